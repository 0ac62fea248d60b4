// Closures, defers, panics and recursion inside generic functions; local types; instances that need other instances.
package main

func Counter[T ~int | ~float64](step T) (func() T, func()) {
	var n T
	return func() T { n += step; return n }, func() { n = 0 }
}

func Memo[K comparable, V any](f func(K) V) func(K) V {
	type entry struct {
		k K
		v V
	}
	var seen []entry
	return func(k K) V {
		for _, e := range seen {
			if e.k == k {
				return e.v
			}
		}
		v := f(k)
		seen = append(seen, entry{k, v})
		return v
	}
}

func Try[T any](f func() T) (t T, err any) {
	defer func() { err = recover() }()
	return f(), nil
}

func Defers[T any](xs ...T) (out []T) {
	for _, x := range xs {
		defer func() { out = append(out, x) }()
	}
	return nil
}

func app[T any](p *[]T, x T) { *p = append(*p, x) }

func DeferCall[T any](xs ...T) (out []T) {
	for _, x := range xs {
		defer app(&out, x)
	}
	return
}

func Nest[T any](n int, x T) int {
	if n == 0 {
		return 0
	}
	if n%2 == 0 {
		return 1 + Nest(n-1, x)
	}
	return 1 + Nest[T](n-1, x)
}

func Even[T any](n int, x T) bool {
	if n == 0 {
		return true
	}
	return Odd(n-1, &x)
}
func Odd[T any](n int, x *T) bool {
	if n == 0 {
		return false
	}
	return Even(n-1, *x)
}

func Compose[A, B, C any](f func(A) B, g func(B) C) func(A) C { return func(a A) C { return g(f(a)) } }

func Curry[A, B, C any](f func(A, B) C) func(A) func(B) C {
	return func(a A) func(B) C { return func(b B) C { return f(a, b) } }
}

type Opt[T any] struct {
	v  T
	ok bool
}

func Some[T any](v T) Opt[T] { return Opt[T]{v, true} }
func (o Opt[T]) Or(v T) T {
	if o.ok {
		return o.v
	}
	return v
}
func (o Opt[T]) Map(f func(T) T) Opt[T] {
	if o.ok {
		return Some(f(o.v))
	}
	return o
}
func (o Opt[T]) Iter() func(func(T)) {
	return func(yield func(T)) {
		if o.ok {
			yield(o.v)
		}
	}
}

type Num interface{ ~int | ~float64 }
type Vec[T Num] []T

func (v Vec[T]) Dot(w Vec[T]) (s T) {
	for i, x := range v {
		s += x * w[i]
	}
	return
}

type Matrix[T Num] struct{ rows []Vec[T] }

func (m *Matrix[T]) Mul(v Vec[T]) Vec[T] {
	out := make(Vec[T], len(m.rows))
	for i, r := range m.rows {
		out[i] = r.Dot(v)
	}
	return out
}

type Rec[T any] struct {
	kids []*Rec[T]
	val  T
}

func (r *Rec[T]) Sum(f func(T) int) (n int) {
	n = f(r.val)
	for _, k := range r.kids {
		n += k.Sum(f)
	}
	return
}

func inner() {
	type L struct{ a, b int }
	l, _ := Try(func() L { return L{1, 2} })
	println(l.a, l.b)
	type M = Opt[L]
	println(M{}.Or(L{3, 4}).b)
}

func main() {
	c, reset := Counter(2)
	println(c(), c(), c())
	reset()
	println(c())
	d, _ := Counter(0.5)
	println(d(), d())
	calls := 0
	f := Memo(func(s string) int { calls++; return len(s) })
	println(f("abc"), f("abc"), f("de"), calls)
	var fib func(int) int
	fib = Memo(func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	})
	println(fib(50))
	_, err := Try(func() int { var a []int; return a[3] })
	println(err.(error).Error())
	s, err := Try(func() string { panic("boom") })
	println(s, err.(string))
	for _, x := range Defers(1, 2, 3) {
		print(x, " ")
	}
	for _, x := range DeferCall("a", "b") {
		print(x, " ")
	}
	println()
	println(Nest(7, "x"), Even(10, 1), Even(7, "s"))
	println(Compose(func(i int) string { return "xyz"[:i] }, func(s string) int { return len(s) * 10 })(2))
	println(Curry(func(a int, b string) string { return b[a:] })(1)("hello"))
	println(Some(3).Map(func(i int) int { return i * i }).Or(0), Opt[string]{}.Or("none"))
	Some("it").Iter()(func(s string) { println(s) })
	m := Matrix[float64]{[]Vec[float64]{{1, 2}, {3, 4}}}
	v := m.Mul(Vec[float64]{0.5, 2})
	println(v[0], v[1], Vec[int]{1, 2}.Dot(Vec[int]{3, 4}))
	r := &Rec[string]{val: "ab", kids: []*Rec[string]{{val: "c"}, {val: "def"}}}
	println(r.Sum(func(s string) int { return len(s) }))
	inner()
}

// Stderr:
// 2 4 6
// 2
// 0.5 1
// 3 3 2 2
// 12586269025
// runtime error: index out of range [3] with length 0
//  boom
// 3 2 1 b a
// 7 true false
// 20
// ello
// 9 none
// it
// 4.5 9.5 11
// 6
// 1 2
// 4
