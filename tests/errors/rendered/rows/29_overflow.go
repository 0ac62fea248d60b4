// Row 29: constants that do not fit: what the type holds.

package main

func main() {
	var b byte = 300
	var i int = 1.5
	var n int8 = -129
	_, _, _ = b, i, n
}

// Errors:
// ./29_overflow.go:6:15: cannot use 300 (untyped int constant) as byte value in variable declaration (overflows)
// ./29_overflow.go:7:14: cannot use 1.5 (untyped float constant) as int value in variable declaration (truncated)
// ./29_overflow.go:8:15: cannot use -129 (untyped int constant) as int8 value in variable declaration (overflows)
