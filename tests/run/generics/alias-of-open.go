// An alias that is needed to declare what it stands for.
package main

type First struct{ a Alias }
type Alias = []Node
type Node struct {
	children Alias
	n        int
}

type Start[T any] struct{ p Ptr[T] }
type Ptr[T any] = *Cell[T]
type Cell[T any] struct {
	next Ptr[T]
	v    T
}

func main() {
	x := First{Alias{Node{n: 1}, Node{children: Alias{{n: 2}}}}}
	println(len(x.a), x.a[0].n, x.a[1].children[0].n)
	s := Start[string]{&Cell[string]{nil, "end"}}
	s.p = &Cell[string]{s.p, "start"}
	println(s.p.v, s.p.next.v, s.p.next.next == nil)
}

// Stderr:
// 2 1 2
// start end true
