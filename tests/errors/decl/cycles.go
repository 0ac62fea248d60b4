// errorcheck

// Cycles of types and of initialisation.

package main

type T struct{ t T } // ERROR "invalid recursive type: T refers to itself"
type A struct{ b B } // ERROR "invalid recursive type A"
type B struct{ a [2]A }
type I interface{ I } // ERROR "invalid recursive type: I refers to itself"
type N M // ERROR "invalid recursive type N"
type M N
type ok struct{ next *ok }

var x = y // ERROR "initialization cycle for x"
var y = f()

func f() int { return x }

const c = d // ERROR "initialization cycle for c"
const d = c + 1

func main() {}
