// 001-7: eight defers are open-coded, all bits of deferBits.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
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
	return n
}

func main() { println(f(9)) }

// Stderr:
// 987654321
