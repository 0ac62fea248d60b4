// exit: 2
package main

import "os"

func try() {
	defer func() {
		r := recover()
		_, is := r.(error)
		println(r == nil, is)
	}()
	panic(nil)
}

func main() {
	try()
	os.Setenv("GODEBUG", "x=2,panicnil=1")
	try()
	os.Setenv("GODEBUG", "panicnil=12")
	try()
	os.Unsetenv("GODEBUG")
	try()
	os.Setenv("GODEBUG", "panicnil=1")
	panic(nil)
}

// Stderr:
// false true
// true false
// false true
// false true
// panic: nil
//
// ...
