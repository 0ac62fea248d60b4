// Row 38: an operator that Go lacks.

package main

func main() {
	x := true ? 1 : 2
	_ = x
}

// Errors:
// ./38_conditional.go:6:12: invalid character U+003F '?'
// ./38_conditional.go:6:14: syntax error: unexpected literal 1 at end of statement
