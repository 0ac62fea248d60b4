// run

// What is hidden from escape analysis by way of a uintptr, as abi.NoEscape does, stays in the frame: a strings.Builder allocates its text alone.

package main

import (
	"runtime"
	"strings"
	"unsafe"
)

func hidden(p unsafe.Pointer) unsafe.Pointer {
	x := uintptr(p)
	return unsafe.Pointer(x ^ 0)
}

//go:noinline
func sum(p unsafe.Pointer) int { return *(*int)(hidden(p)) }

func allocs(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range 100 {
		f()
	}
	runtime.ReadMemStats(&after)
	return (after.Mallocs - before.Mallocs) / 100
}

var kept *int

func main() {
	println(allocs(func() {
		var b strings.Builder
		b.Grow(100)
		b.WriteString("abc")
		if b.String() != "abc" {
			panic("not abc")
		}
	}))
	println(allocs(func() {
		x := 7
		if sum(unsafe.Pointer(&x)) != 7 {
			panic("not 7")
		}
	}))
	println(allocs(func() { // the pointer is one still: x escapes
		var x [2]int
		kept = (*int)(unsafe.Pointer(uintptr(unsafe.Pointer(&x)) + 8))
	}))
	huge := 1<<62 - 1
	defer func() { println(recover().(error).Error()) }()
	_ = strings.Repeat("ab", huge)
}

// Stderr:
// 1
// 0
// 1
// runtime error: makeslice: len out of range
