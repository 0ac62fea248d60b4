// A run-time error without particulars is one value for ever, so the second looks like the first panicked again (found by fuzzing).
//
// flags:
// flags: --defer=heap
// flags: -N
// exit: 2
package main

var zero int
var nothing *int

func main() {
	defer func() {
		println("caught", recover() != nil)
		println(1 / zero)
	}()
	println(1 / zero)
}

// Stderr:
// caught true
// panic: runtime error: integer divide by zero [recovered, repanicked]
//
// goroutine 1 [running]:
// ...
