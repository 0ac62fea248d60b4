// Literals that capture by reference and by value, nested, and called with arguments.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func f(n int) (result int) {
	x := n
	y := n * 2
	defer func(z int) {
		defer func() {
			result += x + y + z
		}()
		x++
	}(x)
	x = 100
	defer func() {
		x += 1000
	}()
	return x
}

func counter() (func() int, func()) {
	n := 0
	return func() int { return n }, func() { n++ }
}

func main() {
	println(f(1))
	get, inc := counter()
	func() {
		defer inc()
		defer inc()
		println(get())
	}()
	println(get())
}

// Stderr:
// 1204
// 0
// 2
