// A panic on its way is dropped by Goexit in a deferred function.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
package main

import "runtime"

func f() {
	defer println("f deferred")
	defer func() {
		runtime.Goexit()
	}()
	panic("dropped")
}

func main() {
	f()
}

// Stderr:
// f deferred
// fatal error: no goroutines (main called runtime.Goexit) - deadlock!
// ...
