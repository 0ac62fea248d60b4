// errorcheck

// Parentheses where none may stand.

package main

func f() {}

func main() {
	defer (f())
	go (f)()
	defer f
	var x, y
	var = 1
}

// Errors:
// ./syntax_paren.go:10:8: expression in defer must not be parenthesized
// ./syntax_paren.go:13:10: syntax error: unexpected newline, expected type
// ./syntax_paren.go:14:6: syntax error: unexpected =, expected name
