// errorcheck

// Receivers, main, init.

package main

type P *int
type I interface{ M() }

func (int) a()     {} // ERROR "cannot define new methods on non\-local type int"
func (P) b()       {} // ERROR "invalid receiver type P \(pointer or interface type\)"
func (*I) c()      {} // ERROR "invalid receiver type I \(pointer or interface type\)"
func (x **I) d()   {} // ERROR "invalid receiver type \*\*I"
func ([]int) e()   {} // ERROR "invalid receiver type \[\]int"
func (undef) f()   {} // ERROR "undefined: undef"
func init() int    { return 1 } // ERROR "func init must have no arguments and no return values"
func main(x int)   {} // ERROR "func main must have no arguments and no return values"

var init = 1 // ERROR "cannot declare init \- must be func"

func g() {
	init() // ERROR "undefined: init"
}
