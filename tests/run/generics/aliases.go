// Generic aliases (Go 1.24): with fewer and with more type parameters than what they stand for, local ones, and inference through them.
package main

type Pair[A, B any] struct {
	a A
	b B
}

func (p Pair[A, B]) Swap() Pair[B, A] { return Pair[B, A]{p.b, p.a} }

type Same[T any] = Pair[T, T]
type Named[T any] = Pair[string, T]
type Again[T, Unused any] = Named[T]
type List[T any] = []T
type Tree[T any] = *node[T]

type node[T any] struct {
	left, right Tree[T]
	value       T
}

func insert[T any](t Tree[T], v T, less func(a, b T) bool) Tree[T] {
	if t == nil {
		return &node[T]{value: v}
	}
	if less(v, t.value) {
		t.left = insert(t.left, v, less)
	} else {
		t.right = insert(t.right, v, less)
	}
	return t
}

func walk[T any](t Tree[T], f func(T)) {
	if t != nil {
		walk(t.left, f)
		f(t.value)
		walk(t.right, f)
	}
}

func first[T any](l List[T]) T { return l[0] }

func local[T any](x T) int {
	type Two[U any] = Pair[T, U]
	type One = Two[T]
	p := One{x, x}
	var q Two[int] = Pair[T, int]{p.a, 7}
	return q.b
}

type Embeds struct{ Same[int] }

func main() {
	s := Same[int]{1, 2}
	t := s.Swap()
	println(t.a, t.b)
	var n Again[int, bool] = Named[int]{"n", 3}
	println(n.a, n.b)
	println(first(List[string]{"x", "y"}), first([]int{5}))
	var tree Tree[int]
	for _, v := range []int{4, 2, 6, 1} {
		tree = insert(tree, v, func(a, b int) bool { return a < b })
	}
	walk(tree, func(v int) { print(v, " ") })
	println()
	println(local("s"), local(1.5))
	e := Embeds{s}
	println(e.Same.a, e.b)
	var any1 any = s
	_, ok := any1.(Pair[int, int])
	println(ok)
}

// Stderr:
// 2 1
// n 3
// x 5
// 1 2 4 6
// 7 7
// 1 2
// true
