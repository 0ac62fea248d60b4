// Defer in one page: when deferred calls run, in which order, with which arguments, and what they do to results.
//
//	gofc run defer.go
//	gofc explain defer.go     how each of them is compiled, and why
//	gofc build -S defer.go    the assembly, with the fields of the records named
package main

// A deferred call keeps its arguments as they were at the statement: this prints 1 and returns 3.
func doSomething() int {
	x := 1
	defer show("x was", x)
	x += 2
	return x
}

func show(what string, n int) {
	println(what, n)
}

// The last one runs first.
func order() {
	defer println("one")
	defer println("two")
	defer println("three")
}

// A literal shares its variables, so a named result can still be changed after `return`.
func double(n int) (result int) {
	defer func() { result *= 2 }()
	return n + 1
}

// A loop registers one call each turn: these records cannot lie in the frame.
func loop(n int) {
	for i := range n {
		defer show("turn", i)
	}
}

// Only a deferred function can recover.
func divide(a, b int) (quotient int, err error) {
	defer func() {
		if e := recover(); e != nil {
			err = e.(error)
		}
	}()
	return a / b, nil
}

func main() {
	defer println("main is done")

	println("doSomething gives", doSomething())
	order()
	println("double gives", double(20))
	loop(3)

	for _, b := range []int{5, 0} {
		q, err := divide(10, b)
		if err != nil {
			println("10 /", b, "fails:", err.Error())
			continue
		}
		println("10 /", b, "=", q)
	}
}

// Stderr:
// x was 1
// doSomething gives 3
// three
// two
// one
// double gives 42
// turn 2
// turn 1
// turn 0
// 10 / 5 = 2
// 10 / 0 fails: runtime error: integer divide by zero
// main is done
