// A value that was recovered and panicked with again is printed once.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
package main

func main() {
	defer func() {
		panic(recover())
	}()
	panic("again")
}

// Stderr:
// panic: again [recovered, repanicked]
//
// goroutine 1 [running]:
// ...
