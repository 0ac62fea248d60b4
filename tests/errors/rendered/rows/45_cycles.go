// Row 45: types and variables that need themselves: the cycle, and a pointer that ends it.

package main

type T struct{ t T }

type A struct{ b B }
type B struct{ a [2]A }

var a = b
var b = f()

func f() int { return a }

func main() {}

// Errors:
// ./45_cycles.go:5:6: invalid recursive type: T refers to itself
// ./45_cycles.go:7:6: invalid recursive type A
// 	./45_cycles.go:7:6: A refers to B
// 	./45_cycles.go:8:6: B refers to A
// ./45_cycles.go:10:5: initialization cycle for a
// 	./45_cycles.go:10:5: a refers to b
// 	./45_cycles.go:11:5: b refers to f
// 	./45_cycles.go:13:6: f refers to a
