// 000-12: up to Go 1.21 the variable is shared by all turns.
//
// flags: -lang=go1.21
// flags: --defer=heap -lang=go1.21
// flags: -N -lang=go1.21
package main

func main() {
	for i := 0; i < 3; i++ {
		defer func() {
			println("shared", i)
		}()
	}
	for i, s := range []string{"a", "b"} {
		defer func() { println("slice", i, s) }()
	}
}

// Stderr:
// slice 1 b
// slice 1 b
// shared 3
// shared 3
// shared 3
