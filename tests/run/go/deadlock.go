// Nothing can run: every goroutine is shown with what it waits for.
//
// exit: 2
// stderr: "goroutine 1 \[chan receive\]:\nmain\.main\(\)"
// stderr: "goroutine \d+ \[chan send\]:"
// stderr: "goroutine \d+ \[select \(no cases\)\]:"
// stderr: "goroutine \d+ \[chan receive \(nil chan\)\]:"
// stderr: "goroutine \d+ \[chan send \(nil chan\)\]:"
// stderr: "goroutine \d+ \[select\]:"
// stderr: "created by main\.main in goroutine 1\n\t.*deadlock\.go:\d+ \+0x"
// stderr: "^fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1"
package main

func main() {
	c := make(chan int)
	var n chan int
	go func() { make(chan int) <- 1 }()
	go func() { select {} }()
	go func() { <-n }()
	go func() { n <- 1 }()
	go func() {
		select {
		case <-make(chan int):
		case make(chan int) <- 2:
		case <-n:
		}
	}()
	<-c
	<-c
}
