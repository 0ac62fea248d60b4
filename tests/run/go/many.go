// Many goroutines, all waiting at once; stacks are used again.
//
// timeout: 60
package main

import "runtime"

func main() {
	for round := range 3 {
		in, out := make(chan int), make(chan int)
		for range 20000 {
			go func() { out <- 2 * <-in }()
		}
		go func() {
			for i := range 20000 {
				in <- i
			}
		}()
		sum := 0
		for range 20000 {
			sum += <-out
		}
		println(round, sum)
	}
	for runtime.NumGoroutine() > 1 {
		runtime.Gosched()
	}
	// a chain
	const n = 5000
	first := make(chan int)
	last := first
	for range n {
		next := make(chan int)
		go func(from, to chan int) { to <- 1 + <-from }(last, next)
		last = next
	}
	first <- 0
	println(<-last)
}

// Stderr:
// 0 399980000
// 1 399980000
// 2 399980000
// 5000
