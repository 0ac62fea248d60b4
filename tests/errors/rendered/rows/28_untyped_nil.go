// Row 28: nil where no type is known: give one.

package main

func main() {
	x := nil
	var y = nil
	_, _ = x, y
}

// Errors:
// ./28_untyped_nil.go:6:7: use of untyped nil in assignment
// ./28_untyped_nil.go:7:10: use of untyped nil in variable declaration
