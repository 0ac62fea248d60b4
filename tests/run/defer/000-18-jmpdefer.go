// 000-17, 000-18: deferreturn runs record after record, coming back to itself, until the next record is another frame's.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

type big [40]byte

func take(n int, b big) { println("take", n, b[0], b[39]) }

func leaf(n int) int {
	defer take(n, big{0: byte(n), 39: byte(n + 1)})
	defer func() { println("literal", n) }()
	defer take(n+100, big{0: 1, 39: 2})
	return n * 2
}

func main() {
	defer println("main last")
	defer println(leaf(1))
	println(leaf(2))
}

// Stderr:
// take 101 1 2
// literal 1
// take 1 1 2
// take 102 1 2
// literal 2
// take 2 2 3
// 4
// 2
// main last
