// One function for each way in which gofc compiles a defer.
//
//	gofc explain three_lowerings.go
//	gofc build -S -o - three_lowerings.go
package main

var total int

func add(n int) { total += n }

// open: at most 8 defers, at most 15 ways out times defers, none in a loop. The calls stand at the end of the function, each behind a bit
// that says whether its statement was reached.
func open(n int) {
	defer add(1)
	if n > 0 {
		defer add(10)
	}
	add(n)
}

// stack: too many for open coding, but each statement runs at most once, so the records lie in the frame.
func stack(n int) {
	defer add(1)
	defer add(2)
	defer add(3)
	defer add(4)
	defer add(5)
	defer add(6)
	defer add(7)
	defer add(8)
	defer add(n)
}

// heap: who knows how many there will be. Records come from a pool.
func heap(n int) {
	for i := range n {
		defer add(i)
	}
}

func main() {
	open(0)
	open(1)
	println("after open:", total)
	stack(9)
	println("after stack:", total)
	heap(10)
	println("after heap:", total)
}

// Stderr:
// after open: 13
// after stack: 58
// after heap: 103
