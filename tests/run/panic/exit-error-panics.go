// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
package main

type E struct{ code int }

func (e E) Error() string { panic("inside Error") }

func main() { panic(E{3}) }

// Stderr:
// fatal error: panic while printing panic value: inside Error
//
// ...
