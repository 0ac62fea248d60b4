// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
package main

func main() { panic(nil) }

// Stderr:
// panic: runtime error: panic called with nil argument
//
// goroutine 1 [running]:
// ...
