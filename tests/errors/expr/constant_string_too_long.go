// errorcheck

// A constant string may not grow without bound, and one that nobody reads costs nothing.

package main

const (
	a = "sixteen letters!"
	b = a + a + a + a + a + a + a + a + a + a + a + a + a + a + a + a
	c = b + b + b + b + b + b + b + b + b + b + b + b + b + b + b + b
	d = c + c + c + c + c + c + c + c + c + c + c + c + c + c + c + c
	e = d + d + d + d + d + d + d + d + d + d + d + d + d + d + d + d
	f = e + e + e + e + e + e + e + e + e + e + e + e + e + e + e + e
	g = f + f + f + f + f + f + f + f + f + f + f + f + f + f + f + f
	h = g + g + g + g
	i = h + h // ERROR "constant string too long \(2147483648 bytes > 2000000000 bytes\)"
)

func main() {
	println(len(g), i)
}
