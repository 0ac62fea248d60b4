// The map of the library, internal/runtime/maps, and what it asks of the runtime. Only programs with maps have this file.

package runtime

import (
	"internal/abi"
	"internal/runtime/maps"
	"unsafe"
)

func init() { maps.AlgInit() }

// The element of a key that is not there.
//
//go:linkname zeroVal runtime.zeroVal
var zeroVal [abi.ZeroValSize]byte

//go:linkname maps_errNilAssign internal/runtime/maps.errNilAssign
var maps_errNilAssign error = plainError("assignment to entry in nil map")

func newobject(t *abi.Type) unsafe.Pointer
func makeslice(t *abi.Type, len, cap int) unsafe.Pointer
func memmove(to, from unsafe.Pointer, n uintptr)
func memclrNoHeapPointers(p unsafe.Pointer, n uintptr)

//go:linkname maps_newobject internal/runtime/maps.newobject
func maps_newobject(t *abi.Type) unsafe.Pointer { return newobject(t) }

//go:linkname maps_newarray internal/runtime/maps.newarray
func maps_newarray(t *abi.Type, n int) unsafe.Pointer { return makeslice(t, n, n) }

//go:linkname maps_typedmemmove internal/runtime/maps.typedmemmove
func maps_typedmemmove(t *abi.Type, to, from unsafe.Pointer) { memmove(to, from, t.Size_) }

//go:linkname maps_typedmemclr internal/runtime/maps.typedmemclr
func maps_typedmemclr(t *abi.Type, p unsafe.Pointer) { memclrNoHeapPointers(p, t.Size_) }

//go:linkname maps_fatal internal/runtime/maps.fatal
func maps_fatal(text string) { fatal(text) }

//go:linkname maps_typeString internal/runtime/maps.typeString
func maps_typeString(t *abi.Type) string { return typestring((*_type)(unsafe.Pointer(t))) }

//go:linkname maps_rand internal/runtime/maps.rand
func maps_rand() uint64 { return rand() }

func makemap_small() *maps.Map { return maps.NewEmptyMap() }

func makemap(t *abi.MapType, hint int, m *maps.Map) *maps.Map {
	return maps.NewMap(t, uintptr(max(hint, 0)), m, maxAlloc)
}

func mapdelete(t *abi.MapType, m *maps.Map, key unsafe.Pointer) { m.Delete(t, key) }

func mapclear(t *abi.MapType, m *maps.Map) { m.Clear(t) }

func mapIterStart(t *abi.MapType, m *maps.Map, it *maps.Iter) {
	it.Init(t, m)
	it.Next()
}

func mapIterNext(it *maps.Iter) { it.Next() }
