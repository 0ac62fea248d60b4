// Row 12: nil where the type has none: its zero value.

package main

type pair struct{ a, b int }

func main() {
	var s string = nil
	var n int = nil
	var p pair = nil
	_, _, _ = s, n, p
}

// Errors:
// ./12_nil_for_string.go:8:17: cannot use nil as string value in variable declaration
// ./12_nil_for_string.go:9:14: cannot use nil as int value in variable declaration
// ./12_nil_for_string.go:10:15: cannot use nil as pair value in variable declaration
