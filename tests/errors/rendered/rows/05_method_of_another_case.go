// Row 5: a method whose name begins with a capital: replace it.

package main

import "strings"

func main() {
	var b strings.Builder
	b.writeString("x")
}

// Errors:
// ./05_method_of_another_case.go:9:4: b.writeString undefined (type strings.Builder has no field or method writeString, but does have method WriteString)
