// A recovered panic whose deferred function panics with another value.
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
		e := recover().(string)
		panic("new " + e)
	}()
	panic("orig")
}

// Stderr:
// panic: orig [recovered]
// 	panic: new orig
//
// goroutine 1 [running]:
// ...
