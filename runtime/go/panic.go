package runtime

// The panics that compiled code and the C runtime raise. x is the index or bound asked for, y what it was checked against;
// the U forms are for unsigned operands. Only what C calls is a root; the rest comes with the code that needs it.

func panicIndex(x int, y int) { panic(boundsError{int64(x), y, true, boundsIndex}) }

func panicIndexU(x uint, y int) { panic(boundsError{int64(x), y, false, boundsIndex}) }

func panicSliceAlen(x int, y int) { panic(boundsError{int64(x), y, true, boundsSliceAlen}) }

func panicSliceAlenU(x uint, y int) { panic(boundsError{int64(x), y, false, boundsSliceAlen}) }

func panicSliceAcap(x int, y int) { panic(boundsError{int64(x), y, true, boundsSliceAcap}) }

func panicSliceAcapU(x uint, y int) { panic(boundsError{int64(x), y, false, boundsSliceAcap}) }

func panicSliceB(x int, y int) { panic(boundsError{int64(x), y, true, boundsSliceB}) }

func panicSliceBU(x uint, y int) { panic(boundsError{int64(x), y, false, boundsSliceB}) }

func panicSlice3Alen(x int, y int) { panic(boundsError{int64(x), y, true, boundsSlice3Alen}) }

func panicSlice3AlenU(x uint, y int) { panic(boundsError{int64(x), y, false, boundsSlice3Alen}) }

func panicSlice3Acap(x int, y int) { panic(boundsError{int64(x), y, true, boundsSlice3Acap}) }

func panicSlice3AcapU(x uint, y int) { panic(boundsError{int64(x), y, false, boundsSlice3Acap}) }

func panicSlice3B(x int, y int) { panic(boundsError{int64(x), y, true, boundsSlice3B}) }

func panicSlice3BU(x uint, y int) { panic(boundsError{int64(x), y, false, boundsSlice3B}) }

func panicSlice3C(x int, y int) { panic(boundsError{int64(x), y, true, boundsSlice3C}) }

func panicSlice3CU(x uint, y int) { panic(boundsError{int64(x), y, false, boundsSlice3C}) }

func panicSliceConvert(x int, y int) { panic(boundsError{int64(x), y, true, boundsConvert}) }

func panicdivide() { panic(divideError) }

// The values that package math/bits panics with.
var (
	divideError   error = errorString("integer divide by zero")
	overflowError error = errorString("integer overflow")
)

func panicshift() { panic(errorString("negative shift amount")) }

func panicmakeslicelen() { panic(errorString("makeslice: len out of range")) }

func panicmakeslicecap() { panic(errorString("makeslice: cap out of range")) }

// The largest size of anything.
const maxAlloc = 1 << 47

// unsafeslice checks the arguments of unsafe.Slice.
func unsafeslice(size uintptr, p uintptr, n int) {
	if n < 0 || size != 0 && (uintptr(n) > maxAlloc/size || size*uintptr(n) > -p && p != 0) {
		panicunsafeslicelen()
	}
	if p == 0 && n > 0 {
		panicunsafeslicenilptr()
	}
}

// unsafestring checks the arguments of unsafe.String.
func unsafestring(p uintptr, n int) {
	if n < 0 || uintptr(n) > -p && p != 0 {
		panicunsafestringlen()
	}
	if p == 0 && n > 0 {
		panicunsafestringnilptr()
	}
}

func panicunsafestringlen() { panic(errorString("unsafe.String: len out of range")) }

func panicunsafestringnilptr() { panic(errorString("unsafe.String: ptr is nil and len is not zero")) }

func panicunsafeslicelen() { panic(errorString("unsafe.Slice: len out of range")) }

func panicunsafeslicenilptr() { panic(errorString("unsafe.Slice: ptr is nil and len is not zero")) }

//gofc:root
func panicnilvalue() any { return new(PanicNilError) }

// itab is the head of an interface table.
type itab struct {
	inter *_type
	typ   *_type
}

func assertE2I2(inter, typ *_type) *itab
func missingmethod(inter, typ *_type) string

// assertE2I is the table of typ for the interface type inter, which must be there.
func assertE2I(inter, typ *_type) *itab {
	tab := assertE2I2(inter, typ)
	if tab == nil {
		panicassert(inter, typ)
	}
	return tab
}

func panicassert(inter, typ *_type) {
	e := &TypeAssertionError{nil, typ, inter, ""}
	if typ != nil {
		e.missingMethod = missingmethod(inter, typ)
	}
	panic(e)
}

// panicdottypeE is a failed v.(want) of an empty interface of type iface, which holds a have.
func panicdottypeE(have, want, iface *_type) { panic(&TypeAssertionError{iface, have, want, ""}) }

func panicdottypeI(have *itab, want, iface *_type) {
	var t *_type
	if have != nil {
		t = have.typ
	}
	panicdottypeE(t, want, iface)
}

func panicnildottype(want *_type) { panic(&TypeAssertionError{nil, nil, want, ""}) }

func wrappertext() *string

// panicwrap is called by a method wrapper that met a nil pointer.
//
//go:noinline
func panicwrap() { panicplain(wrappertext()) }
