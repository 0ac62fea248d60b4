// errorcheck

// Types that contain themselves by way of type arguments, and aliases of what is being declared.

package main

import "unsafe"

type Box[P any] struct{ p P }
type List[P any] []P
type Array[P any] [2]Box[P]

type A struct { // ERROR "invalid recursive type A"
	b Box[A]
}

type B struct{ l List[B] }
type C [3]Array[Box[C]] // ERROR "invalid recursive type C"

type D[P any] struct {
	D[P] // ERROR "invalid recursive type: D\[P\] refers to itself"
}

type E[P any] [2]E[*P] // ERROR "invalid recursive type: E\[\*P\] refers to itself"

type Again Alias
type Alias = F // ERROR "invalid recursive type Alias"
type F [unsafe.Sizeof(Alias{})]int

func main() {}
