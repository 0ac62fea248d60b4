// panic(nil) is a run-time error of its own.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
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
// false
// panic: nil [recovered]
// 	panic: interface conversion: interface is nil, not error
//
// goroutine 1 [running]:
// ...
