// A panic passes frames with and without defers, runs theirs, and is recovered far out; that frame's other defers still run.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func level(n int) {
	if n%3 == 0 {
		defer println("level", n)
	}
	if n%5 == 0 {
		defer func() {
			println("level five", n)
		}()
	}
	if n == 0 {
		panic("bottom")
	}
	level(n - 1)
	println("not reached")
}

func outer() (r string) {
	defer println("outer first")
	defer func() {
		r = recover().(string)
	}()
	defer println("outer last")
	level(15)
	return "not reached"
}

func main() {
	println(outer())
	println(outer())
}

// Stderr:
// level five 0
// level 0
// level 3
// level five 5
// level 6
// level 9
// level five 10
// level 12
// level five 15
// level 15
// outer last
// outer first
// bottom
// level five 0
// level 0
// level 3
// level five 5
// level 6
// level 9
// level five 10
// level 12
// level five 15
// level 15
// outer last
// outer first
// bottom
