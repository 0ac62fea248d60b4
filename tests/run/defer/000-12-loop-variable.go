// 000-12: from Go 1.22 on each turn has its own variable.
//
// flags:
// flags: --defer=heap
// flags: -N
package main

func main() {
	for i := 0; i < 5; i++ {
		defer func() {
			println("own", i)
		}()
	}
	for i := range 3 {
		defer func() { println("range", i) }()
	}
	for i, s := range []string{"a", "b"} {
		defer func() { println("slice", i, s) }()
	}
}

// Stderr:
// slice 1 b
// slice 0 a
// range 2
// range 1
// range 0
// own 4
// own 3
// own 2
// own 1
// own 0
