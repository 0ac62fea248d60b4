// Indices that are known to be wrong, and nil without a type.
package main

func main() {
	var a [3]int
	var empty [0]int
	_ = a[5]
	_ = empty[0]
	_ = "abc"[3]
	var x = nil
	y := nil
	_, _ = x, y
}

// Errors:
// ./bounds.go:7:8: invalid argument: index 5 out of bounds [0:3]
// ./bounds.go:8:12: invalid argument: index 0 out of bounds [0:0]
// ./bounds.go:9:12: invalid argument: index 3 out of bounds [0:3]
// ./bounds.go:10:10: use of untyped nil in variable declaration
// ./bounds.go:11:7: use of untyped nil in assignment
