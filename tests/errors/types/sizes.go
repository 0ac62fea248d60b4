// errorcheck

// Types that no machine has room for.
package main

type big [1 << 16]byte

type (
	A [1 << 50]byte // ERROR "type \[1125899906842624\]byte larger than address space"
	B [1 << 40][1 << 20]byte // ERROR "type \[1099511627776\]\[1048576\]byte larger than address space"
	S struct { // ERROR "type struct\{a \[562949953421312\]byte; b \[562949953421312\]byte\} too large"
		a, b [1 << 49]byte
	}
	P *[1 << 49]byte
)

var c chan big // ERROR "channel element type too large \(>64kB\)"

func main() {
	_ = make(chan [1 << 15]int) // ERROR "channel element type too large \(>64kB\)"
	_ = make(chan *big)
}
