// Instances of a generic type are used in package variables before the type and its methods are declared.
package main

var total = first.add(2) + first.add(3)
var first = &Counter[int]{}
var names Counter[string]
var add = names.add
var _ adder[string] = &names

type adder[T any] interface{ add(by T) T }

func (c *Counter[T]) add(by T) T {
	c.n += by
	return c.n
}

type Counter[T int | string] struct {
	_ [0]*T
	_ mark
	n T
}

type mark struct{}

func main() {
	add("a")
	println(total, add("b"), first.n)
}

// Stderr:
// 7 ab 5
