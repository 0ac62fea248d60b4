// Row 7: a variable that is not used: use it, assign it to the blank name, or remove it.

package main

func main() {
	x := 1
	var y int
	y = 2
}

// Errors:
// ./07_unused_variable.go:6:2: declared and not used: x
// ./07_unused_variable.go:7:6: declared and not used: y
