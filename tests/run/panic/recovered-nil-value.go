// panic(nil) is a run-time error of its own.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func main() {
	defer func() {
		e := recover()
		println(e != nil)
		println(e.(error).Error())
	}()
	panic(nil)
}

// Stderr:
// true
// runtime error: panic called with nil argument
