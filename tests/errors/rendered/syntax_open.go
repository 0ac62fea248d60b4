// errorcheck

// A block that is never closed.

package main

func main() {
	if true {
		println(1)
}

// Errors:
// ./syntax_open.go:14:1: syntax error: unexpected EOF, expected }
