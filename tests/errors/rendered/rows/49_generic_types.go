// Row 49: an operator that a constraint does not promise, and a generic type without its arguments.

package main

type L[T any] struct{}

var x L

func Add[T any](a, b T) T { return a + b }

func main() {}

// Errors:
// ./49_generic_types.go:7:7: cannot use generic type L[T any] without instantiation
// ./49_generic_types.go:9:36: invalid operation: operator + not defined on a (variable of type T constrained by any)
