// A panic that nothing recovers ends the program, whichever goroutine it is in.
//
// exit: 2
// stderr: "^deferred\npanic: oh no\n\ngoroutine [1-9]\d* \[running\]:\nmain\.f\(.*\n\t.*panic-elsewhere\.go:15 \+0x[0-9a-f]+\ncreated by main\.main in goroutine 1\n\t.*panic-elsewhere\.go:21 \+0x"
package main

type T struct{}

//go:noinline
func f(text string, c chan bool) {
	defer println("deferred")
	if len(text) == 0 {
		return
	}
	panic(text)
}

func main() {
	c := make(chan bool)
	defer println("main's deferred call is not run")
	go f("oh no", c)
	<-c
}
