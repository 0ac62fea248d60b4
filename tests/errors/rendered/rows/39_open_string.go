// Row 39: a string that ends with its line: its opening quote.

package main

func main() {
	println("abc)
}

// Errors:
// ./39_open_string.go:6:15: newline in string
// ./39_open_string.go:6:15: syntax error: unexpected newline in argument list; possibly missing comma or )
