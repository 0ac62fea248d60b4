// Row 47: a deferred call in parentheses: remove them.

package main

func f() {}

func main() {
	defer (f())
}

// Errors:
// ./47_defer_in_parentheses.go:8:8: expression in defer must not be parenthesized
