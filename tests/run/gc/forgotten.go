// What nobody reads any more when a loop begins, or goes round, does not stay for as long as it runs, though its place in the frame is not
// used for anything else.

package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
	"time"
)

type big struct{ words [1 << 10]int }

var freed atomic.Int32

//go:noinline
func make1(n int) *big {
	b := &big{}
	b.words[0] = n
	runtime.SetFinalizer(b, func(*big) { freed.Add(1) })
	return b
}

//go:noinline
func use(a, b, c, d, e, f, g *big) int {
	return a.words[0] + b.words[0] + c.words[0] + d.words[0] + e.words[0] + f.words[0] + g.words[0]
}

// Drops what the stack holds below this frame.
//
//go:noinline
func deeper(n int) int {
	if n == 0 {
		return 0
	}
	return deeper(n-1) + 1
}

func collect(wanted int32) bool {
	for i := 0; i < 100 && freed.Load() < wanted; i++ {
		deeper(20)
		runtime.GC()
		time.Sleep(time.Millisecond)
	}
	return freed.Load() >= wanted
}

//go:noinline
func before() {
	a, b, c, d, e, f, g := make1(1), make1(2), make1(3), make1(4), make1(5), make1(6), make1(7)
	fmt.Println(use(a, b, c, d, e, f, g))
	for round := 0; round < 2; round++ {
		fmt.Println(collect(7))
	}
}

//go:noinline
func around() {
	freed.Store(0)
	for round := range 4 {
		fmt.Println(round, collect(int32(7*round)))
		a, b, c, d, e, f, g := make1(1), make1(2), make1(3), make1(4), make1(5), make1(6), make1(7)
		for range 2 {
			runtime.Gosched()
		}
		fmt.Println(use(a, b, c, d, e, f, g))
	}
}

func main() {
	before()
	around()
}

// Output:
// 28
// true
// true
// 0 true
// 28
// 1 true
// 28
// 2 true
// 28
// 3 true
// 28
