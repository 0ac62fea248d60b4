// Row 13: a slice whose elements have another type: which ones.

package main

func f(list ...int) {}

func main() {
	f([]string{"a"}...)
	var words []any = []string{"a"}
	_ = words
}

// Errors:
// ./13_slice_of_other_elements.go:8:4: cannot use []string{…} (value of type []string) as []int value in argument to f
// ./13_slice_of_other_elements.go:9:20: cannot use []string{…} (value of type []string) as []any value in variable declaration
