// Row 21: a declaration that declares nothing: where the variables are declared, and `=`.

package main

func main() {
	x := 1
	x := 2
	_ = x
}

// Errors:
// ./21_no_new_variables.go:7:4: no new variables on left side of :=
