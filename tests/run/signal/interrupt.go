// run
// exit: 130
// SIGINT ends a program that does not ask for it, deferred calls or not.

package main

import (
	"os"
	"syscall"
	"time"
)

func main() {
	defer println("deferred")
	println("before")
	syscall.Kill(os.Getpid(), syscall.SIGINT)
	time.Sleep(5 * time.Second)
	println("after")
}

// Stderr:
// before
