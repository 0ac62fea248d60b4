// 002-1: deferred calls run in reverse order.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func main() {
	defer func() {
		println("defer 1")
	}()
	defer func() {
		println("defer 2")
	}()
}

// Stderr:
// defer 2
// defer 1
