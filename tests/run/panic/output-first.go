// What was printed before is not lost.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
package main

func main() {
	print("no newline")
	panic("end")
}

// Stderr:
// no newlinepanic: end
//
// goroutine 1 [running]:
// ...
