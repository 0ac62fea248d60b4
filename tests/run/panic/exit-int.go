// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
package main

func main() { panic(42) }

// Stderr:
// panic: 42
//
// goroutine 1 [running]:
// ...
