// Goexit of main: the others go on; when they have ended, that is the end.
//
// exit: 2
package main

import "runtime"

func main() {
	defer println("main's deferred call")
	go func() {
		println("still here")
	}()
	runtime.Goexit()
}

// Stderr:
// main's deferred call
// still here
// fatal error: no goroutines (main called runtime.Goexit) - deadlock!
