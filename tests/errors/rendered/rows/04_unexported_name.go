// Row 4: a member that a package hides: lower case is private, and the exported namesake.

package main

import "strings"

func main() {
	strings.indexFunc("", nil, true)
}

// Errors:
// ./04_unexported_name.go:8:10: name indexFunc not exported by package strings
