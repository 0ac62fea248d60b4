// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
package main

func main() {
	defer panic(false)
	panic(true)
}

// Stderr:
// panic: true
// 	panic: false
//
// goroutine 1 [running]:
// ...
