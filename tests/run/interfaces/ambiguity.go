// Depth and ambiguity: what is hidden is in no method set.
package main

type A struct{}

func (A) M() string { return "A.M" }
func (A) N() string { return "A.N" }

type B struct{}

func (B) M() string { return "B.M" }

type AB struct {
	A
	B
}

type Field struct {
	A
	N int
}

type Deep struct{ AB }

type Over struct{ AB }

func (Over) M() string { return "Over.M" }

type m interface{ M() string }
type n interface{ N() string }

func try(what string, x any) {
	print(what)
	if v, ok := x.(m); ok {
		print(" ", v.M())
	}
	if v, ok := x.(n); ok {
		print(" ", v.N())
	}
	println()
}

func main() {
	try("A", A{})
	try("AB", AB{})
	try("Field", Field{})
	try("Deep", Deep{})
	try("Over", Over{})
	try("*Over", &Over{})
}

// Stderr:
// A A.M A.N
// AB A.N
// Field A.M
// Deep A.N
// Over Over.M A.N
// *Over Over.M A.N
