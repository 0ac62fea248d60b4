// 000-20: the argument of a deferred println is evaluated at the statement.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func main() {
	var x = 1
	defer println(x)
	x += 2
}

// Stderr:
// 1
