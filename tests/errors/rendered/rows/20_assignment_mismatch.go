// Row 20: sides of different lengths: how to take all results.

package main

func f() (int, error) { return 0, nil }

func main() {
	x := f()
	var y int = f()
	a, b := 1
	_, _, _, _ = x, y, a, b
}

// Errors:
// ./20_assignment_mismatch.go:8:7: assignment mismatch: 1 variable but f returns 2 values
// ./20_assignment_mismatch.go:9:14: multiple-value f() (value of type (int, error)) in single-value context
// ./20_assignment_mismatch.go:10:10: assignment mismatch: 2 variables but 1 value
