// Row 10: a number of another type: the conversion.

package main

func main() {
	var a int = 1
	var b int64 = a
	b = a + 1
	_ = b
}

// Errors:
// ./10_number_of_another_type.go:7:16: cannot use a (variable of type int) as int64 value in variable declaration
// ./10_number_of_another_type.go:8:6: cannot use a + 1 (value of type int) as int64 value in assignment
