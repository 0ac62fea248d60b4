// A failed assertion ends the program.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
package main

func main() {
	var x any = 1
	println(x.(string))
}

// Stderr:
// panic: interface conversion: interface {} is int, not string
//
// goroutine 1 [running]:
// ...
