// errorcheck

// Control flow: conditions, ranges, returns, jumps.

package main

func missing() int {
} // ERROR "missing return"

func missing2(x int) int {
	if x > 0 {
		return 1
	}
} // ERROR "missing return"

func missing3(x int) int {
	for {
		break
	}
} // ERROR "missing return"

func missing4(x int) int {
	switch x {
	case 1:
		return 1
	}
} // ERROR "missing return"

func fine(x int) int {
	for {
	}
}

func fine2(x int) int {
	switch {
	case x > 1:
		panic(1)
	default:
		return 2
	}
}

func results() (int, string) {
	return 1 // ERROR "not enough return values"
}

func results2() {
	return 1 // ERROR "too many return values"
}

func results3() (err error) {
	{
		err := error(nil)
		_ = err
		return // ERROR "result parameter err not in scope at return"
	}
}

func main() {
	x := 1
	if x { // ERROR "non\-boolean condition in if statement"
	}
	for x { // ERROR "non\-boolean condition in for statement"
	}
	for i, j := range 10 { // ERROR "declared and not used: i" "range over 10 \(untyped int constant\) permits only one iteration variable"
	}
	for range x.y { // ERROR "x\.y undefined \(type int has no field or method y\)"
	}
	for i := range 1.5 { // ERROR "cannot range over 1\.5 \(untyped float constant\)"
	}
	for i, j := range "a" {
		_ = i + j // ERROR "invalid operation: i \+ j \(mismatched types int and rune\)"
	}
	for i := range main { // ERROR "cannot range over main \(value of type func\(\)\): func must be func\(yield func\(\.\.\.\) bool\): wrong argument count"
	}
	for i, j, k := range []int{} { // ERROR "declared and not used: i" "declared and not used: j" "range clause permits at most two iteration variables"
	}
	1 + 2 // ERROR "1 \+ 2 \(untyped int constant 3\) is not used"
	x == 1 // ERROR "x == 1 \(untyped bool value\) is not used"
	len("a") // ERROR "len\(\"a\"\) \(constant 1 of type int\) is not used"
	func() {} // ERROR "func\(\) \{\} \(value of type func\(\)\) is not used"
	defer 1 // ERROR "expression in defer must be function call"
	defer x // ERROR "expression in defer must be function call"
	defer int(1) // ERROR "defer requires function call, not conversion int\(1\) \(constant 1 of type int\)"
	defer len("a") // ERROR "defer discards result of len\(\"a\"\) \(constant 1 of type int\)"
	go main // ERROR "expression in go must be function call"
	defer recover()
	switch x {
	case "a": // ERROR "cannot convert \"a\" \(untyped string constant\) to type int"
	case 1, 1: // ERROR "duplicate case 1 \(constant of type int\) in expression switch"
	case nil: // ERROR "cannot convert nil to type int"
	default:
	default: // ERROR "multiple defaults \(first at .*flow\.go:92:2\)"
	}
	switch {
	case x: // ERROR "invalid case x in switch on true \(mismatched types int and bool\)"
	case x > 1:
	}
	switch main {
	}
	switch x.(type) { // ERROR "x \(variable of type int\) is not an interface"
	}
	var e any
	switch y := e.(type) { // ERROR "y declared and not used"
	case int, int: // ERROR "duplicate case int in type switch"
	case nil:
	case nil: // ERROR "duplicate case nil in type switch"
	}
	switch e.(type) {
	case 1: // ERROR "1 is not a type"
	case string:
	}
	e.(string) // ERROR "e\.\(string\) \(comma, ok expression of type string\) is not used"
	_ = e.(undefined) // ERROR "undefined: undefined"
	_ = e.(type) // ERROR "invalid syntax tree: use of \.\(type\) outside type switch"
}
