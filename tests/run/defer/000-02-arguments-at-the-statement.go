// 000-2: `defer f(x)` fixes the function and the values of its arguments; the call comes later.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func show(what string, n int) { println(what, n) }

func next(n *int) int {
	*n++
	return *n
}

func main() {
	n := 0
	f := show
	defer f("first", next(&n))
	f = func(what string, n int) { println("other", what, n) }
	defer f("second", next(&n))
	f = nil
	n = 100
	s := "third"
	defer show(s, n)
	s, n = "changed", 200
	println("body", s, n)
}

// Stderr:
// body changed 200
// third 100
// other second 2
// first 1
