// 000-21: main calls A(7), A defers B(a): the arguments stand where the caller prepared them.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func B(a int) { println("B", a) }

func A(a int) {
	defer B(a)
	a++
	println("A", a)
}

func main() { A(7) }

// Stderr:
// A 8
// B 7
