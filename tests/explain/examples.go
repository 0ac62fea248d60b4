// The three kinds in one function each, with several arguments.
package main

type point struct{ x, y int }

func (p point) show(s string, n ...int) {}

func main() {
	p := point{1, 2}
	defer p.show("a", 1, 2, 3)
	defer func(q point) {
		recover()
	}(p)
	defer recover()
	defer print("x", 1.5, p.x)
}

// Output:
// ./examples.go:10:2: defer p.show("a", 1, 2, 3)  → OPEN   (bit 0 of deferBits, 56 B arguments, in main.main)
//    |
// 10 |     defer p.show("a", 1, 2, 3)
//    |     ^^^^^^^^^^^^^^^^^^^^^^^^^^ runs at most once, and every way out is known: called in line
//
// ./examples.go:11:2: defer func(q point) { …  → OPEN   (bit 1 of deferBits, 16 B arguments, in main.main)
//    |
// 11 |     defer func(q point) {
//    |     ^^^^^^^^^^^^^^^^^^^^^ runs at most once, and every way out is known: called in line
//
// ./examples.go:14:2: defer recover()  → OPEN   (bit 2 of deferBits, no arguments, in main.main)
//    |
// 14 |     defer recover()
//    |     ^^^^^^^^^^^^^^^ runs at most once, and every way out is known: called in line
//
// ./examples.go:15:2: defer print("x", 1.5, p.x)  → OPEN   (bit 3 of deferBits, 8 B arguments, in main.main)
//    |
// 15 |     defer print("x", 1.5, p.x)
//    |     ^^^^^^^^^^^^^^^^^^^^^^^^^^ runs at most once, and every way out is known: called in line
//
// summary: 4 defers: 4 open, 0 stack, 0 heap
