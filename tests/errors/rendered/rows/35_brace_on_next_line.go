// Row 35: a brace on the next line: the semicolon that the line end means, and the brace moved up.

package main

func main()
{
}

func f() {
	if true {
	}
	else {
	}
}

// Errors:
// ./35_brace_on_next_line.go:6:1: syntax error: unexpected semicolon or newline before {
// ./35_brace_on_next_line.go:12:2: syntax error: unexpected keyword else, expected }
