// 001-7: nine defers are kept in records on the stack.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: -N
package main

func f(n int) (r int) {
	defer func() { r = r*10 + 1 }()
	defer func() { r = r*10 + 2 }()
	defer func() { r = r*10 + 3 }()
	defer func() { r = r*10 + 4 }()
	defer func() { r = r*10 + 5 }()
	defer func() { r = r*10 + 6 }()
	defer func() { r = r*10 + 7 }()
	defer func() { r = r*10 + 8 }()
	defer func() { r = r*10 + 9 }()
	return n
}

func main() { println(f(7)) }

// Stderr:
// 7987654321
