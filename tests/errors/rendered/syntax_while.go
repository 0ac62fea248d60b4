// errorcheck

// A loop that Go spells otherwise.

package main

func main() {
	while true {
	}
}

// Errors:
// ./syntax_while.go:8:8: syntax error: unexpected name true at end of statement
// ./syntax_while.go:10:1: syntax error: non-declaration statement outside function body
