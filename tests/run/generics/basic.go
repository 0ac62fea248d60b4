// Generic functions and types: values of every shape through one text.
package main

type Number interface {
	~int | ~int8 | ~int64 | ~uint8 | ~float32 | ~float64 | ~complex128
}

func Sum[T Number](xs ...T) T {
	var s T
	for _, x := range xs {
		s += x
	}
	return s
}

func Map[A, B any](xs []A, f func(A) B) []B {
	out := make([]B, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func Fold[A, B any](xs []A, b B, f func(B, A) B) B {
	for _, x := range xs {
		b = f(b, x)
	}
	return b
}

type Pair[A, B any] struct {
	First  A
	Second B
}

func (p Pair[A, B]) Swap() Pair[B, A] { return Pair[B, A]{p.Second, p.First} }

func MakePair[A, B any](a A, b B) Pair[A, B] { return Pair[A, B]{a, b} }

type List[T any] struct {
	head, tail *node[T]
	n          int
}

type node[T any] struct {
	val  T
	next *node[T]
}

func (l *List[T]) Push(v T) {
	n := &node[T]{val: v}
	if l.tail == nil {
		l.head = n
	} else {
		l.tail.next = n
	}
	l.tail = n
	l.n++
}

func (l *List[T]) Each(f func(int, T)) {
	i := 0
	for n := l.head; n != nil; n = n.next {
		f(i, n.val)
		i++
	}
}

type Tree[K any] struct {
	less func(a, b K) bool
	root *tnode[K]
}
type tnode[K any] struct {
	k    K
	l, r *tnode[K]
}

func (t *Tree[K]) Insert(k K) bool {
	p := &t.root
	for *p != nil {
		switch {
		case t.less(k, (*p).k):
			p = &(*p).l
		case t.less((*p).k, k):
			p = &(*p).r
		default:
			return false
		}
	}
	*p = &tnode[K]{k: k}
	return true
}
func (t *Tree[K]) Walk(f func(K)) { t.root.walk(f) }
func (n *tnode[K]) walk(f func(K)) {
	if n != nil {
		n.l.walk(f)
		f(n.k)
		n.r.walk(f)
	}
}

type MyInt int

func (m MyInt) String() string { return "MyInt" }

type Big struct {
	a, b, c, d, e, f, g, h, i, j int
}

func ID[T any](x T) T { return x }

func Ptr[T any](x T) *T { return &x }

func Zero[T any]() (z T) { return }

func main() {
	println(Sum(1, 2, 3), Sum[int8](100, 100), Sum(1.5, 2.25), Sum[MyInt](4, 5), Sum[uint8](200, 100))
	c := Sum(1+2i, 3-1i)
	println(real(c), imag(c))
	for _, s := range Map([]int{1, 2, 3}, func(i int) string { return "abc"[:i] }) {
		print(s, " ")
	}
	println()
	println(Fold([]string{"a", "b", "c"}, "", func(a, b string) string { return b + a }))
	p := MakePair("x", 3.5).Swap()
	println(p.First, p.Second)
	q := MakePair(Big{j: 7}, MakePair(1, "in")).Swap()
	println(q.First.Second, q.Second.j)
	var l List[string]
	l.Push("one")
	l.Push("two")
	l.Each(func(i int, s string) { println(i, s) })
	var lb List[Big]
	lb.Push(Big{a: 1, j: 2})
	lb.Each(func(i int, b Big) { println(i, b.a, b.j) })
	t := Tree[string]{less: func(a, b string) bool { return a < b }}
	for _, s := range []string{"m", "c", "z", "a", "m", "d"} {
		if !t.Insert(s) {
			println("twice", s)
		}
	}
	t.Walk(func(s string) { print(s, " ") })
	println()
	println(ID(Big{c: 3}).c, ID("s"), ID[any](5).(int), ID(MyInt(3)).String())
	println(*Ptr(3), *Ptr("p"), Ptr(Big{e: 5}).e, Zero[string]() == "", Zero[*int]() == nil, Zero[Big]().a)
	f := ID[float32]
	println(f(2.5))
	g := (*List[int]).Push
	var li List[int]
	g(&li, 9)
	h := li.Push
	h(10)
	li.Each(func(i, v int) { println(i, v) })
	e := Pair[int, string].Swap
	println(e(Pair[int, string]{1, "e"}).First)
}

// Stderr:
// 6 -56 3.75 9 44
// 4 1
// a ab abc
// cba
// 3.5 x
// in 7
// 0 one
// 1 two
// 0 1 2
// twice m
// a c d m z
// 3 s 5 MyInt
// 3 p 5 true true 0
// 2.5
// 0 9
// 1 10
// e
