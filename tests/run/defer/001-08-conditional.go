// 001-8: a conditional defer runs only if its statement was reached; the bits are tested in reverse order.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func f(bits int) {
	if bits&1 != 0 {
		defer println("one")
	}
	if bits&2 != 0 {
		defer println("two")
	}
	if bits&4 != 0 {
		defer println("four")
	} else {
		defer println("no four")
	}
	println("body", bits)
}

func main() {
	for bits := 0; bits < 8; bits++ {
		f(bits)
	}
}

// Stderr:
// body 0
// no four
// body 1
// no four
// one
// body 2
// no four
// two
// body 3
// no four
// two
// one
// body 4
// four
// body 5
// four
// one
// body 6
// four
// two
// body 7
// four
// two
// one
