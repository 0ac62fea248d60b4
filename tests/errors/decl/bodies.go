// errorcheck

// Functions without body: only another package can have it.
package main

import _ "unsafe"

//go:linkname elsewhere runtime.elsewhere
func elsewhere()

func nowhere() // ERROR "missing function body"

type T int

func (T) m() // ERROR "missing function body"

func main() {}
