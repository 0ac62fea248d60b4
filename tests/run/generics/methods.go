// Methods of constraints called on values of type parameters, with all kinds of receivers and type arguments.
package main

type Stringer interface{ String() string }

type A int

func (a A) String() string { return "A" + string(rune('0'+a)) }

type B struct{ s string }

func (b *B) String() string { return "B" + b.s }
func (b *B) Set(s string)   { b.s = s }

type Large struct {
	pad [40]int
	x   int
}

func (l Large) String() string { return "L" + string(rune('0'+l.x)) }

type Emb struct {
	*B
	n int
}

func Join[T Stringer](xs []T) (s string) {
	for _, x := range xs {
		s += x.String() + ","
	}
	return
}

// Setter: the pattern of a pointer method on a value type.
type Setter[T any] interface {
	Set(string)
	*T
}

func Fill[T any, P Setter[T]](names ...string) []T {
	out := make([]T, len(names))
	for i, n := range names {
		p := P(&out[i])
		p.Set(n)
	}
	return out
}

func MethodValue[T Stringer](x T) func() string   { return x.String }
func MethodExpr[T Stringer](x T) func(T) string   { return T.String }
func Deferred[T Stringer](x T, out *string) (r int) {
	defer func() { *out += x.String() }()
	defer x.String()
	return 1
}

type Eq[T any] interface{ Equal(T) bool }

func (a A) Equal(b A) bool { return a == b }

func Index[T Eq[T]](xs []T, x T) int {
	for i, y := range xs {
		if y.Equal(x) {
			return i
		}
	}
	return -1
}

type Wrap[T Stringer] struct{ v T }

func (w Wrap[T]) String() string   { return "<" + w.v.String() + ">" }
func (w *Wrap[T]) Replace(v T)     { w.v = v }
func (w Wrap[T]) Self() Stringer   { return w }
func (w *Wrap[T]) Ptr() Stringer   { return w }
func (w Wrap[T]) Inner() Stringer  { return w.v }

type Both[T any] interface {
	~int | ~string
	Equal(T) bool
}

func Same[T Both[T]](a, b T) (bool, bool) { return a == b, a.Equal(b) }

func main() {
	println(Join([]A{1, 2}))
	println(Join([]*B{{"x"}, {"y"}}))
	println(Join([]Large{{x: 1}, {x: 2}}))
	println(Join([]Emb{{&B{"e"}, 1}}))
	println(Join([]Stringer{A(1), &B{"i"}, Large{x: 3}}))
	println(Join([]Wrap[Wrap[A]]{{Wrap[A]{4}}}))
	for _, b := range Fill[B]("p", "q") {
		println(b.s)
	}
	println(MethodValue(A(3))(), MethodValue(&B{"v"})(), MethodValue[Stringer](Large{x: 5})())
	println(MethodExpr(A(0))(A(7)), MethodExpr[Stringer](nil)(A(8)))
	var out string
	println(Deferred(A(1), &out), Deferred(&B{"d"}, &out), Deferred[Stringer](Large{x: 2}, &out), out)
	println(Index([]A{5, 6, 7}, 6), Index([]A{5}, 6))
	w := Wrap[A]{1}
	w.Replace(2)
	println(w.Self().String(), w.Ptr().String(), w.Inner().String())
	var s Stringer = w
	_, ok := s.(Wrap[A])
	_, ok2 := s.(Wrap[Large])
	_, ok3 := s.(interface{ Replace(A) })
	_, ok4 := any(&w).(interface{ Replace(A) })
	println(ok, ok2, ok3, ok4)
	println(Same(A(1), A(1)))
}

// Stderr:
// A1,A2,
// Bx,By,
// L1,L2,
// Be,
// A1,Bi,L3,
// <<A4>>,
// p
// q
// A3 Bv L5
// A7 A8
// 1 1 1 A1BdL2
// 1 -1
// <A2> <A2> A2
// true false false true
// true true
