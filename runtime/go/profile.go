package runtime

import "unsafe"

// Profiles. But for that of goroutines none is taken: every count is 0.

// MemProfileRate is the mean number of bytes between two samples of a profile of allocations.
var MemProfileRate int = 512 * 1024

// A StackRecord is a stack.
type StackRecord struct {
	Stack0 [32]uintptr // the calls, innermost first; 0 ends them
}

// Stack is the part of Stack0 that is filled.
func (r *StackRecord) Stack() []uintptr { return filled(r.Stack0[:]) }

// A MemProfileRecord counts what one stack has allocated.
type MemProfileRecord struct {
	AllocBytes, FreeBytes     int64
	AllocObjects, FreeObjects int64
	Stack0                    [32]uintptr
}

// InUseBytes is what is not freed.
func (r *MemProfileRecord) InUseBytes() int64 { return r.AllocBytes - r.FreeBytes }

// InUseObjects is what is not freed.
func (r *MemProfileRecord) InUseObjects() int64 { return r.AllocObjects - r.FreeObjects }

// Stack is the part of Stack0 that is filled.
func (r *MemProfileRecord) Stack() []uintptr { return filled(r.Stack0[:]) }

// A BlockProfileRecord counts the waits at one stack.
type BlockProfileRecord struct {
	Count  int64
	Cycles int64
	StackRecord
}

func filled(stack []uintptr) []uintptr {
	for i, pc := range stack {
		if pc == 0 {
			return stack[:i]
		}
	}
	return stack
}

// MemProfile is the profile of allocations.
func MemProfile(p []MemProfileRecord, inuseZero bool) (n int, ok bool) { return 0, true }

// BlockProfile is the profile of waits.
func BlockProfile(p []BlockProfileRecord) (n int, ok bool) { return 0, true }

// MutexProfile is the profile of waits for locks.
func MutexProfile(p []BlockProfileRecord) (n int, ok bool) { return 0, true }

// ThreadCreateProfile is the profile of new threads.
func ThreadCreateProfile(p []StackRecord) (n int, ok bool) { return 0, true }

func goroutineStacks(pcs *uintptr, per int, labels *unsafe.Pointer, room int) int

// stacksOfAll gives, if there are at most room goroutines, the addresses of all their stacks, per for each, and their labels.
func stacksOfAll(per, room int) (pcs []uintptr, labels []unsafe.Pointer, n int) {
	pcs = make([]uintptr, per*room+1)
	labels = make([]unsafe.Pointer, room+1)
	n = goroutineStacks(&pcs[0], per, &labels[0], room)
	return pcs, labels, n
}

// GoroutineProfile has the stacks of all goroutines.
func GoroutineProfile(p []StackRecord) (n int, ok bool) {
	const per = len(StackRecord{}.Stack0)
	pcs, _, n := stacksOfAll(per, len(p))
	if n > len(p) {
		return n, false
	}
	for i := range n {
		p[i].Stack0 = [per]uintptr(pcs[i*per:])
	}
	return n, true
}

// CPUProfile is not there any more, in Go as well.
func CPUProfile() []byte { panic("CPUProfile no longer available") }

// SetBlockProfileRate asks for a profile of waits.
func SetBlockProfileRate(rate int) {}

// SetMutexProfileFraction asks for a profile of waits for locks; it is off.
func SetMutexProfileFraction(rate int) int { return 0 }

// SetCPUProfileRate asks for a profile of the time: it stays empty.
func SetCPUProfileRate(hz int) {
	if hz > 0 { // 0 ends it, but its header is read later
		cpuProfileRate = hz
	}
}

var cpuProfileRate int

// StartTrace asks for an execution trace: there is none.
func StartTrace() error { return errorString("tracing is not supported") }

// StopTrace ends the trace.
func StopTrace() {}

// ReadTrace is the next part of the trace: there is none.
func ReadTrace() (buf []byte) { return nil }
