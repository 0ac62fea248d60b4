// errorcheck

// Operators that the operands do not have.

package main

type list []int

type pair struct {
	name string
	f    func()
}

func main() {
	n, zero := 1, 0.5
	_ = n / 0
	_ = n % 0
	_ = 1 / 0
	_ = zero / 0
	a, b := []int{}, []int{}
	_ = a == b
	f := func() {}
	_ = f == f
	m := map[int]int{}
	_ = m == m
	p, q := pair{}, pair{}
	_ = p == q
	_ = p < q
	_ = a == nil
	_ = n == nil
	_ = n == "x"
	_ = zero << 1
	_ = n << -1
	_ = n << zero
	_ = zero % 2
	_ = ^zero
	_ = "a" - "b"
	_ = true + false
	var x uint8 = 255 + 1
	_ = map[list]int{}
	_ = map[func()]int{}
	_ = nil == nil
	_ = x
	var i interface{} = n
	_ = i + 1
	_ = i > 2
	const huge = 1 << 600
	var d int32 = 1 << 40
	_ = int8(200)
	_ = string(1.5)
	_ = []int("abc")
	_ = int("5")
	_ = uint(-1)
	_ = d
}

// Errors:
// ./operators.go:16:10: invalid operation: division by zero
// ./operators.go:17:10: invalid operation: division by zero
// ./operators.go:18:10: invalid operation: division by zero
// ./operators.go:21:6: invalid operation: a == b (slice can only be compared to nil)
// ./operators.go:23:6: invalid operation: f == f (func can only be compared to nil)
// ./operators.go:25:6: invalid operation: m == m (map can only be compared to nil)
// ./operators.go:27:6: invalid operation: p == q (struct containing func() cannot be compared)
// ./operators.go:28:6: invalid operation: p < q (operator < not defined on struct)
// ./operators.go:30:11: invalid operation: n == nil (mismatched types int and untyped nil)
// ./operators.go:31:11: invalid operation: n == "x" (mismatched types int and untyped string)
// ./operators.go:32:6: invalid operation: shifted operand zero (variable of type float64) must be integer
// ./operators.go:33:11: invalid operation: negative shift count -1 (untyped int constant)
// ./operators.go:34:11: invalid operation: shift count zero (variable of type float64) must be integer
// ./operators.go:35:6: invalid operation: operator % not defined on zero (variable of type float64)
// ./operators.go:36:7: invalid operation: operator ^ not defined on zero (variable of type float64)
// ./operators.go:37:6: invalid operation: operator - not defined on "a" (untyped string constant)
// ./operators.go:38:6: invalid operation: operator + not defined on true (untyped bool constant)
// ./operators.go:39:16: cannot use 255 + 1 (untyped int constant 256) as uint8 value in variable declaration (overflows)
// ./operators.go:40:10: invalid map key type list
// ./operators.go:41:14: invalid map key type func()
// ./operators.go:42:13: invalid operation: nil == nil (operator == not defined on untyped nil)
// ./operators.go:45:6: invalid operation: i + 1 (mismatched types interface{} and untyped int)
// ./operators.go:46:6: invalid operation: i > 2 (operator > not defined on interface)
// ./operators.go:47:17: constant shift overflow
// ./operators.go:48:16: cannot use 1 << 40 (untyped int constant 1099511627776) as int32 value in variable declaration (overflows)
// ./operators.go:49:11: constant 200 overflows int8
// ./operators.go:50:13: cannot convert 1.5 (untyped float constant) to type string
// ./operators.go:51:12: cannot convert "abc" (untyped string constant) to type []int
// ./operators.go:52:10: cannot convert "5" (untyped string constant) to type int
// ./operators.go:53:11: constant -1 overflows uint
