// Package runtime: the errors that run-time panics carry, the panics themselves, and the few services a program may call.
// The rest is C and assembly; functions without a body are declared here and written there.

package runtime

import "unsafe"

// Error is what distinguishes the errors of the runtime from those of a program.
type Error interface {
	error
	RuntimeError()
}

// _type is a type descriptor. Only the runtime's C code looks inside.
type _type struct {
	size uintptr
}

func typestring(t *_type) string
func typepkgpath(t *_type) string

// A TypeAssertionError says why an assertion failed.
type TypeAssertionError struct {
	_interface    *_type
	concrete      *_type
	asserted      *_type
	missingMethod string
}

func (*TypeAssertionError) RuntimeError() {}

func (e *TypeAssertionError) Error() string {
	from := "interface"
	if e._interface != nil {
		from = typestring(e._interface)
	}
	to := typestring(e.asserted)
	if e.concrete == nil {
		return "interface conversion: " + from + " is nil, not " + to
	}
	is := typestring(e.concrete)
	if e.missingMethod != "" {
		return "interface conversion: " + is + " is not " + to + ": missing method " + e.missingMethod
	}
	text := "interface conversion: " + from + " is " + is + ", not " + to
	if is != to {
		return text
	}
	if typepkgpath(e.concrete) != typepkgpath(e.asserted) {
		return text + " (types from different packages)"
	}
	return text + " (types from different scopes)"
}

// errorString is an error of the program found at run time.
type errorString string

func (e errorString) RuntimeError() {}
func (e errorString) Error() string { return errortext(string(e)) }

// errortext is text with the words that errors of the runtime begin with.
func errortext(text string) string

// panicerror is how C panics.
//
//gofc:root
func panicerror(text *string) { panic(holding(errorString(""), unsafe.Pointer(text))) }

// holding is of v's type, with what p points to for its value: nothing is allocated for it. The type is none that lies in an interface itself.
func holding(v any, p unsafe.Pointer) any {
	(*[2]unsafe.Pointer)(unsafe.Pointer(&v))[1] = p
	return v
}

// addressError is a fault at an address that is no nil pointer's, where the program wants a panic of it.
type addressError uintptr

func (e addressError) RuntimeError() {}
func (e addressError) Error() string {
	return "runtime error: invalid memory address or nil pointer dereference"
}

// Addr is the address.
func (e addressError) Addr() uintptr { return uintptr(e) }

// panicfault is how C panics with one.
//
//gofc:root
func panicfault(address *uintptr) { panic(holding(addressError(0), unsafe.Pointer(address))) }

// plainError is one whose text has no prefix.
type plainError string

func (e plainError) RuntimeError() {}
func (e plainError) Error() string { return string(e) }

// panicplain is how C panics with such a one.
//
//gofc:root
func panicplain(text *string) { panic(holding(plainError(""), unsafe.Pointer(text))) }

// A PanicNilError is what panic(nil) panics with.
type PanicNilError struct {
	_ [0]func()
}

func (*PanicNilError) RuntimeError() {}
func (*PanicNilError) Error() string { return "runtime error: panic called with nil argument" }

// boundsError is a failed index or slice expression: x is what was asked for, y what there is.
type boundsError struct {
	x      int64
	y      int
	signed bool
	code   uint8
}

func (e boundsError) RuntimeError() {}

const (
	boundsIndex = iota
	boundsSliceAlen
	boundsSliceAcap
	boundsSliceB
	boundsSlice3Alen
	boundsSlice3Acap
	boundsSlice3B
	boundsSlice3C
	boundsConvert
)

func (e boundsError) Error() string {
	const out = "runtime error: slice bounds out of range ["
	x, y := e.number(), decimal(uint64(e.y))
	negative := e.signed && e.x < 0
	switch e.code {
	case boundsIndex:
		if negative {
			return "runtime error: index out of range [" + x + "]"
		}
		return "runtime error: index out of range [" + x + "] with length " + y
	case boundsSliceAlen, boundsSliceAcap:
		return out + ":" + x + e.limit(negative, y, e.code == boundsSliceAlen)
	case boundsSlice3Alen, boundsSlice3Acap:
		return out + "::" + x + e.limit(negative, y, e.code == boundsSlice3Alen)
	case boundsConvert: // x is the length of the slice
		return "runtime error: cannot convert slice with length " + x + " to array or pointer to array with length " + y
	}
	if negative {
		y = ""
	}
	switch e.code {
	case boundsSliceB:
		return out + x + ":" + y + "]"
	case boundsSlice3B:
		return out + ":" + x + ":" + y + "]"
	}
	return out + x + ":" + y + ":]"
}

func (e boundsError) limit(negative bool, y string, length bool) string {
	if negative {
		return "]"
	}
	if length {
		return "] with length " + y
	}
	return "] with capacity " + y
}

func (e boundsError) number() string {
	if e.signed && e.x < 0 {
		return "-" + decimal(uint64(-e.x))
	}
	return decimal(uint64(e.x))
}

// decimal is v in base 10.
func decimal(v uint64) string

type stringer interface {
	String() string
}

// preprintvalue asks the value of an uncaught panic for its text, if it is an error or a Stringer.
//
//gofc:root
func preprintvalue(value any, text *string) bool {
	switch v := value.(type) {
	case error:
		*text = v.Error()
	case stringer:
		*text = v.String()
	default:
		return false
	}
	return true
}

func typeof(v any) *_type { return *(**_type)(unsafe.Pointer(&v)) }

func throw(text string)
