// What package time asks of the runtime.

package runtime

import "unsafe"

const (
	clockRealtime  = 0
	clockMonotonic = 1
)

type timespec struct{ sec, nsec int64 }

// clock reads one of the system's clocks.
func clock(id uintptr, t *timespec)

// nanotime counts nanoseconds from some moment before the program began.
func nanotime() int64 {
	var t timespec
	clock(clockMonotonic, &t)
	return t.sec*1e9 + t.nsec
}

//go:linkname time_now time.now
func time_now() (sec int64, nsec int32, mono int64) {
	var t timespec
	clock(clockRealtime, &t)
	return t.sec, int32(t.nsec), nanotime()
}

//go:linkname time_runtimeNow time.runtimeNow
func time_runtimeNow() (sec int64, nsec int32, mono int64) { return time_now() }

//go:linkname time_runtimeNano time.runtimeNano
func time_runtimeNano() int64 { return nanotime() }

//go:linkname time_runtimeIsBubbled time.runtimeIsBubbled
func time_runtimeIsBubbled() bool { return false }

//go:linkname time_Sleep time.Sleep
func time_Sleep(ns int64) {
	for end := nanotime() + ns; ns > 0; ns = end - nanotime() {
		t := timespec{ns / 1e9, ns % 1e9}
		syscall6(sysNanosleep, uintptr(unsafe.Pointer(&t)), 0, 0, 0, 0, 0)
	}
}
