// 000-6: the sample test_defer.go.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func doDeferFunc(x int) {
	println(x)
}

func doSomething() int {
	var x = 1
	defer doDeferFunc(x)
	x += 2
	return x
}

func main() {
	x := doSomething()
	println(x)
}

// Stderr:
// 1
// 3
