// errorcheck

// Where Go ends a statement by itself.

package main

func top()
{
}

func branch() {
	if true {
	}
	else {
	}
}

func loop() {
	for i := 0; i < 3; i++
	{
	}
}

func condition(x int)  {
	if x > 0
	{
	}
}

// Errors:
// ./syntax_braces.go:8:1: syntax error: unexpected semicolon or newline before {
// ./syntax_braces.go:14:2: syntax error: unexpected keyword else, expected }
// ./syntax_braces.go:19:24: syntax error: unexpected newline, expected { after for clause
// ./syntax_braces.go:25:10: syntax error: unexpected newline, expected { after if clause
