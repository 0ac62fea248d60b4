// Methods promoted through embedded values, pointers and interfaces, called through interfaces.
package main

type A struct{ n int }

func (a A) Value() int    { return a.n }
func (a *A) Pointer() int { a.n++; return a.n }

type B struct {
	pad int
	A
}

type C struct {
	*A
	s string
}

type D struct {
	x, y int
	B
	C2
}

type C2 struct{ *E }
type E struct{ Valuer }

func (e E) Name() string { return "E" }

type Valuer interface{ Value2() int }
type V int

func (v V) Value2() int { return int(v) * 2 }

type both interface {
	Value() int
	Pointer() int
}

type named interface{ Name() string }

func try(x any) {
	if v, ok := x.(interface{ Value() int }); ok {
		print("Value ", v.Value(), " ")
	}
	if p, ok := x.(interface{ Pointer() int }); ok {
		print("Pointer ", p.Pointer(), " ")
	}
	if v, ok := x.(Valuer); ok {
		print("Value2 ", v.Value2(), " ")
	}
	if n, ok := x.(named); ok {
		print("Name ", n.Name())
	}
	println()
}

func main() {
	a := A{1}
	b := B{0, A{10}}
	c := C{&A{20}, "c"}
	d := D{1, 2, B{0, A{30}}, C2{&E{V(7)}}}
	try(a)
	try(&a)
	try(b)
	try(&b)
	try(c)
	try(&c)
	try(d)
	try(&d)
	try(V(3))
	try(struct{ *B }{&b})
	try(struct{ Valuer }{V(4)})
	try(&struct {
		n int
		A
	}{1, A{99}})
	println(a.n, b.n, c.n, d.B.n)
	var i both = c
	println(i.Value(), i.Pointer(), i.Value())
	f := i.Pointer
	println(f(), f())
	g := (*D).Pointer
	println(g(&d), D.Value2(d), both.Value(&b))
}

// Stderr:
// Value 1
// Value 1 Pointer 2
// Value 10
// Value 10 Pointer 11
// Value 20 Pointer 21
// Value 21 Pointer 22
// Value 30 Value2 14 Name E
// Value 30 Pointer 31 Value2 14 Name E
// Value2 6
// Value 11 Pointer 12
// Value2 8
// Value 99 Pointer 100
// 2 12 22 31
// 22 23 23
// 24 25
// 32 14 12
