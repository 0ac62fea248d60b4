// A deferred call whose arguments are the results of another call, evaluated at the statement.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func two() (int, string) {
	println("two called")
	return 2, "two"
}

func show(n int, s string) { println("show", n, s) }

func main() {
	defer show(two())
	println("body")
}

// Stderr:
// two called
// body
// show 2 two
