// Branches whose both ways are empty (found by fuzzing).
//
// flags:
// flags: -N
package main

func f(a, b int) (r int) {
	defer func() {
		r += 4
		if b%2 == 0 {
		}
		if float64(a) == 1.5 {
		}
	}()
	if a > b {
	} else {
	}
	return a
}

func main() {
	println(f(1, 2), f(2, 1))
}

// Stderr:
// 5 6
