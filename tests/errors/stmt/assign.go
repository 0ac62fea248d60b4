// errorcheck

// Assignments and declarations.

package main

type T struct{ a int }

func two() (int, string) { return 1, "" }
func none()              {}
func t() T               { return T{} }

var g1, g2 = two(), 1 // ERROR "multiple\-value two\(\) \(value of type \(int, string\)\) in single\-value context"
var g3 int = two() // ERROR "multiple\-value two\(\) \(value of type \(int, string\)\) in single\-value context"
var g4, g5, g6 = two() // ERROR "assignment mismatch: 3 variables but two returns 2 values"
var g7 = nil // ERROR "use of untyped nil in variable declaration"
var g8 = none() // ERROR "none\(\) \(no value\) used as value"

func main() {
	var a int
	var s string
	a = "x" // ERROR "cannot use \"x\" \(untyped string constant\) as int value in assignment"
	s = 1 // ERROR "cannot use 1 \(untyped int constant\) as string value in assignment"
	a, s = two()
	s, a = two() // ERROR "cannot use 1st function result \(value of type int\) as string value in multiple assignment" "cannot use 2nd function result \(value of type string\) as int value in multiple assignment"
	a = two() // ERROR "assignment mismatch: 1 variable but two returns 2 values"
	a, s, a = two() // ERROR "assignment mismatch: 3 variables but two returns 2 values"
	a, s = 1 // ERROR "assignment mismatch: 2 variables but 1 value"
	a = 1, 2 // ERROR "assignment mismatch: 1 variable but 2 values"
	a += "x" // ERROR "invalid operation: a \+= \"x\" \(mismatched types int and untyped string\)"
	a++
	s++ // ERROR "invalid operation: s\+\+ \(non\-numeric type string\)"
	s += 1 // ERROR "invalid operation: s \+= 1 \(mismatched types string and untyped int\)"
	1 = 2 // ERROR "cannot assign to 1 \(neither addressable nor a map index expression\)"
	t() = T{} // ERROR "cannot assign to t\(\) \(neither addressable nor a map index expression\)"
	t().a = 1 // ERROR "cannot assign to t\(\)\.a \(neither addressable nor a map index expression\)"
	two = nil // ERROR "cannot assign to two \(neither addressable nor a map index expression\)"
	s[0] = 'a' // ERROR "cannot assign to s\[0\] \(neither addressable nor a map index expression\)"
	m := map[int]T{}
	m[1].a = 2 // ERROR "cannot assign to struct field m\[1\]\.a in map"
	m[1] = T{1}
	b := 1 // ERROR "declared and not used: b"
	b := 2 // ERROR "no new variables on left side of :="
	b, c := 2 // ERROR "declared and not used: c" "assignment mismatch: 2 variables but 1 value"
	c, d := two() // ERROR "declared and not used: d"
	_ = nil // ERROR "use of untyped nil in assignment to _ identifier"
	_, _ = nil, 1 // ERROR "use of untyped nil in multiple assignment"
	a, a := 1, 2 // ERROR "a repeated on left side of :="
	f.x := 1 // ERROR "undefined: f" "non\-name f\.x on left side of :="
	var e, h int = 1 // ERROR "declared and not used: e" "declared and not used: h" "assignment mismatch: 2 variables but 1 value"
	var i, j = 1, 2, 3 // ERROR "declared and not used: i" "declared and not used: j" "extra init expr 3"
	a <<= 1.5 // ERROR "1\.5 \(untyped float constant\) truncated to uint"
	a /= 0 // ERROR "invalid operation: division by zero"
	a = a &^ s // ERROR "invalid operation: a \&\^ s \(mismatched types int and string\)"
}
