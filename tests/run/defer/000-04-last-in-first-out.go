// 000-4: records form a list with the newest at its head; they run from the head, and each function runs its own.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func inner() {
	defer println("inner 1")
	defer println("inner 2")
	defer println("inner 3")
	println("inner body")
}

func middle() {
	defer println("middle 1")
	inner()
	defer println("middle 2")
	inner()
}

func main() {
	defer println("main 1")
	middle()
	defer println("main 2")
}

// Stderr:
// inner body
// inner 3
// inner 2
// inner 1
// inner body
// inner 3
// inner 2
// inner 1
// middle 2
// middle 1
// main 2
// main 1
