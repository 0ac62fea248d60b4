// 000-23, 000-24: return sets the results, then the deferred calls run, then the function returns.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func f1() int {
	t := 1
	defer func() {
		t = t + 5
	}()
	return t
}

func f2() (r int) {
	defer func(r int) {
		r = r + 5
	}(r)
	return 1
}

func f3() (r int) {
	defer func() {
		r = r + 5
	}()
	return 1
}

func main() {
	println(f1())
	println(f2())
	println(f3())
}

// Stderr:
// 1
// 1
// 6
