// A loop with a defer beside defers outside the loop.
//
// flags:
// flags: --defer=heap
// flags: -N
package main

func f(n int) {
	defer println("before")
	for i := range n {
		defer println("loop", i)
		if i == 2 {
			break
		}
	}
	defer println("after")
	for j := n; j > 0; j-- {
		func() {
			defer println("literal", j)
		}()
	}
}

func main() {
	f(2)
	f(5)
}

// Stderr:
// literal 2
// literal 1
// after
// loop 1
// loop 0
// before
// literal 5
// literal 4
// literal 3
// literal 2
// literal 1
// after
// loop 2
// loop 1
// loop 0
// before
