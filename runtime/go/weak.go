// What packages weak and unique ask of the runtime. Nothing is freed yet, so that a weak pointer is as good as any.

package runtime

import "unsafe"

// The handles of weak pointers: one for each address, as equal pointers have equal handles.
var weakHandles map[unsafe.Pointer]*unsafe.Pointer

//go:linkname weak_runtime_registerWeakPointer weak.runtime_registerWeakPointer
func weak_runtime_registerWeakPointer(p unsafe.Pointer) unsafe.Pointer {
	if handle, ok := weakHandles[p]; ok {
		return unsafe.Pointer(handle)
	}
	if weakHandles == nil {
		weakHandles = make(map[unsafe.Pointer]*unsafe.Pointer)
	}
	handle := new(unsafe.Pointer)
	*handle = p
	weakHandles[p] = handle
	return unsafe.Pointer(handle)
}

//go:linkname weak_runtime_makeStrongFromWeak weak.runtime_makeStrongFromWeak
func weak_runtime_makeStrongFromWeak(handle unsafe.Pointer) unsafe.Pointer {
	if handle == nil {
		return nil
	}
	return *(*unsafe.Pointer)(handle)
}
