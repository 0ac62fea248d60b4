// 000-19, 004-4: a calls b calls c, all with defers: the return of c runs only c's.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func a() {
	defer println("a deferred")
	println("a in")
	b()
	println("a out")
}

func b() {
	defer println("b deferred")
	println("b in")
	c()
	println("b out")
}

func c() {
	defer println("c deferred")
	println("c body")
}

func main() { a() }

// Stderr:
// a in
// b in
// c body
// c deferred
// b out
// b deferred
// a out
// a deferred
