// Row 32: a value that goes nowhere: keep what append returns.

package main

func main() {
	var s []int
	1 + 2
	append(s, 1)
	s == nil
	main
}

// Errors:
// ./32_unused_value.go:7:2: 1 + 2 (untyped int constant 3) is not used
// ./32_unused_value.go:8:2: append(s, 1) (value of type []int) is not used
// ./32_unused_value.go:9:2: s == nil (untyped bool value) is not used
// ./32_unused_value.go:10:2: main (value of type func()) is not used
