// Row 9: text where a number is wanted: the type that wants it, what it is, and what reads a number from text.

package main

func main() {
	var x int = "hello"
	var y int = "42"
	var z float64 = "hello"
	_, _, _ = x, y, z
}

// Errors:
// ./09_string_for_number.go:6:14: cannot use "hello" (untyped string constant) as int value in variable declaration
// ./09_string_for_number.go:7:14: cannot use "42" (untyped string constant) as int value in variable declaration
// ./09_string_for_number.go:8:18: cannot use "hello" (untyped string constant) as float64 value in variable declaration
