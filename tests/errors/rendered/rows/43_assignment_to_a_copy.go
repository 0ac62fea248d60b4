// Row 43: assignments to what is a copy, or never changes: copy, change and store; bytes.

package main

type T struct{ A int }

func main() {
	m := map[string]T{}
	m["x"].A = 1
	s := "abc"
	s[0] = 'x'
}

// Errors:
// ./43_assignment_to_a_copy.go:9:2: cannot assign to struct field m["x"].A in map
// ./43_assignment_to_a_copy.go:11:2: cannot assign to s[0] (neither addressable nor a map index expression)
