// Finalizers and cleanups. C keeps them with their objects (mfinal.c); a goroutine calls those that are due.

package runtime

import "unsafe"

// What a special is; C has the same.
const (
	finalizerSpecial = iota
	cleanupSpecial
)

// finalCall is what is to be called: a func() value, or, if typ is not nil, one of that type with arg, a pointer of type argtype.
type finalCall struct {
	fn      unsafe.Pointer
	typ     *funcType
	arg     unsafe.Pointer
	argtype *_type
}

func objectstart(p unsafe.Pointer) uintptr
func addspecial(object uintptr, kind int, fn unsafe.Pointer, typ *funcType, arg unsafe.Pointer, argtype *_type) uint64
func removespecial(object uintptr, kind int, id uint64) bool

// nextfinal waits for a call that is due.
func nextfinal(call *finalCall)
func systemgoroutine()

// The parts of internal/abi's descriptors that are looked at here.
type typeHead struct {
	size, ptrBytes                  uintptr
	hash                            uint32
	tflag, align, fieldAlign, kind  uint8
	equal, gcdata                   unsafe.Pointer
	str, ptrToThis                  int32
}

type funcType struct {
	typeHead
	in, out uint16
}

type ptrType struct {
	typeHead
	elem *typeHead
}

const (
	kindFunc          = 19
	kindInterface     = 20
	kindPointer       = 22
	tflagUncommon     = 1
	sizeofUncommon    = 16
	sizeofInterface   = 80
	interfaceNMethods = 64
)

// params gives the address of the list of parameter and result types.
func (t *funcType) params() unsafe.Pointer {
	at := unsafe.Add(unsafe.Pointer(t), unsafe.Sizeof(funcType{}))
	if t.tflag&tflagUncommon != 0 {
		at = unsafe.Add(at, sizeofUncommon)
	}
	return at
}

func (t *funcType) param(i int) *typeHead {
	return *(**typeHead)(unsafe.Add(t.params(), uintptr(i)*unsafe.Sizeof(uintptr(0))))
}

// results is how many there are: the top bit says that the function is variadic.
func (t *funcType) results() int { return int(t.out & 0x7fff) }

var finalizing bool // the goroutine is there

func startFinalizing() {
	if !finalizing {
		finalizing = true
		go runFinalizers()
	}
}

// finalsdone tells whether the goroutine has made all calls that were due.
func finalsdone() bool

// What tests of the library wait for, at most so many nanoseconds.
//
//go:linkname unique_blockUntilEmptyCleanupQueue unique.runtime_blockUntilEmptyCleanupQueue
func unique_blockUntilEmptyCleanupQueue(timeout int64) bool {
	for start := nanotime(); finalizing && !finalsdone(); timeSleep(1e5) {
		if nanotime()-start > timeout {
			return false
		}
	}
	return true
}

//go:linkname sync_test_blockUntilEmptyCleanupQueue sync_test.runtime_blockUntilEmptyCleanupQueue
func sync_test_blockUntilEmptyCleanupQueue(timeout int64) bool {
	return unique_blockUntilEmptyCleanupQueue(timeout)
}

func runFinalizers() {
	systemgoroutine()
	for {
		var call finalCall
		nextfinal(&call)
		if call.typ == nil {
			(*(*func())(unsafe.Pointer(&call.fn)))()
		} else {
			callFinalizer(&call)
		}
	}
}

// Registers of reflectcall: internal/abi's RegArgs, as abi_amd64.go makes it.
type regArgs struct {
	ints        [7]uintptr
	floats      [16]uint64
	ptrs        [7]unsafe.Pointer
	returnIsPtr [1]uint8
}

func reflectcall(stackArgsType *_type, f, stackArgs unsafe.Pointer, stackArgsSize, stackRetOffset, frameSize uint32, regs *regArgs)

func callFinalizer(call *finalCall) {
	var regs regArgs
	param := call.typ.param(0)
	switch {
	case param.kind != kindInterface:
		regs.ints[0] = uintptr(call.arg)
	case interfaceMethods(param) == 0:
		regs.ints[0], regs.ints[1] = uintptr(unsafe.Pointer(call.argtype)), uintptr(call.arg)
	default:
		tab := assertE2I2((*_type)(unsafe.Pointer(param)), call.argtype)
		regs.ints[0], regs.ints[1] = uintptr(unsafe.Pointer(tab)), uintptr(call.arg)
	}
	var results uintptr
	for i := 0; i < call.typ.results(); i++ {
		results += call.typ.param(1+i).size + 8
	}
	reflectcall(nil, call.fn, nil, 0, 0, uint32(results), &regs)
}

func interfaceMethods(t *typeHead) int {
	return *(*int)(unsafe.Add(unsafe.Pointer(t), interfaceNMethods))
}

type anyValue struct {
	typ  *typeHead
	data unsafe.Pointer
}

// SetFinalizer asks for finalizer(obj) to be called when obj, a pointer to the beginning of an object, is not reachable any more; nil takes
// that back. Until then the object is kept once more.
func SetFinalizer(obj any, finalizer any) {
	o, f := (*anyValue)(unsafe.Pointer(&obj)), (*anyValue)(unsafe.Pointer(&finalizer))
	if o.typ == nil {
		throw("runtime.SetFinalizer: first argument is nil")
	}
	if o.typ.kind != kindPointer {
		throw("runtime.SetFinalizer: first argument is " + typestring(typeof(obj)) + ", not pointer")
	}
	if o.data == nil {
		throw("nil elem type!")
	}
	object := objectstart(o.data)
	if object == 0 {
		return // it is never freed
	}
	if uintptr(o.data) != object && (*ptrType)(unsafe.Pointer(o.typ)).elem.size != 0 {
		throw("runtime.SetFinalizer: pointer not at beginning of allocated block")
	}
	if f.typ == nil {
		removespecial(object, finalizerSpecial, 0)
		return
	}
	if f.typ.kind != kindFunc {
		throw("runtime.SetFinalizer: second argument is " + typestring(typeof(finalizer)) + ", not a function")
	}
	t := (*funcType)(unsafe.Pointer(f.typ))
	if t.out>>15 != 0 {
		throw("runtime.SetFinalizer: cannot pass " + typestring(typeof(obj)) + " to finalizer " + typestring(typeof(finalizer)) + " because dotdotdot")
	}
	if t.in != 1 || !takes(t.param(0), obj, o) {
		throw("runtime.SetFinalizer: cannot pass " + typestring(typeof(obj)) + " to finalizer " + typestring(typeof(finalizer)))
	}
	startFinalizing()
	if removespecial(object, finalizerSpecial, 0) {
		addspecial(object, finalizerSpecial, f.data, t, o.data, typeof(obj))
		throw("runtime.SetFinalizer: finalizer already set")
	}
	addspecial(object, finalizerSpecial, f.data, t, o.data, typeof(obj))
}

// takes says whether obj can be passed for a parameter: its own type, another pointer type to the same, or an interface it implements.
func takes(param *typeHead, obj any, o *anyValue) bool {
	switch {
	case param == o.typ:
		return true
	case param.kind == kindPointer:
		return (*ptrType)(unsafe.Pointer(param)).elem == (*ptrType)(unsafe.Pointer(o.typ)).elem
	case param.kind != kindInterface:
		return false
	case interfaceMethods(param) == 0:
		return true
	}
	return assertE2I2((*_type)(unsafe.Pointer(param)), typeof(obj)) != nil
}

// A Cleanup is what [AddCleanup] asked for.
type Cleanup struct {
	id     uint64
	object uintptr
}

// Stop takes it back, if it has not been called yet.
func (c Cleanup) Stop() {
	if c.id != 0 {
		removespecial(c.object, cleanupSpecial, c.id)
	}
}

// AddCleanup asks for cleanup(arg) to be called some time after *ptr is not reachable any more.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup {
	if ptr == nil {
		panic(plainError("runtime.AddCleanup: ptr is nil"))
	}
	if p, ok := any(arg).(*T); ok && p == ptr {
		panic(plainError("runtime.AddCleanup: ptr is equal to arg, cleanup will never run"))
	}
	object := objectstart(unsafe.Pointer(ptr))
	if object == 0 {
		return Cleanup{}
	}
	call := func() { cleanup(arg) }
	startFinalizing()
	id := addspecial(object, cleanupSpecial, *(*unsafe.Pointer)(unsafe.Pointer(&call)), nil, nil, nil)
	return Cleanup{id, object}
}
