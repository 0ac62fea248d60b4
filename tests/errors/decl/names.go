// errorcheck

// Names: undefined, redeclared, unused, misused.

package main

var a = b // ERROR "undefined: b"
var a = 1 // ERROR "a redeclared in this block"

type T struct {
	x int
	x string // ERROR "x redeclared"
}

func (T) m() {}
func (T) m() {} // ERROR "method T\.m already declared at .*names\.go:15:10"

type U struct{ m int }

func (U) m() {} // ERROR "field and method with the same name m"

func f(p int, p string) {} // ERROR "p redeclared in this block"

func main() {
	x := 1 // ERROR "declared and not used: x"
	var y, z int // ERROR "declared and not used: y"
	y = 2
	{
		x := 2 // ERROR "declared and not used: x"
	}
	const c = 3
	c = 4 // ERROR "cannot assign to c \(neither addressable nor a map index expression\)"
	_ = z
	undefined() // ERROR "undefined: undefined"
	_ = _ // ERROR "cannot use _ as value or type"
	_ = T // ERROR "T \(type\) is not an expression"
	_ = main.x // ERROR "main\.x undefined \(type func\(\) has no field or method x\)"
	z := 5 // ERROR "no new variables on left side of :="
	z, z := 6, 7 // ERROR "z repeated on left side of :="
	int := 3
	var q int // ERROR "declared and not used: q" "int \(local variable\) is not a type"
}
