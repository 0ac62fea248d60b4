// Row 36: a list that ends with its line: insert a comma.

package main

func f() {
	_ = []int{
		1,
		2
	}
	println(
		1,
		2
	)
}

func main() {
	println("a"
}

// Errors:
// ./36_missing_comma.go:8:4: syntax error: unexpected newline in composite literal; possibly missing comma or }
// ./36_missing_comma.go:12:4: syntax error: unexpected newline in argument list; possibly missing comma or )
// ./36_missing_comma.go:17:13: syntax error: unexpected newline in argument list; possibly missing comma or )
