// Operations over the core type of a type parameter: conversion, len, cap, range, index, slicing, calls, composite literals, arithmetic.
package main

func Len[T ~[]E | ~string, E any](x T) int { return len(x) }

func Bytes[T ~string | ~[]byte](x T) (n int, last byte) {
	for i := 0; i < len(x); i++ {
		last = x[i]
		n++
	}
	return
}

func Sub[T ~string | ~[]byte](x T, i, j int) T { return x[i:j] }
func AsString[T ~string | ~[]byte](x T) string { return string(x) }
func AsBytes[T ~string | ~[]byte](x T) []byte  { return []byte(x) }

func Rev[S ~[]E, E any](s S) S {
	out := make(S, len(s), cap(s))
	for i, e := range s {
		out[len(s)-1-i] = e
	}
	return out
}

func Grow[S ~[]E, E any](s S, es ...E) S { return append(s, es...) }

func Arr[A ~[4]E, E any](a A) (n int, e E) {
	for i := range a {
		n += i
		e = a[i]
	}
	n += len(a)
	return
}

func ArrP[A ~[4]E, E any](a *A, e E) {
	for i := range *a {
		(*a)[i] = e
	}
}

func Call[F ~func(X) Y, X, Y any](f F, x X) Y { return f(x) }

func New[S interface{ ~struct{ X, Y int } }](x, y int) S { return S{X: x, Y: y} }

func Lit[S ~[]int]() S { return S{1, 2, 3} }

type Int interface {
	~int8 | ~int16 | ~int32 | ~int64 | ~int | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uint
}
type Float interface{ ~float32 | ~float64 }

func Conv[To, From Int | Float](x From) To { return To(x) }

func Shl[T Int](x T, n uint) T { return x << n }
func Shr[T Int](x T, n T) T    { return x >> n }
func Arith[T Int](a, b T) []T {
	return []T{a + b, a - b, a * b, a / b, a % b, a & b, a | b, a ^ b, a &^ b, -a, ^a}
}
func Const[T Int | Float]() T { return 100 }
func Half[T Float](x T) T   { return x / 2 }
func Cmp[T Int | Float | ~string](a, b T) int {
	if a < b {
		return -1
	} else if a > b {
		return 1
	}
	return 0
}
func MinMax[T Int | Float | ~string](a, b, c T) (T, T) { return min(a, b, c), max(a, b, c) }
func Equal[T comparable](a, b T) bool                    { return a == b }
func Inc[T Int | Float](x *T)                            { *x++; *x += 2 }
func RuneConv[T ~rune | ~byte](x T) string               { return string(rune(x)) }
func Ints[T ~uint8](n T) (s int) {
	for i := range n {
		s += int(i)
	}
	return
}
func Deref[P ~*T, T any](p P) T { return *p }
func Clear[S ~[]E, E any](s S)  { clear(s) }
func Copy[S ~[]E, E any](d, s S) int { return copy(d, s) }

type MS []string
type Str string
type P struct{ X, Y int }
type Fn func(int) string
type Enum uint8

func main() {
	println(Len[[]int, int]([]int{1, 2}), Len[string, int]("abc"), Len[MS, string](MS{"a"}))
	println(Bytes("hello"))
	println(Bytes([]byte("hey")))
	println(Sub("hello", 1, 3), string(Sub([]byte("hello"), 2, 5)), Sub(Str("xyz"), 0, 1))
	println(AsString([]byte("q")), AsString(Str("w")), len(AsBytes("bytes")))
	for _, s := range Rev(MS{"a", "b", "c"}) {
		print(s)
	}
	println()
	println(len(Grow([]int{1}, 2, 3)), len(Grow(MS{}, "a")))
	println(Arr([4]string{"a", "b", "c", "d"}))
	a := [4]float64{1}
	ArrP(&a, 2.5)
	println(a[0], a[3])
	println(Call(Fn(func(i int) string { return "fn"[:i] }), 1))
	p := New[P](3, 4)
	println(p.X, p.Y, New[struct{ X, Y int }](5, 6).Y)
	println(Lit[[]int]()[2])
	println(Conv[int8](300), Conv[uint8](-1), Conv[int](2.9), Conv[float32](3), Conv[uint64](int8(-1)), Conv[Enum](int64(258)))
	println(Shl(int8(1), 7), Shl(uint8(1), 9), Shr(int16(-8), 1), Shr(uint32(8), 40))
	for _, x := range Arith[int8](100, 7) {
		print(x, " ")
	}
	println()
	for _, x := range Arith[uint16](100, 7) {
		print(x, " ")
	}
	println()
	println(Const[int8](), Const[float32](), Const[Enum](), Half(3.0), Half(float32(1)))
	println(Cmp(1, 2), Cmp("b", "a"), Cmp(1.5, 1.5), Cmp(uint8(200), 100))
	println(MinMax(3, 1, 2))
	println(MinMax("b", "c", "a"))
	println(MinMax(2.5, -1, 0))
	println(Equal(1, 1), Equal("a", "b"), Equal(P{1, 2}, P{1, 2}), Equal[any](1, "x"), Equal([2]string{"a"}, [2]string{"a"}), Equal(&a, &a))
	x, y := 5, float32(1.5)
	Inc(&x)
	Inc(&y)
	println(x, y, RuneConv('é'), RuneConv(byte('z')), Ints(uint8(5)), Ints(Enum(4)), Deref(&x))
	s := []string{"a", "b"}
	println(Copy(s, []string{"z"}), s[0])
	Clear(s)
	println(s[0] == "", len(s))
}

// Stderr:
// 2 3 1
// 5 111
// 3 121
// el llo x
// q w 5
// cba
// 3 1
// 10 d
// 2.5 2.5
// f
// 3 4 6
// 3
// 44 255 2 3 18446744073709551615 2
// -128 0 -4 0
// 107 93 -68 14 2 4 103 99 96 -100 -101
// 107 93 700 14 2 4 103 99 96 65436 65435
// 100 100 100 1.5 0.5
// -1 1 0 1
// 1 3
// a c
// -1 2.5
// true false true false true true
// 8 4.5 é z 10 6 8
// 1 z
// true 2
