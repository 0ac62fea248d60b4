// 004-5: a panic in a defer run by Goexit can be recovered; Goexit goes on all the same.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
package main

import "runtime"

func outer() {
	defer println("outer deferred")
	middle()
	println("not reached: outer")
}

func middle() {
	defer println("middle deferred")
	defer func() {
		defer func() { println("recovered", recover().(string)) }()
		panic("in a defer of Goexit")
	}()
	func() {
		defer func() { println("inner recover", recover() == nil) }()
		runtime.Goexit()
	}()
	println("not reached: middle")
}

func main() {
	outer()
}

// Stderr:
// inner recover true
// recovered in a defer of Goexit
// middle deferred
// outer deferred
// fatal error: no goroutines (main called runtime.Goexit) - deadlock!
// ...
