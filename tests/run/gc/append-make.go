// run

// append(s, make([]T, n)...) makes room at the end and clears it; the other slice does not exist.

package main

import "runtime"

//go:noinline
func extend(s []int, n int) []int { return append(s, make([]int, n)...) }

//go:noinline
func extendBig(s []string, n uint64) []string { return append(s, make([]string, n)...) }

func try(what string, f func()) {
	defer func() {
		if err, ok := recover().(error); ok {
			println(what, err.Error())
		}
	}()
	f()
}

func main() {
	s := []int{1, 2, 3, 4, 5, 6}[:2]
	s = extend(s, 3)
	println(len(s), s[0], s[1], s[2], s[3], s[4], s[:6][5])
	s = extend(s, 10)
	println(len(s), s[1], s[14], cap(s) >= 15)
	s = extend(s, 0)
	println(len(s))

	n := -1
	try("negative:", func() { extend(s, n) })
	try("huge:", func() { extendBig(nil, 1<<63) })
	try("large:", func() { extend(s, 1<<61) })
	t := extendBig(nil, 2)
	println(len(t), t[0] == "", t[1] == "")

	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range 100 {
		s = extend(s[:2:2], 100)
	}
	runtime.ReadMemStats(&after)
	println((after.Mallocs - before.Mallocs) / 100)
}

// Stderr:
// 5 1 2 0 0 0 6
// 15 2 0 true
// 15
// negative: runtime error: makeslice: len out of range
// huge: runtime error: makeslice: len out of range
// large: runtime error: growslice: len out of range
// 2 true true
// 1
