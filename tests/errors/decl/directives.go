// errorcheck

// Directives in places where they mean nothing, and ones that are not for everyone.
package main

import "embed"

//go:noinline // ERROR "misplaced compiler directive"
type T int

//go:generate anything is fine here
var _ embed.FS

//go:embed x // ERROR "go:embed cannot apply to multiple vars"
var a, b string

//go:embed x // ERROR "go:embed cannot apply to var with initializer"
var c = ""

//go:embed x // ERROR "misplaced go:embed directive"
func f() {
	//go:embed x // ERROR "go:embed cannot apply to var inside func"
	var s string
	_ = s
	//go:noinline // ERROR "misplaced compiler directive"
	type local int
}

//go:noescape
func g() { // ERROR "can only use //go:noescape with external func implementations"
}

func main() {}
