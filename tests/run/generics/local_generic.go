// A generic type in a generic function depends on the function's type parameters too.
package main

import "fmt"

func F[A any](v A) any {
	type T[B any] struct {
		a A
		b B
	}
	type U struct{ a A }
	x := T[string]{v, "s"}
	y := T[T[A]]{b: T[A]{v, v}}
	fmt.Printf("%v %T %T %T\n", x, x, y, U{})
	return x
}

func main() {
	fmt.Println(F(1) == F(1), F(1) == F(true))
}

// Output:
// {1 s} main.T[int;string] main.T[int;main.T[int;int]·1] main.U[int]
// {1 s} main.T[int;string] main.T[int;main.T[int;int]·1] main.U[int]
// {1 s} main.T[int;string] main.T[int;main.T[int;int]·1] main.U[int]
// {true s} main.T[bool;string] main.T[bool;main.T[bool;bool]·1] main.U[bool]
// true false
