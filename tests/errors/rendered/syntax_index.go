// errorcheck

// An index without its bracket.

package main

func index(a []int) int {
	return a[1
}

// Errors:
// ./syntax_index.go:8:12: syntax error: unexpected newline, expected comma, : or ]
