// A program that uses each form of the language once.

package main

import "unsafe"

type I interface{ M(int) string }
type J interface {
	I
	N()
}
type T struct {
	a, b int
	I
}
type E struct {
	*T
	name string
}
type L[X any] struct {
	head X
	rest *L[X]
}
type Num interface{ ~int | ~float64 }
type F func(int) int
type Bits uint8

const (
	A Bits = 1 << iota
	B
	C
)

var (
	g1, g2 = two()
	g3     = len("abc") + g1
	g4     any
	table  = [...]string{2: "c", 0: "a"}
)

func two() (int, string)                  { return 1, "x" }
func variadic(a int, more ...any) (n int) { return a + len(more) }
func (t *T) N()                           { t.a++ }
func (t T) M(x int) string                { return "m" }
func (l *L[X]) Push(x X) *L[X]            { return &L[X]{x, l} }
func sum[N Num](xs ...N) (s N) {
	for _, x := range xs {
		s += x
	}
	return
}
func apply[A, B any](xs []A, f func(A) B) []B {
	var out []B
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func expressions(x int, u uint, f float64, s string, c complex128) (ok bool) {
	var shifted int64 = 1 << u
	ok = shifted == 1<<u && x > 2 || !ok
	x = -x + ^x&^3<<2 | x%7
	f = f/2 + float64(x) - 1.5
	c = c*complex(f, 1) + complex(real(c), imag(c))
	s += string(rune(x)) + s[1:] + s[:2] + string([]byte(s)) + string([]rune("é"))
	xs := []int{1, 2, 3: 4}
	xs = append(xs[:1:2], xs...)
	bs := append([]byte("a"), s...)
	copy(bs, s)
	p := &xs[0]
	*p++
	m := map[string][]int{"a": {1}, s: nil}
	m["b"] = xs
	v, found := m["a"]
	delete(m, "a")
	clear(m)
	_ = v
	arr := [4]int(xs)
	ap := (*[2]int)(xs)
	_, _ = arr[1:], ap[0]
	a, b := min(x, 3, 2), max(f, 1)
	_, _ = a, b
	e := E{T: &T{a: 1}, name: "n"}
	e.N()
	e.a, e.T.b = e.b, e.a
	meth := e.M
	expr := (*T).N
	expr(e.T)
	var i I = e
	if j, is := i.(J); is {
		j.N()
	}
	g4 = i
	ok = i == g4 || g4 == 3 || e.I == nil
	up := unsafe.Pointer(p)
	_ = uintptr(up) + unsafe.Sizeof(e) + unsafe.Offsetof(e.name)
	_ = meth(1) + table[2]
	n := new(int)
	q := new(7)
	*n, *q = *q, *n
	return ok && found
}

func statements(xs []int, ch chan int, v any) (result int, err error) {
	defer func() {
		if r := recover(); r != nil {
			result = -1
		}
	}()
	for i := 0; i < 3; i++ {
		defer func(n int) { result += n + i }(i)
	}
	for i := range 3 {
		_ = i
	}
	for i, c := range "héy" {
		_, _ = i, c
	}
	for k := range map[string]int{} {
		_ = k
	}
	for range ch {
		break
	}
	for x := range func(yield func(int) bool) { yield(1) } {
		_ = x
	}
outer:
	for {
		switch x := len(xs); {
		case x > 2, x < -1:
			continue outer
		case x == 0:
			fallthrough
		default:
			break outer
		}
	}
	switch y := v.(type) {
	case nil:
	case int, string:
		_ = y
	case *T:
		y.N()
	case error:
		return 0, y
	}
	select {
	case x, open := <-ch:
		_, _ = x, open
	case ch <- 1:
	default:
	}
	go statements(xs, ch, v)
	if n, s := two(); n > 1 {
		goto end
	} else if s == "" {
		return variadic(two()), nil
	}
end:
	var a, b = two()
	_, b = two()
	xs[0], xs[len(b)] = a, 1
	xs[a] <<= 2
	println(variadic(1), variadic(1, 2, "x"), variadic(1, []any{}...))
	return
}

func main() {
	l := (*L[string])(nil).Push("a")
	println(sum(1, 2), sum(1.5), l.head, B, C, g2, g3)
	strs := apply([]int{1}, func(i int) string { return table[0] })
	var f F = func(i int) int { return i }
	println(len(strs), f(1), expressions(1, 2, 3, "x", 4i))
	statements(nil, nil, nil)
}
