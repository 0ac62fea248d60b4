// Row 37: a statement outside of a function: declare it with var.

package main

x := 1

func main() {}

// Errors:
// ./37_outside_a_function.go:5:1: syntax error: non-declaration statement outside function body
