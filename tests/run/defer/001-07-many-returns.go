// 001-7: four returns and four defers are more than fifteen exits: records on the stack.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: -N
package main

var log []int

func note(n int) { log = append(log, n) }

func f(n int) int {
	defer note(1)
	defer note(2)
	defer note(3)
	if n == 0 {
		return note2(10)
	}
	if n == 1 {
		return note2(20)
	}
	defer note(4)
	if n == 2 {
		return note2(30)
	}
	return note2(40)
}

func note2(n int) int {
	log = append(log, n)
	return n + 1
}

func main() {
	for n := 0; n < 4; n++ {
		println(f(n))
	}
	for _, n := range log {
		print(n, " ")
	}
	println()
}

// Stderr:
// 11
// 21
// 31
// 41
// 10 3 2 1 20 3 2 1 30 4 3 2 1 40 4 3 2 1
