// run
// The last goroutine has ended.
// traceback

// exit: 2
package main

import "runtime"

func main() {
	go func() {}()
	runtime.Goexit()
}

// Stderr:
// fatal error: no goroutines (main called runtime.Goexit) - deadlock!
// ...
