// errorcheck

// Composite literals.

package main

type T struct {
	A, b int
	E
}
type E struct{ c int }

var t1 = T{1} // ERROR "too few values in struct literal of type T"
var t2 = T{1, 2, E{}, 4} // ERROR "too many values in struct literal of type T"
var t3 = T{A: 1, 2} // ERROR "mixture of field:value and value elements in struct literal"
var t4 = T{A: 1, A: 2} // ERROR "duplicate field name A in struct literal"
var t5 = T{x: 1} // ERROR "unknown field x in struct literal of type T"
var t6 = T{a: 1} // ERROR "unknown field a in struct literal of type T, but does have A"
var t7 = T{"a", 2, E{}} // ERROR "cannot use \"a\" \(untyped string constant\) as int value in struct literal"
var t8 = T{1: 2} // ERROR "invalid field name 1 in struct literal"
var a1 = [2]int{1, 2, 3} // ERROR "index 2 is out of bounds \(>= 2\)"
var a2 = [2]int{5: 1} // ERROR "invalid argument: index 5 out of bounds \[0:2\]"
var a3 = []int{1: 1, 1: 2} // ERROR "duplicate index 1 in array or slice literal"
var a4 = []int{"a": 1} // ERROR "cannot convert \"a\" \(untyped string constant\) to type int"
var a5 = []int{x: 1} // ERROR "index x must be integer constant"
var a6 = []int{-1: 1} // ERROR "invalid argument: index \-1 \(constant of type int\) must not be negative"
var a7 = [...]string{1} // ERROR "cannot use 1 \(untyped int constant\) as string value in array or slice literal"
var m1 = map[string]int{1} // ERROR "missing key in map literal"
var m2 = map[string]int{"a": 1, "a": 2} // ERROR "duplicate key \"a\" in map literal"
var m3 = map[int]string{"a": 1} // ERROR "cannot use \"a\" \(untyped string constant\) as int value in map literal"
var p1 = []*T{{1, 2, E{}}, {A: 1}}
var p2 = int{} // ERROR "invalid composite literal type int"
var p3 = *T{} // ERROR "invalid operation: cannot indirect T\{\} \(value of struct type T\)"
var p4 = undefined{1} // ERROR "undefined: undefined"
var n = T{nil, 0, E{}} // ERROR "cannot use nil as int value in struct literal"
var x = 1
