// errorcheck

// Values of the wrong type.

package main

type celsius float64

type shape interface{ Area() float64 }

func area(s shape, scale int) {}

func pair() (int, error) { return 0, nil }

func main() {
	var n int = "hello"
	var small int = 1
	var big int64 = small
	area(nil, "x")
	var text string = nil
	ints([]string{"a"})
	ints([]string{"a"}...)
	var f float64 = 2
	_ = small + f
	_ = "n=" + small
	var b byte = 300
	var i int = 1.5
	var t celsius = f
	x := nil
	var ok bool = 1
	p := &small
	small = p
	p = small
	var ch chan int = make(chan string)
	if small {
	}
	for small {
	}
	_ = !small
	_ = -"x"
	_ = small && ok
	small = pair()
	_, _, _, _, _, _, _, _, _, _, _ = n, big, text, b, i, t, x, ok, p, ch, f
}

func ints(list ...int) {}

// Errors:
// ./types.go:16:14: cannot use "hello" (untyped string constant) as int value in variable declaration
// ./types.go:18:18: cannot use small (variable of type int) as int64 value in variable declaration
// ./types.go:19:12: cannot use "x" (untyped string constant) as int value in argument to area
// ./types.go:20:20: cannot use nil as string value in variable declaration
// ./types.go:21:7: cannot use []string{…} (value of type []string) as int value in argument to ints
// ./types.go:22:7: cannot use []string{…} (value of type []string) as []int value in argument to ints
// ./types.go:24:6: invalid operation: small + f (mismatched types int and float64)
// ./types.go:25:6: invalid operation: "n=" + small (mismatched types untyped string and int)
// ./types.go:26:15: cannot use 300 (untyped int constant) as byte value in variable declaration (overflows)
// ./types.go:27:14: cannot use 1.5 (untyped float constant) as int value in variable declaration (truncated)
// ./types.go:28:18: cannot use f (variable of type float64) as celsius value in variable declaration
// ./types.go:29:7: use of untyped nil in assignment
// ./types.go:30:16: cannot use 1 (untyped int constant) as bool value in variable declaration
// ./types.go:32:10: cannot use p (variable of type *int) as int value in assignment
// ./types.go:33:6: cannot use small (variable of type int) as *int value in assignment
// ./types.go:34:20: cannot use make(chan string) (value of type chan string) as chan int value in variable declaration
// ./types.go:35:5: non-boolean condition in if statement
// ./types.go:37:6: non-boolean condition in for statement
// ./types.go:39:7: invalid operation: operator ! not defined on small (variable of type int)
// ./types.go:40:7: invalid operation: operator - not defined on "x" (untyped string constant)
// ./types.go:41:6: invalid operation: small && ok (mismatched types int and bool)
// ./types.go:42:10: assignment mismatch: 1 variable but pair returns 2 values
