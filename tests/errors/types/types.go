// errorcheck

// Type expressions.

package main

type A [n]int // ERROR "invalid array length n"
type B [-1]int // ERROR "invalid array length \-1 \(untyped int constant\)"
type C ["a"]int // ERROR "array length \"a\" \(untyped string constant\) must be integer"
type D [1.5]int // ERROR "array length 1\.5 \(untyped float constant\) must be integer"
type E [len("abc")]int
type F map[[]int]int // ERROR "invalid map key type \[\]int"
type G map[func()]int // ERROR "invalid map key type func\(\)"
type H struct {
	*I // ERROR "embedded field type cannot be a pointer to an interface"
	P // ERROR "embedded field type cannot be a pointer"
}
type I interface{ M(); M() } // ERROR "duplicate method M"
type P *int

var n = 3
var a [...]int // ERROR "invalid use of \[\.\.\.\] array \(outside a composite literal\)"
var b x.T // ERROR "undefined: x"
var c main // ERROR "main \(function\) is not a type"
var e []undef // ERROR "undefined: undef"
var f map[string]struct{ g H }
var g (E)

func main() { var _ A = nil } // ERROR "cannot use nil as A value in variable declaration"
