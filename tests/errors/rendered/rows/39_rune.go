// Row 39: several characters between single quotes: a string has double ones.

package main

func main() {
	println('ab')
	println("\q")
}

// Errors:
// ./39_rune.go:6:10: more than one character in rune literal
// ./39_rune.go:7:12: unknown escape
