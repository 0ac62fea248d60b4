// What packages reflect and internal/reflectlite ask of the runtime. Only programs with them have this file.

package runtime

import (
	"internal/abi"
	"internal/runtime/maps"
	"unsafe"
)

// Offsets of names, types and code are addresses in the program; those below -1 are of what package reflect made at run time.

const prunedMethod = -1

var reflectOffs struct {
	all []unsafe.Pointer
	ids map[unsafe.Pointer]int32
}

//go:linkname reflect_addReflectOff reflect.addReflectOff
func reflect_addReflectOff(p unsafe.Pointer) int32 {
	if id, ok := reflectOffs.ids[p]; ok {
		return id
	}
	if reflectOffs.ids == nil {
		reflectOffs.ids = make(map[unsafe.Pointer]int32)
	}
	id := int32(prunedMethod - 1 - len(reflectOffs.all))
	reflectOffs.all = append(reflectOffs.all, p)
	reflectOffs.ids[p] = id
	return id
}

func resolveOff(off int32) unsafe.Pointer {
	if off == prunedMethod {
		return nil
	}
	if off > prunedMethod {
		return unsafe.Pointer(uintptr(off))
	}
	return reflectOffs.all[prunedMethod-1-off]
}

//go:linkname reflect_resolveNameOff reflect.resolveNameOff
func reflect_resolveNameOff(in unsafe.Pointer, off int32) unsafe.Pointer { return resolveOff(off) }

//go:linkname reflect_resolveTypeOff reflect.resolveTypeOff
func reflect_resolveTypeOff(in unsafe.Pointer, off int32) unsafe.Pointer { return resolveOff(off) }

//go:linkname reflect_resolveTextOff reflect.resolveTextOff
func reflect_resolveTextOff(in unsafe.Pointer, off int32) unsafe.Pointer {
	if off == prunedMethod {
		f := unreachableMethod
		return **(**unsafe.Pointer)(unsafe.Pointer(&f))
	}
	return resolveOff(off)
}

// unreachableMethod stands for the methods that no code can call.
func unreachableMethod() { throw("unreachable method called") }

//go:linkname reflectlite_resolveNameOff internal/reflectlite.resolveNameOff
func reflectlite_resolveNameOff(in unsafe.Pointer, off int32) unsafe.Pointer { return resolveOff(off) }

//go:linkname reflectlite_resolveTypeOff internal/reflectlite.resolveTypeOff
func reflectlite_resolveTypeOff(in unsafe.Pointer, off int32) unsafe.Pointer { return resolveOff(off) }

//go:linkname reflect_adjustAIXGCDataForRuntime reflect.adjustAIXGCDataForRuntime
func reflect_adjustAIXGCDataForRuntime(data *byte) *byte { return data }

// The values of one byte, each in a word: the data of interfaces that hold them.
var staticuint64s [256]uint64

func getStaticuint64s() *[256]uint64 {
	if staticuint64s[1] == 0 {
		for i := range staticuint64s {
			staticuint64s[i] = uint64(i)
		}
	}
	return &staticuint64s
}

// Memory. The collector needs no barriers.

//go:linkname reflect_unsafe_New reflect.unsafe_New
func reflect_unsafe_New(t *abi.Type) unsafe.Pointer { return newobject(t) }

//go:linkname reflectlite_unsafe_New internal/reflectlite.unsafe_New
func reflectlite_unsafe_New(t *abi.Type) unsafe.Pointer { return newobject(t) }

//go:linkname reflect_unsafe_NewArray reflect.unsafe_NewArray
func reflect_unsafe_NewArray(t *abi.Type, n int) unsafe.Pointer { return makeslice(t, n, n) }

//go:linkname reflect_memmove reflect.memmove
func reflect_memmove(to, from unsafe.Pointer, n uintptr) { memmove(to, from, n) }

//go:linkname reflect_typedmemmove reflect.typedmemmove
func reflect_typedmemmove(t *abi.Type, to, from unsafe.Pointer) { memmove(to, from, t.Size_) }

//go:linkname reflectlite_typedmemmove internal/reflectlite.typedmemmove
func reflectlite_typedmemmove(t *abi.Type, to, from unsafe.Pointer) { memmove(to, from, t.Size_) }

//go:linkname reflect_typedmemclr reflect.typedmemclr
func reflect_typedmemclr(t *abi.Type, p unsafe.Pointer) { memclrNoHeapPointers(p, t.Size_) }

//go:linkname reflect_typedmemclrpartial reflect.typedmemclrpartial
func reflect_typedmemclrpartial(t *abi.Type, p unsafe.Pointer, off, size uintptr) {
	memclrNoHeapPointers(p, size)
}

//go:linkname reflect_typedarrayclear reflect.typedarrayclear
func reflect_typedarrayclear(t *abi.Type, p unsafe.Pointer, n int) {
	memclrNoHeapPointers(p, t.Size_*uintptr(n))
}

//go:linkname reflect_typedslicecopy reflect.typedslicecopy
func reflect_typedslicecopy(t *abi.Type, to, from slice) int {
	n := min(to.len, from.len)
	memmove(to.array, from.array, t.Size_*uintptr(n))
	return n
}

func growslice(old unsafe.Pointer, newlen, oldcap, num int, t *abi.Type) (array unsafe.Pointer, capacity int)

// The slice keeps its length; there is room for num elements more.
//
//go:linkname reflect_growslice reflect.growslice
func reflect_growslice(t *abi.Type, old slice, num int) slice {
	array, capacity := growslice(old.array, old.cap+num, old.cap, num, t)
	memclrNoHeapPointers(unsafe.Add(array, uintptr(old.len)*t.Size_), uintptr(capacity-old.len)*t.Size_)
	return slice{array, old.len, capacity}
}

//go:linkname reflect_unsafeslice reflect.unsafeslice
func reflect_unsafeslice(t *abi.Type, p unsafe.Pointer, n int) {
	unsafeslice(t.Size_, uintptr(p), n)
}

//go:linkname reflect_verifyNotInHeapPtr reflect.verifyNotInHeapPtr
func reflect_verifyNotInHeapPtr(p uintptr) bool { return p != 1<<63-1 }

//go:linkname reflect_typehash reflect.typehash
func reflect_typehash(t *abi.Type, p unsafe.Pointer, h uintptr) uintptr { return typehash(t, p, h) }

// Interfaces.

type eface struct {
	typ  *abi.Type
	data unsafe.Pointer
}

func e2i(t *abi.Type, src any, to unsafe.Pointer) {
	inter, from := (*_type)(unsafe.Pointer(t)), typeof(src)
	if from == nil {
		panic(&TypeAssertionError{nil, nil, inter, ""})
	}
	tab := assertE2I2(inter, from)
	if tab == nil {
		panic(&TypeAssertionError{nil, from, inter, missingmethod(inter, from)})
	}
	*(*iface)(to) = iface{tab, (*eface)(unsafe.Pointer(&src)).data}
}

type iface struct {
	tab  *itab
	data unsafe.Pointer
}

//go:linkname reflect_ifaceE2I reflect.ifaceE2I
func reflect_ifaceE2I(t *abi.Type, src any, to unsafe.Pointer) { e2i(t, src, to) }

//go:linkname reflectlite_ifaceE2I internal/reflectlite.ifaceE2I
func reflectlite_ifaceE2I(t *abi.Type, src any, to unsafe.Pointer) { e2i(t, src, to) }

// Maps.

//go:linkname reflect_makemap reflect.makemap
func reflect_makemap(t *abi.MapType, n int) *maps.Map { return makemap(t, n, nil) }

//go:linkname reflect_maplen reflect.maplen
func reflect_maplen(m *maps.Map) int {
	if m == nil {
		return 0
	}
	return int(m.Used())
}

//go:linkname reflectlite_maplen internal/reflectlite.maplen
func reflectlite_maplen(m *maps.Map) int { return reflect_maplen(m) }

//go:linkname mapaccess2 runtime.mapaccess2
func mapaccess2(t *abi.MapType, m *maps.Map, key unsafe.Pointer) (unsafe.Pointer, bool)

//go:linkname mapaccess2_faststr runtime.mapaccess2_faststr
func mapaccess2_faststr(t *abi.MapType, m *maps.Map, key string) (unsafe.Pointer, bool)

//go:linkname mapassign runtime.mapassign
func mapassign(t *abi.MapType, m *maps.Map, key unsafe.Pointer) unsafe.Pointer

//go:linkname mapassign_faststr runtime.mapassign_faststr
func mapassign_faststr(t *abi.MapType, m *maps.Map, key string) unsafe.Pointer

//go:linkname reflect_mapaccess reflect.mapaccess
func reflect_mapaccess(t *abi.MapType, m *maps.Map, key unsafe.Pointer) unsafe.Pointer {
	elem, ok := mapaccess2(t, m, key)
	if !ok {
		return nil // reflect wants nil for a missing element
	}
	return elem
}

//go:linkname reflect_mapaccess_faststr reflect.mapaccess_faststr
func reflect_mapaccess_faststr(t *abi.MapType, m *maps.Map, key string) unsafe.Pointer {
	elem, ok := mapaccess2_faststr(t, m, key)
	if !ok {
		return nil
	}
	return elem
}

//go:linkname reflect_mapassign0 reflect.mapassign0
func reflect_mapassign0(t *abi.MapType, m *maps.Map, key, elem unsafe.Pointer) {
	memmove(mapassign(t, m, key), elem, t.Elem.Size_)
}

//go:linkname reflect_mapassign_faststr0 reflect.mapassign_faststr0
func reflect_mapassign_faststr0(t *abi.MapType, m *maps.Map, key string, elem unsafe.Pointer) {
	memmove(mapassign_faststr(t, m, key), elem, t.Elem.Size_)
}

//go:linkname reflect_mapdelete reflect.mapdelete
func reflect_mapdelete(t *abi.MapType, m *maps.Map, key unsafe.Pointer) { mapdelete(t, m, key) }

//go:linkname reflect_mapdelete_faststr reflect.mapdelete_faststr
func reflect_mapdelete_faststr(t *abi.MapType, m *maps.Map, key string) {
	mapdelete(t, m, unsafe.Pointer(&key))
}

//go:linkname reflect_mapclear reflect.mapclear
func reflect_mapclear(t *abi.MapType, m *maps.Map) { mapclear(t, m) }

//go:linkname maps_clone maps.clone
func maps_clone(m any) any {
	e := (*eface)(unsafe.Pointer(&m))
	e.data = unsafe.Pointer((*maps.Map)(e.data).Clone((*abi.MapType)(unsafe.Pointer(e.typ))))
	return m
}

// typelinks lists the descriptors of the program's types without names, by their strings. The compiler sets it.
var typelinks *struct {
	n     int
	types [1 << 24]*abi.Type
}

//go:linkname reflect_compiledTypelinks reflect.compiledTypelinks
func reflect_compiledTypelinks() ([]*abi.Type, [][]*abi.Type) {
	return typelinks.types[:typelinks.n:typelinks.n], nil
}

// Channels.

func makechan(t *abi.Type, size int) unsafe.Pointer
func chansend(c, value unsafe.Pointer, nb bool) bool
func chanrecv(c unsafe.Pointer, nb bool, to unsafe.Pointer) (selected, received bool)
func closechan(c unsafe.Pointer)
func chanlen(c unsafe.Pointer) int
func chancap(c unsafe.Pointer) int

//go:linkname reflect_makechan reflect.makechan
func reflect_makechan(t *abi.Type, size int) unsafe.Pointer { return makechan(t, size) }

//go:linkname reflect_chansend0 reflect.chansend0
func reflect_chansend0(c, value unsafe.Pointer, nb bool) bool { return chansend(c, value, nb) }

//go:linkname reflect_chanrecv reflect.chanrecv
func reflect_chanrecv(c unsafe.Pointer, nb bool, to unsafe.Pointer) (selected, received bool) {
	return chanrecv(c, nb, to)
}

//go:linkname reflect_chanclose reflect.chanclose
func reflect_chanclose(c unsafe.Pointer) { closechan(c) }

//go:linkname reflect_chanlen reflect.chanlen
func reflect_chanlen(c unsafe.Pointer) int { return chanlen(c) }

//go:linkname reflectlite_chanlen internal/reflectlite.chanlen
func reflectlite_chanlen(c unsafe.Pointer) int { return chanlen(c) }

//go:linkname reflect_chancap reflect.chancap
func reflect_chancap(c unsafe.Pointer) int { return chancap(c) }

// A case of reflect.Select; package reflect has the same.
type runtimeSelect struct {
	dir     int
	typ     *abi.Type
	ch, val unsafe.Pointer
}

const (
	selectSend = 1 + iota
	selectRecv
	selectDefault
)

// A case as select.c wants it.
type scase struct {
	c, elem unsafe.Pointer
}

func selectgo(cases *scase, order *uint16, sends, recvs int, block bool) (chosen int, received bool)

// Sends go to the front, receives to the back, as selectgo wants them.
//
//go:linkname reflect_rselect reflect.rselect
func reflect_rselect(cases []runtimeSelect) (int, bool) {
	n, fallback := len(cases), -1
	all, from := make([]scase, n), make([]int, n)
	sends, recvs := 0, 0
	for i, it := range cases {
		at := sends
		switch it.dir {
		case selectDefault:
			fallback = i
			continue
		case selectSend:
			sends++
		case selectRecv:
			recvs++
			at = n - recvs
		}
		all[at], from[at] = scase{it.ch, it.val}, i
	}
	if sends+recvs == 0 {
		if fallback < 0 {
			block()
		}
		return fallback, false
	}
	copy(all[sends:], all[n-recvs:])
	copy(from[sends:], from[n-recvs:])
	order := make([]uint16, 2*(sends+recvs))
	chosen, received := selectgo(&all[0], &order[0], sends, recvs, fallback < 0)
	if chosen < 0 {
		return fallback, false
	}
	return from[chosen], received
}

// block waits for ever.
func block()

// Which words of what x points to are pointers, as far as the last one. The tests of package reflect ask.
//
//go:linkname reflect_gcbits reflect.gcbits
func reflect_gcbits(x any) []byte {
	t := (*abi.PtrType)(unsafe.Pointer((*eface)(unsafe.Pointer(&x)).typ)).Elem
	mask := make([]byte, t.PtrBytes/8)
	pointerWords(t, 0, mask)
	return mask
}

func pointerWords(t *abi.Type, at uintptr, mask []byte) {
	if t.PtrBytes == 0 {
		return
	}
	if t.TFlag&abi.TFlagGCMaskOnDemand == 0 && t.GCData != nil {
		bits := unsafe.Slice(t.GCData, (t.PtrBytes/8+7)/8)
		for i := range t.PtrBytes / 8 {
			mask[at+i] = bits[i/8] >> (i % 8) & 1
		}
		return
	}
	switch t.Kind() {
	case abi.Array:
		a := (*abi.ArrayType)(unsafe.Pointer(t))
		for i := range a.Len {
			pointerWords(a.Elem, at+i*a.Elem.Size_/8, mask)
		}
	case abi.Struct:
		for _, f := range (*abi.StructType)(unsafe.Pointer(t)).Fields {
			pointerWords(f.Typ, at+f.Offset/8, mask)
		}
	}
}
