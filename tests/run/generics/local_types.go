// Types declared in generic functions: each list of the function's type arguments has its own.
package main

import "fmt"

func F[A any](a A) {
	type T[B any] struct {
		a A
		b B
	}
	type N struct{ a A }
	x := T[int]{a, 3}
	y := T[string]{a, "s"}
	fmt.Printf("%T %T %T %v %v\n", x, y, N{a}, x, y)
	var z any = x
	_, ok := z.(T[A])
	fmt.Println(ok)
	type U[_ any] int
	type V U[int]
	fmt.Printf("%T %T\n", U[A](0), V(0))
}

func main() {
	F("a")
	F(2)
	F(2.5)
}

// Output:
// main.T[string;int] main.T[string;string] main.N[string] {a 3} {a s}
// false
// main.U[string;string] main.V[string]
// main.T[int;int] main.T[int;string] main.N[int] {2 3} {2 s}
// true
// main.U[int;int] main.V[int]
// main.T[float64;int] main.T[float64;string] main.N[float64] {2.5 3} {2.5 s}
// false
// main.U[float64;float64] main.V[float64]
