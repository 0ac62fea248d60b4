// Row 22: a name that is declared twice: both places.

package main

func twice() {}
func twice() {}

func main() {
	var x int
	var x string
	_ = x
}

// Errors:
// ./22_redeclared.go:6:6: twice redeclared in this block
// 	./22_redeclared.go:5:6: other declaration of twice
// ./22_redeclared.go:10:6: x redeclared in this block
// 	./22_redeclared.go:9:6: other declaration of x
