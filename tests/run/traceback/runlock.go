// run
// A fatal error of package sync.
// traceback

// exit: 2
// stderr: `^fatal error: sync: RUnlock of unlocked RWMutex\n\ngoroutine 1 \[running\]:\nsync\.fatal\(.*\)\n\t.*\nsync\.\(\*RWMutex\)\.rUnlockSlow\(.*\)\n\t.*\nsync\.\(\*RWMutex\)\.RUnlock\(.*\)\n\t.*\nmain\.main\(.*\)\n\t\S*/runlock\.go:13\b.*\n$`
package main

import "sync"

func main() {
	var rw sync.RWMutex
	rw.RUnlock()
}
