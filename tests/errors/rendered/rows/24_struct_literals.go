// Row 24: literals of structs that miss values or mix both forms: the fields.

package main

type T struct {
	A int
	B string
}

func main() {
	_ = T{1}
	_ = T{A: 1, "b"}
	_ = T{1, "b", 3}
}

// Errors:
// ./24_struct_literals.go:11:9: too few values in struct literal of type T
// ./24_struct_literals.go:12:14: mixture of field:value and value elements in struct literal
// ./24_struct_literals.go:13:16: too many values in struct literal of type T
