// Package initialisers run on a thread of their own; they may give way, wait, and ask for the thread.
// stderr: "^1 41\n$"
package main

import "runtime"

var gaveWay = func() int {
	for range 100 {
		runtime.Gosched()
	}
	return 1
}()

var received = func() int {
	c := make(chan int)
	go func() { c <- 41 }()
	return <-c
}()

func init() {
	runtime.LockOSThread()
	c := make(chan bool)
	go func() { runtime.Gosched(); close(c) }()
	runtime.Gosched()
	<-c
	runtime.UnlockOSThread()
}

func main() {
	println(gaveWay, received)
	runtime.Gosched()
}
