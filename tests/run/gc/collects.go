// What is not reachable is collected, and nothing else.
//
// flags:
// flags: -N
package main

import "runtime"

type node struct {
	l, r *node
	v    int
}

func tree(d int) *node {
	if d == 0 {
		return &node{v: 1}
	}
	return &node{tree(d - 1), tree(d - 1), d}
}
func (n *node) sum() int {
	if n == nil {
		return 0
	}
	return n.v + n.l.sum() + n.r.sum()
}

func main() {
	keep := tree(14)
	m := map[int]*node{}
	s := ""
	for i := 0; i < 200; i++ {
		m[i%17] = tree(10)
		s += "x"
		b := make([]byte, 100000)
		b[5] = 1
	}
	t := 0
	for _, n := range m {
		t += n.sum()
	}
	println(keep.sum(), t, len(s))
	runtime.GC()
	var ms runtime.MemStats
	runtime.ReadMemStats(&ms)
	println(ms.NumGC > 3, ms.HeapAlloc < 10<<20, ms.HeapObjects < 200000)
}

// Stderr:
// 49136 52020 200
// true true true
