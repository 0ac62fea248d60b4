// What is left of the defers of a frame that has recovered runs as if that frame called it: here recover itself, for the panic that called the
// frame.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open

package main

func mustRecover(x int) {
	if v := recover(); v != x {
		println("wrong", v)
	}
}

func check() {
	if recover() != nil {
		println("spurious")
	}
}

func test6() {
	defer check()
	defer func() {
		defer recover()
		defer mustRecover(3)
		panic(3)
	}()
	panic(2)
}

func main() {
	test6()
	println("done")
}

// Stderr:
// done
