// Recursion of goroutines beyond the first segments of their stacks: arguments and results of all kinds, in registers and in memory, panics and
// recovery across segments, defers, closures, Goexit, large frames.
//
// flags:
// flags: -N
// flags: --defer=heap
// timeout: 60
package main

import "runtime"

type large [20]int

//go:noinline
func sum(n int) int {
	if n == 0 {
		return 0
	}
	return n + sum(n-1)
}

//go:noinline
func manyArgs(n int, a, b, c, d, e, f, g, h, i int, x, y float64, s string, l large) (int, float64, string, large) {
	if n == 0 {
		l[19]++
		return a + b + c + d + e + f + g + h + i, x + y, s + "!", l
	}
	r, z, t, m := manyArgs(n-1, b, c, d, e, f, g, h, i, a, y, x, s, l)
	m[0]++
	return r + 1, z, t, m
}

//go:noinline
func bigFrame(n int) int {
	var buf [200000]byte
	buf[n] = byte(n)
	if n == 0 {
		return 0
	}
	r := bigFrame(n - 1)
	return r + int(buf[n])
}

//go:noinline
func panics(n int) int {
	if n == 0 {
		panic("deep")
	}
	return panics(n-1) + 1
}

//go:noinline
func recovers(n, at int) (r int) {
	if n == at {
		defer func() { r = len(recover().(string)) }()
		return panics(n)
	}
	return recovers(n-1, at) + 1
}

//go:noinline
func defers(n int, log *int) int {
	defer func(k int) { *log += k }(n)
	if n == 0 {
		return 0
	}
	return defers(n-1, log) + 1
}

//go:noinline
func deferInDeep(n int) (r int) {
	if n > 0 {
		return deferInDeep(n-1) + 1
	}
	for i := range 3 {
		defer func() {
			r += sum(1000 + i)
			recover()
		}()
	}
	panic("in the deep")
}

//go:noinline
func closure(n int, f func(int) int) int {
	if n == 0 {
		return f(1)
	}
	return closure(n-1, func(k int) int { return f(k) + 1 })
}

//go:noinline
func exit(n int) int {
	defer func() {}()
	if n == 0 {
		runtime.Goexit()
	}
	return exit(n-1) + 1
}

type T struct{ l large }

//go:noinline
func (t T) method(n int) int {
	if n == 0 {
		return t.l[3]
	}
	var i interface{ method(int) int } = t
	return i.method(n-1) + 1
}

func in(f func()) {
	done := make(chan bool)
	go func() {
		defer close(done)
		f()
	}()
	<-done
}

func main() {
	for _, n := range []int{10, 500, 1000, 5000, 20000, 100000} {
		in(func() { println("sum", n, sum(n)) })
		in(func() {
			r, z, s, l := manyArgs(n, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1.5, 2.5, "s", large{5: 7})
			println("args", r, z == 4, s, l[0], l[5], l[19])
		})
		in(func() { println("recovers", recovers(n, n), recovers(n, n/2), recovers(n, 1)) })
		in(func() {
			log := 0
			println("defers", defers(n, &log), log)
		})
		in(func() { println("deferInDeep", deferInDeep(n)) })
		in(func() { println("closure", closure(n, func(k int) int { return 10 * k })) })
		in(func() { println("method", T{large{3: 5}}.method(n/10)) })
		in(func() { exit(n) })
	}
	in(func() { println("bigFrame", bigFrame(3), bigFrame(20), bigFrame(200)) })
	// the edge, again and again
	in(func() {
		total := 0
		for i := range 2000 {
			total += sum(i)
		}
		println("edge", total)
	})
	// many at a time
	done := make(chan int)
	for i := range 50 {
		go func() { done <- sum(5000 + i) }()
	}
	total := 0
	for range 50 {
		total += <-done
	}
	println("many", total)
}

// Stderr:
// sum 10 55
// args 55 true s! 10 7 1
// recovers 4 9 13
// defers 10 55
// deferInDeep 1504514
// closure 20
// method 6
// sum 500 125250
// args 545 true s! 500 7 1
// recovers 4 254 503
// defers 500 125250
// deferInDeep 1505004
// closure 510
// method 55
// sum 1000 500500
// args 1045 true s! 1000 7 1
// recovers 4 504 1003
// defers 1000 500500
// deferInDeep 1505504
// closure 1010
// method 105
// sum 5000 12502500
// args 5045 true s! 5000 7 1
// recovers 4 2504 5003
// defers 5000 12502500
// deferInDeep 1509504
// closure 5010
// method 505
// sum 20000 200010000
// args 20045 true s! 20000 7 1
// recovers 4 10004 20003
// defers 20000 200010000
// deferInDeep 1524504
// closure 20010
// method 2005
// sum 100000 5000050000
// args 100045 true s! 100000 7 1
// recovers 4 50004 100003
// defers 100000 5000050000
// deferInDeep 1604504
// closure 100010
// method 10005
// bigFrame 6 210 20100
// edge 1333333000
// many 631270825
