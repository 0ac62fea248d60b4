// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
package main

type S string
type N int
type F float64
type B bool
type U uint8

func main() {
	defer panic(S("a\nb"))
	defer panic(N(-5))
	defer panic(F(2.5))
	defer panic(B(true))
	defer panic(U(9))
	defer panic('x')
	panic("two\nlines")
}

// Stderr:
// panic: two
// 	lines
// 	panic: 120
// 	panic: main.U(9)
// 	panic: main.B(true)
// 	panic: main.F(2.5)
// 	panic: main.N(-5)
// 	panic: main.S("a
// 	b")
//
// goroutine 1 [running]:
// ...
