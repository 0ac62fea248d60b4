// Row 38: a loop that Go lacks: for.

package main

func main() {
	while true {
	}
}

// Errors:
// ./38_while.go:6:8: syntax error: unexpected name true at end of statement
// ./38_while.go:8:1: syntax error: non-declaration statement outside function body
