// Methods with type parameters of their own (Go 1.27).
package main

type S struct{ n int }

func (s S) Add[T ~int | ~float64](x T) T { return x + T(s.n) }
func (s *S) Set[T any](x T, f func(T) int) { s.n = f(x) }

type G[A any] struct{ a A }

func (g G[A]) With[B any](b B) P[A, B] { return P[A, B]{g.a, b} }

type P[A, B any] struct {
	a A
	b B
}

type E struct{ *S }

func main() {
	s := S{3}
	println(s.Add(4), s.Add(1.5), s.Add[float64](2))
	s.Set("hello", func(s string) int { return len(s) })
	println(s.n)
	p := G[int]{1}.With("x").b
	println(p)
	f := s.Add[int]
	println(f(7))
	println(E{&s}.Add(1))
	g := S.Add[int]
	println(g(s, 8))
	h := (*S).Set[int]
	h(&s, 4, func(i int) int { return i * i })
	println(s.n)
}

type Num[A any] struct{ xs []A }

func (n *Num[A]) Fold[B any, F func(B, A) B](b B, f F) B {
	for _, x := range n.xs {
		b = f(b, x)
	}
	return b
}
func (n Num[A]) Conv[S interface{ ~[]A }](s S) int { return len(n.xs) + len(s) }

func init() {
	n := Num[int]{[]int{1, 2, 3}}
	println(n.Fold("", func(s string, i int) string { return s + "abcd"[i:i+1] }), n.Conv([]int{1}), n.Conv[[]int](nil))
	var x any = S{4}
	_, ok := x.(interface{ Add(int) int })
	println(ok)
	h := n.Fold[float64, func(float64, int) float64]
	println(h(0.5, func(f float64, i int) float64 { return f + float64(i) }))
	defer func() { recover() }()
	var e E
	e.Set("s", func(s string) int { panic("x") })
}

// Stderr:
// bcd 4 3
// false
// 6.5
// 7 4.5 5
// 5
// x
// 12
// 6
// 13
// 16
