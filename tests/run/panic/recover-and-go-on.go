// A function that recovers can be called again and again.
//
// flags:
// flags: --defer=heap
// flags: -N
package main

func divide(a, b int) (q int, err any) {
	defer func() { err = recover() }()
	return a / b, nil
}

func main() {
	sum := 0
	for i := -500; i <= 500; i++ {
		q, err := divide(1000, i)
		if err != nil {
			println(i, err.(error).Error())
			continue
		}
		sum += q
	}
	println(sum)
}

// Stderr:
// 0 runtime error: integer divide by zero
// 0
