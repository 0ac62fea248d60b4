// Row 30: a division by zero and an index out of bounds, where the constants are.

package main

const zero = 0

func main() {
	x := 1
	a := [3]int{}
	_ = x / 0
	_ = x % zero
	_ = a[5]
}

// Errors:
// ./30_division_and_index.go:10:10: invalid operation: division by zero
// ./30_division_and_index.go:11:10: invalid operation: division by zero
// ./30_division_and_index.go:12:8: invalid argument: index 5 out of bounds [0:3]
