// Row 27: an assignment where a condition is wanted: the comparison.

package main

func main() {
	x := 1
	if x = 2 {
	}
}

// Errors:
// ./27_assignment_as_condition.go:7:7: syntax error: cannot use assignment x = 2 as value
