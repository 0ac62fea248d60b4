// 002-4: only a named result can be changed by a deferred literal.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func main() {
	println("with named param, x:", namedParam())
	println("without named param, x:", notNamedParam())
}

func namedParam() (x int) {
	x = 1
	defer func() { x = 2 }()
	return x
}

func notNamedParam() int {
	x := 1
	defer func() { x = 2 }()
	return x
}

// Stderr:
// with named param, x: 2
// without named param, x: 1
