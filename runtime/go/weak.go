// What package weak asks of the runtime, and with it package unique.

package runtime

import "unsafe"

func weakhandle(p unsafe.Pointer) unsafe.Pointer

// The handles of pointers to what is not in the heap and never freed.
var staticHandles map[unsafe.Pointer]unsafe.Pointer

//go:linkname weak_runtime_registerWeakPointer weak.runtime_registerWeakPointer
func weak_runtime_registerWeakPointer(p unsafe.Pointer) unsafe.Pointer {
	if objectstart(p) != 0 {
		return weakhandle(p)
	}
	if handle, ok := staticHandles[p]; ok {
		return handle
	}
	if staticHandles == nil {
		staticHandles = make(map[unsafe.Pointer]unsafe.Pointer)
	}
	handle := weakhandle(p)
	staticHandles[p] = handle
	return handle
}

//go:linkname weak_runtime_makeStrongFromWeak weak.runtime_makeStrongFromWeak
func weak_runtime_makeStrongFromWeak(handle unsafe.Pointer) unsafe.Pointer {
	if handle == nil {
		return nil
	}
	return *(*unsafe.Pointer)(handle)
}
