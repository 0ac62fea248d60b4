// A division whose operands do not change in a loop stays behind what comes before it (found by fuzzing).
//
// flags:
// flags: -N
package main

func note(n int) { println("note", n) }

func f(a, d int) (r int) {
	defer func() {
		if e := recover(); e != nil {
			println("caught", r, e.(error).Error())
		}
	}()
	for i := range 3 {
		note(i)
		if i == 1 {
			r += a / d
		}
		if i == 2 {
			r += a % (d * 2)
		}
	}
	return r
}

func g(a, d int) (r int) {
	for i := range 4 {
		if d != 0 {
			r += i + a/d
		}
	}
	return r
}

func main() {
	println(f(10, 3))
	println(f(10, 0))
	println(g(10, 3), g(10, 0))
}

// Stderr:
// note 0
// note 1
// note 2
// 7
// note 0
// note 1
// caught 0 runtime error: integer divide by zero
// 0
// 18 0
