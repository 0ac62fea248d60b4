// What only frames on older segments of a stack hold is not collected, also of goroutines that wait.
//
// timeout: 60
package main

import "runtime"

type node struct {
	n    int
	next *node
}

//go:noinline
func hold(n int, wait chan bool, bottom func()) int {
	p := &node{n: n, next: &node{n: -n}}
	if n == 0 {
		bottom()
		if wait != nil {
			<-wait
		}
		return 0
	}
	r := hold(n-1, wait, bottom)
	if p.n != n || p.next.n != -n {
		println("lost", n, p.n, p.next.n)
	}
	return r + 1
}

func churn() {
	var keep *node
	for i := range 200000 {
		keep = &node{n: i, next: nil}
	}
	_ = keep
	runtime.GC()
}

func main() {
	done := make(chan int)
	wait := make(chan bool)
	for _, n := range []int{10, 2000, 30000} {
		go func() { done <- hold(n, nil, churn) }()
		println(<-done)
	}
	atBottom := make(chan bool)
	for _, n := range []int{100, 3000, 20000} {
		go func() { done <- hold(n, wait, func() { atBottom <- true }) }()
		<-atBottom
	}
	churn()
	churn()
	close(wait)
	println(<-done + <-done + <-done)
}

// Stderr:
// 10
// 2000
// 30000
// 23100
