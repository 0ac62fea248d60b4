// 000-16, 001-4, 004-2, 004-3: records come from the pool of their size class and go back to it.
//
// flags:
// flags: --defer=heap
// flags: -N
package main

var sum int

func add1(a int)    { sum += a }
func add2(a, b int) { sum += a + b }
func add5(a [5]int) { sum += a[0] + a[4] }
func add9(a [9]int) { sum += a[0] + a[8] }
func add0()         { sum++ }

func some(n int) {
	for i := 0; i < n; i++ {
		switch i % 5 {
		case 0:
			defer add0()
		case 1:
			defer add1(i)
		case 2:
			defer add2(i, i)
		case 3:
			defer add5([5]int{0: i, 4: i})
		case 4:
			defer add9([9]int{0: i, 8: i})
		}
	}
}

func main() {
	for round := 0; round < 200; round++ {
		some(round)
	}
	println(sum)
}

// Stderr:
// 1842940
