// Division by zero ends the program.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
package main

var zero int

func main() {
	println(1 / zero)
}

// Stderr:
// panic: runtime error: integer divide by zero
//
// goroutine 1 [running]:
// ...
