// errorcheck

// Calls with the wrong number of arguments, and of what cannot be called.

package main

func add(a, b int) int { return a + b }

func parse(text string) (int, error) { return 0, nil }

func one() int {
	return 1, 2
}

func two() (int, error) {
	return 1
}

func none() {
	return 1
}

func named() (n int, err error) {
	return 3
}

func missing(x int) int {
	if x > 0 {
		return 1
	}
}

func empty() string {
}

func main() {
	add(1)
	add(1, 2, 3)
	add()
	n := parse("1")
	a, b := 1
	var c, d int = 1, 2, 3
	var e, f = parse("1"), 2
	x := 1
	x()
	none() + 1
	y := none()
	_ = make([]int)
	_ = len()
	_ = len(1, 2)
	_ = int(1, 2)
	add(parse("x"), 1)
	var s []int
	append(s, 1)
	s = append()
	len("x")
	1 + 2
	x == 1
	add(1, 2)
	_, _, _, _, _, _, _, _, _ = n, a, b, c, d, e, f, y, s
}

// Errors:
// ./calls.go:12:12: too many return values
// 	have (number, number)
// 	want (int)
// ./calls.go:16:9: not enough return values
// 	have (number)
// 	want (int, error)
// ./calls.go:20:9: too many return values
// 	have (number)
// 	want ()
// ./calls.go:24:9: not enough return values
// 	have (number)
// 	want (int, error)
// ./calls.go:31:1: missing return
// ./calls.go:34:1: missing return
// ./calls.go:37:6: not enough arguments in call to add
// 	have (number)
// 	want (int, int)
// ./calls.go:38:12: too many arguments in call to add
// 	have (number, number, number)
// 	want (int, int)
// ./calls.go:39:2: not enough arguments in call to add
// 	have ()
// 	want (int, int)
// ./calls.go:40:7: assignment mismatch: 1 variable but parse returns 2 values
// ./calls.go:41:10: assignment mismatch: 2 variables but 1 value
// ./calls.go:42:23: extra init expr 3
// ./calls.go:43:13: multiple-value parse("1") (value of type (int, error)) in single-value context
// ./calls.go:45:2: invalid operation: cannot call x (variable of type int): int is not a function
// ./calls.go:46:2: none() (no value) used as value
// ./calls.go:47:7: none() (no value) used as value
// ./calls.go:48:6: invalid operation: make([]int) expects 2 or 3 arguments; found 1
// ./calls.go:49:6: invalid operation: not enough arguments for len() (expected 1, found 0)
// ./calls.go:50:6: invalid operation: too many arguments for len(1, 2) (expected 1, found 2)
// ./calls.go:51:13: too many arguments in conversion to int
// ./calls.go:52:6: multiple-value parse("x") (value of type (int, error)) in single-value context
// ./calls.go:54:2: append(s, 1) (value of type []int) is not used
// ./calls.go:55:6: invalid operation: not enough arguments for append() (expected 1, found 0)
// ./calls.go:56:2: len("x") (constant 1 of type int) is not used
// ./calls.go:57:2: 1 + 2 (untyped int constant 3) is not used
// ./calls.go:58:2: x == 1 (untyped bool value) is not used
