// A nil function value does not panic at the statement but when it is called, and earlier defers still run.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func f() {
	defer println("registered earlier")
	var g func()
	defer g()
	println("past the statement")
}

func main() {
	defer func() { println("recovered:", recover().(error).Error()) }()
	f()
}

// Stderr:
// past the statement
// registered earlier
// recovered: runtime error: invalid memory address or nil pointer dereference
