// Row 17: operands of different types: the type of each, and a conversion.

package main

func main() {
	var a int = 1
	var b float64 = 2
	_ = a + b
	_ = a < b
	_ = "n=" + a
	a += b
}

// Errors:
// ./17_mismatched_types.go:8:6: invalid operation: a + b (mismatched types int and float64)
// ./17_mismatched_types.go:9:10: invalid operation: a < b (mismatched types int and float64)
// ./17_mismatched_types.go:10:6: invalid operation: "n=" + a (mismatched types untyped string and int)
// ./17_mismatched_types.go:11:2: invalid operation: a += b (mismatched types int and float64)
