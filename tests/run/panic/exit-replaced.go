// All panics on the way are printed, the oldest first.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
package main

func main() {
	defer func() { panic("third") }()
	defer func() { panic("second") }()
	panic("first")
}

// Stderr:
// panic: first
// 	panic: second
// 	panic: third
//
// goroutine 1 [running]:
// ...
