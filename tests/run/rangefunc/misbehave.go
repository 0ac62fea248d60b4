// Iterators that do not keep to the rules.
package main

func try(name string, f func()) {
	defer func() {
		switch e := recover().(type) {
		case error:
			println(name, e.Error())
		case string:
			println(name, "string", e)
		default:
			println(name, "nothing")
		}
	}()
	f()
}

func ignoring(yield func(int) bool) {
	yield(1)
	yield(2)
	yield(3)
}

var saved func(int) bool

func saving(yield func(int) bool) {
	saved = yield
	yield(1)
}

func swallowing(yield func(int) bool) {
	defer func() { recover() }()
	yield(1)
}

func retrying(yield func(int) bool) {
	func() {
		defer func() { recover() }()
		yield(1)
	}()
	yield(2)
}

func main() {
	try("break", func() {
		for x := range ignoring {
			println(x)
			if x == 2 {
				break
			}
		}
	})
	try("return", func() {
		for x := range ignoring {
			if x == 1 {
				return
			}
		}
	})
	try("later", func() {
		for x := range saving {
			println(x)
		}
		saved(5)
	})
	try("after break", func() {
		for range saving {
			break
		}
		saved(5)
	})
	try("swallowed", func() {
		for x := range swallowing {
			panic(x)
		}
	})
	try("retried", func() {
		for x := range retrying {
			panic(x)
		}
	})
	try("outer", func() {
	out:
		for range ignoring {
			for range ignoring {
				break out
			}
		}
	})
	try("outer 2", func() {
		for x := range ignoring {
			for y := range ignoring {
				println(x, y)
				if y == 3 {
					continue
				}
			}
		}
	})
	try("nil", func() {
		var f func(func(int) bool)
		for range f {
		}
	})
	try("own panic", func() {
		for range ignoring {
			panic("mine")
		}
	})
}

// Stderr:
// 1
// 2
// break runtime error: range function continued iteration after function for loop body returned false
// return runtime error: range function continued iteration after function for loop body returned false
// 1
// later runtime error: range function continued iteration after whole loop exit
// after break runtime error: range function continued iteration after whole loop exit
// swallowed runtime error: range function recovered a loop body panic and did not resume panicking
// retried runtime error: range function continued iteration after loop body panic
// outer runtime error: range function continued iteration after function for loop body returned false
// 1 1
// 1 2
// 1 3
// 2 1
// 2 2
// 2 3
// 3 1
// 3 2
// 3 3
// outer 2 nothing
// nil runtime error: invalid memory address or nil pointer dereference
// own panic string mine
