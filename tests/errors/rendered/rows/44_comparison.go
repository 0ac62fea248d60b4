// Row 44: what cannot be compared: a function that does, a key that can be.

package main

func main() {
	a, b := []int{}, []int{}
	_ = a == b
	_ = map[[]int]int{}
}

// Errors:
// ./44_comparison.go:7:6: invalid operation: a == b (slice can only be compared to nil)
// ./44_comparison.go:8:10: invalid map key type []int
