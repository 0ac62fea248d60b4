// Row 23: a field that the struct lacks, in a literal: the nearest one.

package main

type T struct{ Name string }

func main() {
	_ = T{Nam: "x"}
}

// Errors:
// ./23_unknown_field.go:8:8: unknown field Nam in struct literal of type T
