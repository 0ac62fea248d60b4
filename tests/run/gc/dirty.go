// Large memory that is used again is zero where a program can see it: behind what a string or an appended slice fills too.
//
// flags:
// flags: -N
package main

import "runtime"

var sink [][]byte

func spoil() {
	sink = nil
	runtime.GC()
	for range 40 {
		b := make([]byte, 100_000)
		for i := range b {
			b[i] = 0xee
		}
		sink = append(sink, b)
	}
	sink = nil
	runtime.GC()
}

func dirty[T comparable](s []T) int {
	n := 0
	var zero T
	for _, v := range s[len(s):cap(s)] {
		if v != zero {
			n++
		}
	}
	return n
}

func main() {
	text := string(make([]byte, 33_000))
	spoil()
	for range 20 {
		sink = append(sink, []byte(text))
	}
	n := 0
	for _, b := range sink {
		n += dirty(b)
	}
	println(n, cap(sink[0]) > len(text))
	spoil()
	for range 20 {
		b := append(make([]byte, 40_000), text[:10]...)
		sink = append(sink, b)
		n += dirty(b)
	}
	println(n)
	spoil()
	var ints []int
	for i := range 100_000 {
		if len(ints) == cap(ints) && i > 0 {
			ints = append(ints, i)
			n += dirty(ints)
			continue
		}
		ints = append(ints, i)
	}
	println(n)
	spoil()
	for range 20 {
		b := make([]byte, 70_000)
		sink = append(sink, b)
		for _, v := range b {
			n += int(v)
		}
		b = append([]byte(nil), make([]byte, 50_000)...)
		for _, v := range b {
			n += int(v)
		}
	}
	println(n)
}

// Stderr:
// 0 true
// 0
// 0
// 0
