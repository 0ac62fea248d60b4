// A lowering that was asked for: for all functions, for one, by a directive.
//
// flags: --defer=stack --defer=main.f=heap
package main

func f() {
	defer println("f")
}

//gofc:defer open
func g() {
	defer println("g")
}

func main() {
	defer println("main")
	f()
	g()
}

// Output:
// ./forced.go:7:2: defer println("f")  → HEAP   (runtime.deferproc, record 48 B, no arguments, size class 0, in main.f)
//   |
// 7 |     defer println("f")
//   |     ^^^^^^^^^^^^^^^^^^ the record is allocated
//   = because: asked for by --defer or //gofc:defer  [D007 forced]
//
// ./forced.go:12:2: defer println("g")  → OPEN   (bit 0 of deferBits, no arguments, in main.g)
//    |
// 12 |     defer println("g")
//    |     ^^^^^^^^^^^^^^^^^^ runs at most once, and every way out is known: called in line
//    = because: asked for by --defer or //gofc:defer  [D007 forced]
//
// ./forced.go:16:2: defer println("main")  → STACK   (runtime.deferprocStack, record 48 B in the frame, no arguments, in main.main)
//    |
// 16 |     defer println("main")
//    |     ^^^^^^^^^^^^^^^^^^^^^ runs at most once: the record lies in the frame
//    = because: asked for by --defer or //gofc:defer  [D007 forced]
//
// summary: 3 defers: 1 open, 1 stack, 1 heap
