// run
// exit: 143
// After Stop a signal does again what it did before Notify.

package main

import (
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGTERM)
	syscall.Kill(os.Getpid(), syscall.SIGTERM)
	println((<-c).String())
	signal.Stop(c)
	syscall.Kill(os.Getpid(), syscall.SIGTERM)
	time.Sleep(5 * time.Second)
	println("after")
}

// Stderr:
// terminated
