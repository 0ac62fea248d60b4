// errorcheck

// A literal that is wrong does not keep the types from being looked at.

package main

func main() {
	println("\q", 'ab', 09, 1e9999999999)
	var n int = "x"
}

// Errors:
// ./syntax_escape.go:8:12: unknown escape
// ./syntax_escape.go:8:16: more than one character in rune literal
// ./syntax_escape.go:8:23: invalid digit '9' in octal literal
// ./syntax_escape.go:8:26: malformed constant: 1e9999999999
// ./syntax_escape.go:9:6: declared and not used: n
// ./syntax_escape.go:9:14: cannot use "x" (untyped string constant) as int value in variable declaration
