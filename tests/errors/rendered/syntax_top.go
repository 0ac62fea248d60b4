// errorcheck

// Statements outside of functions.

package main

x := 1

println("hello")

func main() {}

import "fmt"

for {
}

// Errors:
// ./syntax_top.go:7:1: syntax error: non-declaration statement outside function body
// ./syntax_top.go:13:1: syntax error: imports must appear before other declarations
// ./syntax_top.go:15:1: syntax error: non-declaration statement outside function body
