// A package initialiser that waits for ever: found, and shown as gc shows it.
//
// exit: 2
// stderr: "^fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 \[chan receive, locked to thread\]:\nmain\.init\.0\(.*\)\n\t.*deadlock-init\.go:12 .*\n\ngoroutine \d+ \[select \(no cases\)\]:\nmain\.init\.0\.func1\(.*\)\n\t.*deadlock-init\.go:11 .*\ncreated by main\.init\.0 in goroutine 1\n\t.*deadlock-init\.go:11 "
package main

import "runtime"

func init() {
	runtime.Gosched()
	go func() { select {} }()
	<-make(chan int)
}

func main() { println("never") }
