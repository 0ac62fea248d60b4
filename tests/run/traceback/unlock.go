// run
// A fatal error of package sync.
// traceback

// exit: 2
// stderr: `^fatal error: sync: unlock of unlocked mutex\n\ngoroutine 1 \[running\]:\ninternal/sync\.fatal\(.*\)\n\t.*\ninternal/sync\.\(\*Mutex\)\.unlockSlow\(.*\)\n\t.*\ninternal/sync\.\(\*Mutex\)\.Unlock\(.*\)\n\t.*\nsync\.\(\*Mutex\)\.Unlock\(.*\)\n\t.*\nmain\.\(\*guarded\)\.release\(.*\)\n\t\S*/unlock\.go:13\b.*\nmain\.main\(.*\)\n\t\S*/unlock\.go:20\b.*\n$`
package main

import "sync"

type guarded struct{ mu sync.Mutex }

func (g *guarded) release() { g.mu.Unlock() }

func main() {
	go func() { <-make(chan int) }()
	defer println("not run")
	defer func() { recover() }()
	var g guarded
	g.release()
}
