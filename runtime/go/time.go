// What package time asks of the runtime.

package runtime

import "unsafe"

const (
	clockRealtime  = 0
	clockMonotonic = 1
)

// timespec is a time; timeval, which some ask for, has microseconds instead.
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
	if b := currentBubble(); b != nil {
		return b.now / 1e9, int32(b.now % 1e9), b.now
	}
	var t timespec
	clock(clockRealtime, &t)
	return t.sec, int32(t.nsec), nanotime()
}

//go:linkname time_runtimeNow time.runtimeNow
func time_runtimeNow() (sec int64, nsec int32, mono int64) { return time_now() }

//go:linkname time_runtimeNano time.runtimeNano
func time_runtimeNano() int64 {
	if b := currentBubble(); b != nil {
		return b.now
	}
	return nanotime()
}

//go:linkname time_runtimeIsBubbled time.runtimeIsBubbled
func time_runtimeIsBubbled() bool { return currentBubble() != nil }

//go:linkname time_Sleep time.Sleep
func time_Sleep(ns int64) { timeSleep(ns) }

func timeSleep(ns int64)

// haveHighResSleep says that a sleep can be as short as a millisecond; tests of package time ask.
var haveHighResSleep = true

// A timer begins as a time.Timer does. C has the same structure.
type timer struct {
	c            unsafe.Pointer
	init         bool
	when, period int64
	f            func(arg any, seq uintptr, delay int64)
	arg          any
	ch           unsafe.Pointer
	at           int
	bubble       *bubble
}

func timerStart(t *timer)
func timerStop(t *timer) bool
func timerReset(t *timer, when, period int64) bool

//go:linkname time_newTimer time.newTimer
func time_newTimer(when, period int64, f func(any, uintptr, int64), arg any, cp unsafe.Pointer) *timer {
	t := &timer{init: true, when: when, period: period, f: f, arg: arg, ch: cp, bubble: currentBubble()}
	timerStart(t)
	return t
}

//go:linkname time_stopTimer time.stopTimer
func time_stopTimer(t *timer) bool { return timerStop(t) }

//go:linkname time_resetTimer time.resetTimer
func time_resetTimer(t *timer, when, period int64) bool { return timerReset(t, when, period) }

//go:linkname syscall_gettimeofday syscall.gettimeofday
func syscall_gettimeofday(tv *timespec) uintptr {
	clock(clockRealtime, tv)
	tv.nsec /= 1000
	return 0
}
