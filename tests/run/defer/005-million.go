// A million defers in a loop.
//
// flags:
// flags: --defer=heap
// flags: -N
package main

var count int

func main() {
	func() {
		for i := 0; i < 1000000; i++ {
			defer func() { count += i & 1 }()
		}
	}()
	println(count)
}

// Stderr:
// 500000
