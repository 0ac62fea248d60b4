// errorcheck

// What other languages have.

package main

func assign(x int) {
	if x = 2 {
	}
}

func ternary() {
	x := true ? 1 : 2
	_ = x
}

func increment() {
	x := 1
	y := x++
	_ = y
}

func prefix() {
	x := 1
	++x
}

func typed() {
	int n = 1
	_ = n
}

func arrow(p *int) {
	p->x = 1
}

func forever() {
	while true {
	}
}

// Errors:
// ./syntax_habits.go:8:7: syntax error: cannot use assignment x = 2 as value
// ./syntax_habits.go:13:12: invalid character U+003F '?'
// ./syntax_habits.go:13:14: syntax error: unexpected literal 1 at end of statement
// ./syntax_habits.go:19:8: syntax error: unexpected ++ at end of statement
// ./syntax_habits.go:25:2: syntax error: unexpected ++, expected }
// ./syntax_habits.go:29:6: syntax error: unexpected name n at end of statement
// ./syntax_habits.go:34:4: syntax error: unexpected >, expected expression
// ./syntax_habits.go:38:8: syntax error: unexpected name true at end of statement
// ./syntax_habits.go:40:1: syntax error: non-declaration statement outside function body
