// Row 38: an increment as a value: it is a statement.

package main

func main() {
	x := 1
	y := x++
	_ = y
}

// Errors:
// ./38_increment.go:7:8: syntax error: unexpected ++ at end of statement
