//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
package main

type E struct{ code int }

func (e *E) String() string { return "string of mine" }

func main() { panic(&E{3}) }

// Stderr:
// panic: string of mine
//
// goroutine 1 [running]:
// ...
