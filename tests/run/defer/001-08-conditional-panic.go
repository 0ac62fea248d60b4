// 001-8: a panic runs the open-coded defers whose bits are set, and no others.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func f(bits int) {
	defer func() { println("recovered", recover().(int)) }()
	if bits&1 != 0 {
		defer println("one")
	}
	if bits&2 != 0 {
		defer println("two", bits)
	}
	if bits&4 != 0 {
		panic(bits)
	}
	if bits&8 != 0 {
		defer println("eight")
	}
	panic(-bits)
}

func main() {
	for bits := 0; bits < 16; bits++ {
		f(bits)
	}
}

// Stderr:
// recovered 0
// one
// recovered -1
// two 2
// recovered -2
// two 3
// one
// recovered -3
// recovered 4
// one
// recovered 5
// two 6
// recovered 6
// two 7
// one
// recovered 7
// eight
// recovered -8
// eight
// one
// recovered -9
// eight
// two 10
// recovered -10
// eight
// two 11
// one
// recovered -11
// recovered 12
// one
// recovered 13
// two 14
// recovered 14
// two 15
// one
// recovered 15
