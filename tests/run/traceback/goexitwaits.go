// run
// Main has ended, and the other cannot go on.
// traceback

// exit: 2
// stderr: `^fatal error: all goroutines are asleep - deadlock!\n\ngoroutine \d+ \[chan receive\]:\nmain\.main\.func1\(.*\)\n\t\S*/goexitwaits\.go:16\b.*\ncreated by main\.main in goroutine 1\n\t\S*/goexitwaits\.go:13\b.*\n$`
package main

import "runtime"

func main() {
	c := make(chan int)
	go func() {
		defer func() { recover() }()
		c <- 1
		<-c
	}()
	<-c
	runtime.Goexit()
}
