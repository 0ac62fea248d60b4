// The method of a nil interface panics at the statement.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

type doer interface{ do() }

func f(d doer) {
	defer println("registered earlier")
	defer d.do()
	println("not reached")
}

func main() {
	defer func() { println("recovered:", recover().(error).Error()) }()
	f(nil)
}

// Stderr:
// registered earlier
// recovered: runtime error: invalid memory address or nil pointer dereference
