// Row 6: a field that the type lacks: where the type is declared, and the fields it has.

package main

type T struct{ Name string }

func main() {
	var t T
	t.Age = 1
}

// Errors:
// ./06_missing_field.go:9:4: t.Age undefined (type T has no field or method Age)
