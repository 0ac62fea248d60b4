// go of a nil func value is a fault of the program at the statement.
//
// exit: 2
// stderr: "^fatal error: go of nil func value\n\ngoroutine 1 \[running\]:\nmain\.main\(\)"
package main

func main() {
	var f func()
	go f()
}
