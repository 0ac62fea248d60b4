// run
// exit: 2
// stderr: "^SIGQUIT: quit\nPC=0x[0-9a-f]+ m=\d+ sigcode=0\n\n(?s:.*)main.main\(\)(?s:.*)goroutine \d+ .*\[chan receive\]:\n(?s:.*)main.wait\(.*"
// SIGQUIT ends a program with the tracebacks of all goroutines.

package main

import (
	"os"
	"syscall"
	"time"
)

func wait(c chan int) { <-c }

func main() {
	go wait(make(chan int))
	time.Sleep(time.Millisecond)
	syscall.Kill(os.Getpid(), syscall.SIGQUIT)
	time.Sleep(5 * time.Second)
	println("after")
}
