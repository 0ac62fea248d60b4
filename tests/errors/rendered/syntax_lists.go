// errorcheck

// Brackets and commas.

package main

func calls() {
	println("a"
	println("b")
}

func literals() {
	_ = []int{
		1,
		2
	}
	_ = map[string]int{
		"a": 1
	}
}

func arguments() {
	println(
		1,
		2
	)
}

type record struct {
	a int,
	b int
}

// Errors:
// ./syntax_lists.go:8:13: syntax error: unexpected newline in argument list; possibly missing comma or )
// ./syntax_lists.go:15:4: syntax error: unexpected newline in composite literal; possibly missing comma or }
// ./syntax_lists.go:18:9: syntax error: unexpected newline in composite literal; possibly missing comma or }
// ./syntax_lists.go:25:4: syntax error: unexpected newline in argument list; possibly missing comma or )
// ./syntax_lists.go:30:7: syntax error: unexpected comma in struct type; possibly missing semicolon or newline or }
