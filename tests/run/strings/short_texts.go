// Texts that do not outlive their frame are made there, if they are short; what outlives it is not, whatever way it takes.

package main

import "runtime"

var sink string
var bs []byte

//go:noinline
func look(s string) int { return len(s) }

//go:noinline
func lookb(b []byte) int { b[0] = 'x'; return len(b) }

//go:noinline
func id(s string) string { return s }

//go:noinline
func joined(b []byte, e string) string { s := string(b); return s + e }

//go:noinline
func joined3(b []byte, e string) string { s := string(b); return e + s + e }

//go:noinline
func clobber(n int) int {
	var a [100]int
	for i := range a {
		a[i] = n
	}
	return a[n]
}

func allocs(f func()) uint64 {
	var a, b runtime.MemStats
	runtime.ReadMemStats(&a)
	for i := 0; i < 100; i++ {
		f()
	}
	runtime.ReadMemStats(&b)
	return (b.Mallocs - a.Mallocs) / 100
}

func main() {
	b := []byte("hello, short")
	long := []byte("hello, this is a much longer text than fits")
	println(allocs(func() { look(string(b)) }))
	println(allocs(func() { look(string(long)) }))
	println(allocs(func() { sink = string(b) }))
	println(allocs(func() { lookb([]byte("a constant text that is longer than thirty-two")) }))
	println(allocs(func() { s := id(string(b)); look(s) }))
	println(allocs(func() { lookb([]byte(sink)) }))
	println(allocs(func() { bs = []byte(sink) }))
	x := joined(b, "")
	y := joined3(b, "")
	clobber(7)
	println(x, y)
	m := map[string]int{}
	for i := 0; i < 3; i++ {
		k := string(b[i : i+4])
		m[k] = i
	}
	clobber(9)
	println(m["hell"], m["ello"], m["llo,"])
	var keep []string
	for i := 0; i < 3; i++ {
		s := string(b[i:])
		keep = append(keep, s)
	}
	clobber(3)
	println(keep[0], keep[1], keep[2])
	var last string
	for i := 0; i < 3; i++ {
		t := string(b[i:])
		if i == 1 {
			last = t
		}
	}
	clobber(3)
	println(last)
	var e any = string(b)
	clobber(3)
	println(e.(string))
	c := make(chan string, 1)
	c <- string(b)
	clobber(3)
	println(<-c)
	println(min(string(b), "zzz"), max(id(string(b)), "a"))
	defer func() { println(recover().(string)) }()
	panic(string(b))
}

// Stderr:
// 0
// 1
// 1
// 0
// 0
// 0
// 1
// hello, short hello, short
// 0 1 2
// hello, short ello, short llo, short
// ello, short
// hello, short
// hello, short
// hello, short hello, short
// hello, short
