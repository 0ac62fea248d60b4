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

var (
	errDivide   error = errorString("integer divide by zero")
	errOverflow error = errorString("integer overflow")
	errFloat    error = errorString("floating point error")
	errMemory   error = errorString("invalid memory address or nil pointer dereference")
	errShift    error = errorString("negative shift amount")
)

//gofc:root
func panicdivide() { panic(errDivide) }

//gofc:root
func panicoverflow() { panic(errOverflow) }

//gofc:root
func panicfloat() { panic(errFloat) }

//gofc:root
func panicmemory() { panic(errMemory) }

func panicshift() { panic(errShift) }

//gofc:root
func panicmakeslicelen() { panic(errorString("makeslice: len out of range")) }

//gofc:root
func panicmakeslicecap() { panic(errorString("makeslice: cap out of range")) }

//gofc:root
func panicgrowslice() { panic(errorString("growslice: len out of range")) }

func panicunsafestringlen() { panic(errorString("unsafe.String: len out of range")) }

func panicunsafestringnilptr() { panic(errorString("unsafe.String: ptr is nil and len is not zero")) }

func panicunsafeslicelen() { panic(errorString("unsafe.Slice: len out of range")) }

func panicunsafeslicenilptr() { panic(errorString("unsafe.Slice: ptr is nil and len is not zero")) }

//gofc:root
func panicuncomparable(t *_type) { panic(errorString("comparing uncomparable type " + typestring(t))) }

func panicunhashable(t *_type) { panic(errorString("hash of unhashable type " + typestring(t))) }

//gofc:root
func panicnilvalue() any { return new(PanicNilError) }

// panicassert is a failed assertion to an interface type.
//
//gofc:root
func panicassert(concrete, asserted *_type, missing string) {
	panic(&TypeAssertionError{nil, concrete, asserted, missing})
}

// panicdottypeE is a failed v.(want) of an empty interface of type iface, which holds a have.
func panicdottypeE(have, want, iface *_type) { panic(&TypeAssertionError{iface, have, want, ""}) }

// itab is the head of an interface table.
type itab struct {
	inter *_type
	typ   *_type
}

func panicdottypeI(have *itab, want, iface *_type) {
	var t *_type
	if have != nil {
		t = have.typ
	}
	panicdottypeE(t, want, iface)
}

func panicnildottype(want *_type) { panic(&TypeAssertionError{nil, nil, want, ""}) }

// panicwrap is called by the method wrapper that met a nil pointer. It is C, which knows by whom it was called.
func panicwrap()

// panicwrapper is given the name of a method wrapper, `main.(*T).M`, that met a nil pointer.
//
//gofc:root
func panicwrapper(name string) {
	i := 0
	for name[i] != '(' {
		i++
	}
	j := i
	for name[j] != ')' {
		j++
	}
	pkg, typ, method := name[:i-1], name[i+2:j], name[j+2:]
	panic(plainError("value method " + pkg + "." + typ + "." + method + " called using nil *" + typ + " pointer"))
}
