// errorcheck

// Operators and their operands.

package main

type S struct{ f func() }
type T struct{ a int }

func two() (int, int) { return 1, 2 }
func none()           {}

func main() {
	var i int
	var j int64
	var u uint
	var f float64
	var s string
	var b bool
	var p *int
	var x S
	var t T
	var e error
	var fn func()
	var sl []int
	_ = i + j // ERROR "invalid operation: i \+ j \(mismatched types int and int64\)"
	_ = i + f // ERROR "invalid operation: i \+ f \(mismatched types int and float64\)"
	_ = i + 1.5 // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = s + 1 // ERROR "invalid operation: s \+ 1 \(mismatched types string and untyped int\)"
	_ = s - s // ERROR "invalid operation: operator \- not defined on s \(variable of type string\)"
	_ = b + b // ERROR "invalid operation: operator \+ not defined on b \(variable of type bool\)"
	_ = i && b // ERROR "invalid operation: i \&\& b \(mismatched types int and bool\)"
	_ = !i // ERROR "invalid operation: operator ! not defined on i \(variable of type int\)"
	_ = -s // ERROR "invalid operation: operator \- not defined on s \(variable of type string\)"
	_ = ^f // ERROR "invalid operation: operator \^ not defined on f \(variable of type float64\)"
	_ = f % 2 // ERROR "invalid operation: operator % not defined on f \(variable of type float64\)"
	_ = i << 1.5 // ERROR "1\.5 \(untyped float constant\) truncated to uint"
	_ = i << -1 // ERROR "invalid operation: negative shift count \-1 \(untyped int constant\)"
	_ = f << 1 // ERROR "invalid operation: shifted operand f \(variable of type float64\) must be integer"
	_ = 1.5 << u // ERROR "invalid operation: shifted operand 1\.5 \(untyped float constant\) must be integer"
	_ = i << s // ERROR "invalid operation: shift count s \(variable of type string\) must be integer"
	_ = i / 0 // ERROR "invalid operation: division by zero"
	_ = f / 0
	_ = i == j // ERROR "invalid operation: i == j \(mismatched types int and int64\)"
	_ = x == x // ERROR "invalid operation: x == x \(struct containing func\(\) cannot be compared\)"
	_ = t == t
	_ = fn == fn // ERROR "invalid operation: fn == fn \(func can only be compared to nil\)"
	_ = fn == nil
	_ = sl == sl // ERROR "invalid operation: sl == sl \(slice can only be compared to nil\)"
	_ = p < p // ERROR "invalid operation: p < p \(operator < not defined on pointer\)"
	_ = b < b // ERROR "invalid operation: b < b \(operator < not defined on bool\)"
	_ = nil == nil // ERROR "invalid operation: nil == nil \(operator == not defined on untyped nil\)"
	_ = i == nil // ERROR "invalid operation: i == nil \(mismatched types int and untyped nil\)"
	_ = e == i // ERROR "invalid operation: e == i \(mismatched types error and int\)"
	_ = e == t // ERROR "invalid operation: e == t \(mismatched types error and T\)"
	_ = *i // ERROR "invalid operation: cannot indirect i \(variable of type int\)"
	_ = &1 // ERROR "invalid operation: cannot take address of 1 \(untyped int constant\)"
	_ = &two // ERROR "invalid operation: cannot take address of two \(value of type func\(\) \(int, int\)\)"
	_ = <-i // ERROR "invalid operation: cannot receive from non\-channel int i \(variable of type int\)"
	_ = two() // ERROR "assignment mismatch: 1 variable but two returns 2 values"
	_ = none() // ERROR "none\(\) \(no value\) used as value"
	_ = two() + 1 // ERROR "multiple\-value two\(\) \(value of type \(int, int\)\) in single\-value context"
	_ = int // ERROR "int \(type\) is not an expression"
	_ = println // ERROR "println \(built\-in\) must be called"
	_ = i.x // ERROR "i\.x undefined \(type int has no field or method x\)"
	_ = t.b // ERROR "t\.b undefined \(type T has no field or method b\)"
	_ = t.A // ERROR "t\.A undefined \(type T has no field or method A, but does have field a\)"
	_ = p.x // ERROR "p\.x undefined \(type \*int has no field or method x\)"
	var arr [2]int
	_ = arr[2] // ERROR "invalid argument: index 2 out of bounds \[0:2\]"
	_ = arr[-1] // ERROR "invalid argument: index \-1 \(constant of type int\) must not be negative"
	_ = arr[1.5] // ERROR "1\.5 \(untyped float constant\) truncated to int"
	_ = arr["a"] // ERROR "cannot convert \"a\" \(untyped string constant\) to type int"
	_ = s[0:1:2] // ERROR "invalid operation: 3\-index slice of string"
	_ = sl[2:1] // ERROR "invalid slice indices: 1 < 2"
	_ = i[0] // ERROR "cannot index i \(variable of type int\)"
	_ = t[0] // ERROR "cannot index t \(variable of struct type T\)"
	_ = i[:] // ERROR "cannot slice i \(variable of type int\)"
	_ = two[0] // ERROR "cannot index two \(value of type func\(\) \(int, int\)\)"
	_ = 1 << u
	var f2 float64 = 1 << u // ERROR "invalid operation: shifted operand 1 \(type float64\) must be integer"
	_ = f2
}
