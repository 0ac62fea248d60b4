// errorcheck
// flags: -lang=go1.12

// What go1.13, go1.14 and go1.18 brought.
package main

type number int

type I interface {
	number // ERROR "embedding non-interface type number requires go1.18 or later \(-lang was set to go1.12; check go.mod\)"
}

type J interface {
	~int | string // ERROR "embedding interface element ~int \| string requires go1.18"
}

type A interface{ m() }

type B interface{ m() }

type AB interface {
	A
	B // ERROR "duplicate method m"
}

var (
	_ = 1_000 // ERROR "underscore in numeric literal requires go1.13 or later"
	_ = 0b1   // ERROR "binary literal requires go1.13"
	_ = 0o7   // ERROR "0o/0O-style octal literal requires go1.13"
	_ = 0x1p2 // ERROR "hexadecimal floating-point literal requires go1.13"
	_ = 0xff + 07
)

func main() {}
