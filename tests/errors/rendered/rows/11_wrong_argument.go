// Row 11: an argument of the wrong type: the parameter's declaration.

package main

func f(n int) {}

type T struct{}

func (T) m(first string, rest ...float64) {}

func main() {
	f("x")
	T{}.m("", 1, "y")
	func(flag bool) {}(1)
}

// Errors:
// ./11_wrong_argument.go:12:4: cannot use "x" (untyped string constant) as int value in argument to f
// ./11_wrong_argument.go:13:15: cannot use "y" (untyped string constant) as float64 value in argument to T{}.m
// ./11_wrong_argument.go:14:21: cannot use 1 (untyped int constant) as bool value in argument to func(flag bool) {}
