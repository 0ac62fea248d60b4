// Only words that are pointers keep objects: a number that is an address does not, whatever holds it. And objects of every shape
// keep what they lead to, also while other processors help to mark.
//
// flags:
// flags: -N
// timeout: 30
package main

import (
	_ "fmt"
	"runtime"
	"unsafe"
	"weak"
)

type big struct{ data [1 << 16]byte }

type tiny struct{ addr uintptr }
type mixed struct {
	addr uintptr
	next *mixed
	also uintptr
}
type wide struct { // above 64 bytes
	addr [10]uintptr
	p    *int
	more [5]uintptr
}

var tinies []*tiny
var mixeds *mixed
var wides []wide
var large []mixed

//go:noinline
func hidden(w *[100]weak.Pointer[big]) {
	for i := range w {
		b := new(big)
		w[i] = weak.Make(b)
		addr := uintptr(unsafe.Pointer(b))
		tinies = append(tinies, &tiny{addr})
		mixeds = &mixed{addr, mixeds, addr}
		wides = append(wides, wide{[10]uintptr{addr, 9: addr}, new(int), [5]uintptr{addr}})
		large = append(large, mixed{addr, nil, addr})
	}
	large = append(large, make([]mixed, 5000)...)
}

//go:noinline
func clobber(n int) int {
	var pad [512]int
	for i := range pad {
		pad[i] = n * i
	}
	if n == 0 {
		return pad[7]
	}
	return clobber(n-1) + pad[n]
}

type leaf struct{ v int }
type shapes struct {
	a     *leaf
	s     []*leaf
	m     map[int]*leaf
	i     any
	f     func() int
	str   string
	wide  *[20]*leaf
	array [3]struct {
		n int
		p *leaf
	}
	next *shapes
}

func shape(n int, next *shapes) *shapes {
	l := func(k int) *leaf { return &leaf{n + k} }
	x := &shapes{a: l(1), s: []*leaf{l(2), nil, l(3)}, m: map[int]*leaf{n: l(4)}, i: *l(5), str: string(rune('a' + n%26)), wide: &[20]*leaf{19: l(6)}, next: next}
	x.array[2].p = l(7)
	x.f = func() int { return x.a.v + n }
	return x
}

func (x *shapes) sum(n int) int {
	return x.a.v + x.s[0].v + x.s[2].v + x.m[n].v + x.i.(leaf).v + x.f() + len(x.str) + x.wide[19].v + x.array[2].p.v
}

func main() {
	var w [100]weak.Pointer[big]
	hidden(&w)
	clobber(20)
	runtime.GC()
	kept := 0
	for i := range w {
		if w[i].Value() != nil {
			kept++
		}
	}
	println(kept <= 2, len(tinies), len(wides), mixeds.next != nil)

	var list *shapes
	const n = 20000
	for i := range n {
		list = shape(i, list)
	}
	for range 3 {
		runtime.GC()
	}
	bad := 0
	for i := n - 1; list != nil; i, list = i-1, list.next {
		if list.sum(i) != 9*i+30 {
			bad++
		}
	}
	println(bad)
	var ms runtime.MemStats
	runtime.ReadMemStats(&ms)
	println(ms.HeapSys >= ms.HeapInuse+ms.HeapReleased, ms.Mallocs-ms.Frees == ms.HeapObjects)
}

// Stderr:
// true 100 100 true
// 0
// true true
