// Row 33: what range does not take: what it takes, and how many variables.

package main

func main() {
	var x float64
	for range x {
	}
	for i, v := range 10 {
		_, _ = i, v
	}
}

// Errors:
// ./33_range.go:7:12: cannot range over x (variable of type float64)
// ./33_range.go:9:9: range over 10 (untyped int constant) permits only one iteration variable
