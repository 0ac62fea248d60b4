// What package internal/synctest asks of the runtime: see synctest.c.

package runtime

import "unsafe"

// A bubble: runtime.h has the same structure.
type bubble struct {
	timers struct {
		lock    uint32
		heap    unsafe.Pointer
		n, room int
		next    int64
	}
	now            int64
	root           unsafe.Pointer
	lock           uint32
	total, running int32
	waiter         unsafe.Pointer
	rootwaits      bool
	done           bool
	next           *bubble
	set            unsafe.Pointer
	setroom, setn  uintptr
}

// bubbleEpoch is midnight UTC of 2000-01-01, when a bubble's clock starts.
const bubbleEpoch = 946684800 * 1e9

// currentBubble is that of the running goroutine, or nil.
func currentBubble() *bubble

// bubbleRun runs first in a goroutine of b, and b until all its goroutines have ended; tells whether they have.
func bubbleRun(b *bubble, first func()) bool

func bubbleWait(b *bubble)

// bubbleEnter puts the running goroutine into a bubble, or with nil out of it.
func bubbleEnter(b *bubble)

// bubbleHold keeps the clock of b from moving; with -1 no longer.
func bubbleHold(b *bubble, n int32)

func bubbleAssociate(b *bubble, p unsafe.Pointer) int
func bubbleDisassociate(p unsafe.Pointer)
func bubbleOf(p unsafe.Pointer) *bubble

//go:linkname synctest_Run internal/synctest.Run
func synctest_Run(f func()) {
	if currentBubble() != nil {
		panic("synctest.Run called from within a synctest bubble")
	}
	b := &bubble{now: bubbleEpoch}
	ended := bubbleRun(b, func() {
		defer func() { b.done = true }()
		f()
	})
	switch {
	case ended:
	case b.done:
		panic(plainError("deadlock: main bubble goroutine has exited but blocked goroutines remain"))
	default:
		panic(plainError("deadlock: all goroutines in bubble are blocked"))
	}
}

//go:linkname synctest_Wait internal/synctest.Wait
func synctest_Wait() {
	b := currentBubble()
	if b == nil {
		panic("goroutine is not in a bubble")
	}
	if b.waiter != nil {
		panic("wait already in progress")
	}
	bubbleWait(b)
}

//go:linkname synctest_IsInBubble internal/synctest.IsInBubble
func synctest_IsInBubble() bool { return currentBubble() != nil }

//go:linkname synctest_acquire internal/synctest.acquire
func synctest_acquire() any {
	b := currentBubble()
	if b == nil {
		return nil
	}
	bubbleHold(b, 1)
	return b
}

//go:linkname synctest_release internal/synctest.release
func synctest_release(b any) { bubbleHold(b.(*bubble), -1) }

//go:linkname synctest_inBubble internal/synctest.inBubble
func synctest_inBubble(b any, f func()) {
	if currentBubble() != nil {
		panic("goroutine is already bubbled")
	}
	bubbleEnter(b.(*bubble))
	defer bubbleEnter(nil)
	f()
}

// What an address belongs to: package internal/synctest has the same numbers.
//
//go:linkname synctest_associate internal/synctest.associate
func synctest_associate(p unsafe.Pointer) int { return bubbleAssociate(currentBubble(), p) }

//go:linkname synctest_disassociate internal/synctest.disassociate
func synctest_disassociate(p unsafe.Pointer) { bubbleDisassociate(p) }

//go:linkname synctest_isAssociated internal/synctest.isAssociated
func synctest_isAssociated(p unsafe.Pointer) bool { return bubbleOf(p) == currentBubble() }
