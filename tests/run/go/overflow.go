// A goroutine's stack ends where Go's does, more or less.
//
// exit: 2
// timeout: 60
// stderr: "^runtime: goroutine stack exceeds 1000000000-byte limit\n"
// stderr: "fatal error: stack overflow\n"
// stderr: "\.\.\.\d+ frames elided\.\.\.\n"
package main

//go:noinline
func f(n int) int { return f(n+1) + 1 }

func main() {
	c := make(chan int)
	go func() { c <- f(0) }()
	<-c
}
