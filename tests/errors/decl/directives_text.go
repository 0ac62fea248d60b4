// errorcheck

// Directives that are wrong whatever else there is; the types are checked too.
package main

import _ "unsafe"

var x int = "" // ERROR "cannot use .. \(untyped string constant\) as int value in variable declaration"

func f() {
	//go:noinline // ERROR "misplaced compiler directive"
	x++ //go:nosplit // ERROR "misplaced compiler directive"
}

//go:systemstack // ERROR "//go:systemstack only allowed in runtime"
//go:uintptrkeepalive // ERROR "//go:uintptrkeepalive is only allowed in the standard library"
//go:linkname a b c // ERROR "usage: //go:linkname localname \[linkname\]"
//go:cgo_ldflag // ERROR "//go:cgo_ldflag .* only allowed in cgo-generated code" "usage: //go:cgo_ldflag"
func main() {}

//go:noinline // ERROR "misplaced compiler directive"
