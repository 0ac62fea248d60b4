// run
// A panic of package sync.
// traceback

// exit: 2
// stderr: `^panic: sync: negative WaitGroup counter\n\ngoroutine 1 \[running\]:\nsync\.\(\*WaitGroup\)\.Add\(.*\)\n\t.*\nsync\.\(\*WaitGroup\)\.Done\(.*\)\n\t.*\nmain\.main\(.*\)\n\t\S*/negative\.go:13\b.*\n$`
package main

import "sync"

func main() {
	var wg sync.WaitGroup
	wg.Done()
}
