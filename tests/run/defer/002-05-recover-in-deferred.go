// 002-5: recover stops a panic only in a deferred function.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func useless() {
	println("not panicking:", recover() == nil)
}

func main() {
	useless()
	func() {
		defer func() {
			println("deferred:", recover().(string))
			println("again:", recover() == nil)
		}()
		panic("first")
	}()
	println("main goes on:", recover() == nil)
}

// Stderr:
// not panicking: true
// deferred: first
// again: true
// main goes on: true
