// 004-5: Goexit runs the defers of all frames; it is no panic, so recover gives nil; defers in two frames.
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
	defer println("outer")
	inner()
	println("not reached")
}

func inner() {
	defer println("inner")
	defer func() { println("recover", recover() == nil) }()
	runtime.Goexit()
}

func main() {
	outer()
}

// Stderr:
// recover true
// inner
// outer
// fatal error: no goroutines (main called runtime.Goexit) - deadlock!
// ...
