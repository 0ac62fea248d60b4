// Row 37: the end of the file comes too early: the brace that is not closed.

package main

func main() {
	if true {
		println(1)
}

// Errors:
// ./37_unclosed_brace.go:12:1: syntax error: unexpected EOF, expected }
