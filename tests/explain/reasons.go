// Every reason that `gofc explain` knows, each under the text it is about.
package main

func work(n int) {}

func open() {
	defer work(1)
}

func loop(n int) {
	for i := range n {
		defer work(i)
	}
again:
	defer func() {
		work(n)
	}()
	if n--; n > 0 {
		goto again
	}
}

func sibling(n int) {
	defer work(0)
	for n > 0 {
		n--
		defer work(n)
	}
}

func count() {
	defer work(1)
	defer work(2)
	defer work(3)
	defer work(4)
	defer work(5)
	defer work(6)
	defer work(7)
	defer work(8)
	defer work(9)
}

func product(n int) int {
	defer work(1)
	defer work(2)
	defer work(3)
	defer work(4)
	if n == 1 {
		return n * 2
	}
	if n == 2 {
		return n * 3
	}
	if n == 3 {
		return n * 4
	}
	return n
}

var kept *int

func result() (r int) {
	defer work(1)
	kept = &r
	return 1
}

func main() {}

// Output:
// ./reasons.go:7:2: defer work(1)  → OPEN   (bit 0 of deferBits, 8 B arguments, in main.open)
//   |
// 7 |     defer work(1)
//   |     ^^^^^^^^^^^^^ runs at most once, and every way out is known: called in line
//
// ./reasons.go:12:3: defer work(i)  → HEAP   (runtime.deferproc, record 48 B, 8 B arguments, size class 1, in main.loop)
//    |
// 11 |     for i := range n {
//    |     --- this can run the defer more than once
// 12 |         defer work(i)
//    |         ^^^^^^^^^^^^^ one record per execution: cannot live in the frame   [D001 loop]
//
// ./reasons.go:15:2: defer func() { …  → HEAP   (runtime.deferproc, record 48 B, no arguments, size class 0, in main.loop)
//    |
// 14 | again:
//    | ------ this can run the defer more than once
// 15 |     defer func() {
//    |     ^^^^^^^^^^^^^^ one record per execution: cannot live in the frame   [D001 loop]
//
// ./reasons.go:24:2: defer work(0)  → STACK   (runtime.deferprocStack, record 48 B in the frame, 8 B arguments, in main.sibling)
//    |
// 24 |     defer work(0)
//    |     ^^^^^^^^^^^^^ runs at most once: the record lies in the frame
//    = because: line 27 is in a loop, so the whole function loses open coding  [D006 sibling]
//    = help: wrap the loop body in func(){…}() and both become open; the inner one then runs each turn
//
// ./reasons.go:27:3: defer work(n)  → HEAP   (runtime.deferproc, record 48 B, 8 B arguments, size class 1, in main.sibling)
//    |
// 25 |     for n > 0 {
//    |     --- this can run the defer more than once
// 27 |         defer work(n)
//    |         ^^^^^^^^^^^^^ one record per execution: cannot live in the frame   [D001 loop]
//
// ./reasons.go:32:2: defer work(1)  → STACK   (runtime.deferprocStack, record 48 B in the frame, 8 B arguments, in main.count)
//    |
// 32 |     defer work(1)
//    |     ^^^^^^^^^^^^^ runs at most once: the record lies in the frame
//    = because: the function has 9 defers, more than the 8 bits of deferBits  [D002 count]
//
// ./reasons.go:33:2: defer work(2)  → STACK   (runtime.deferprocStack, record 48 B in the frame, 8 B arguments, in main.count)
//    |
// 33 |     defer work(2)
//    |     ^^^^^^^^^^^^^ runs at most once: the record lies in the frame
//    = because: the function has 9 defers, more than the 8 bits of deferBits  [D002 count]
//
// ./reasons.go:34:2: defer work(3)  → STACK   (runtime.deferprocStack, record 48 B in the frame, 8 B arguments, in main.count)
//    |
// 34 |     defer work(3)
//    |     ^^^^^^^^^^^^^ runs at most once: the record lies in the frame
//    = because: the function has 9 defers, more than the 8 bits of deferBits  [D002 count]
//
// ./reasons.go:35:2: defer work(4)  → STACK   (runtime.deferprocStack, record 48 B in the frame, 8 B arguments, in main.count)
//    |
// 35 |     defer work(4)
//    |     ^^^^^^^^^^^^^ runs at most once: the record lies in the frame
//    = because: the function has 9 defers, more than the 8 bits of deferBits  [D002 count]
//
// ./reasons.go:36:2: defer work(5)  → STACK   (runtime.deferprocStack, record 48 B in the frame, 8 B arguments, in main.count)
//    |
// 36 |     defer work(5)
//    |     ^^^^^^^^^^^^^ runs at most once: the record lies in the frame
//    = because: the function has 9 defers, more than the 8 bits of deferBits  [D002 count]
//
// ./reasons.go:37:2: defer work(6)  → STACK   (runtime.deferprocStack, record 48 B in the frame, 8 B arguments, in main.count)
//    |
// 37 |     defer work(6)
//    |     ^^^^^^^^^^^^^ runs at most once: the record lies in the frame
//    = because: the function has 9 defers, more than the 8 bits of deferBits  [D002 count]
//
// ./reasons.go:38:2: defer work(7)  → STACK   (runtime.deferprocStack, record 48 B in the frame, 8 B arguments, in main.count)
//    |
// 38 |     defer work(7)
//    |     ^^^^^^^^^^^^^ runs at most once: the record lies in the frame
//    = because: the function has 9 defers, more than the 8 bits of deferBits  [D002 count]
//
// ./reasons.go:39:2: defer work(8)  → STACK   (runtime.deferprocStack, record 48 B in the frame, 8 B arguments, in main.count)
//    |
// 39 |     defer work(8)
//    |     ^^^^^^^^^^^^^ runs at most once: the record lies in the frame
//    = because: the function has 9 defers, more than the 8 bits of deferBits  [D002 count]
//
// ./reasons.go:40:2: defer work(9)  → STACK   (runtime.deferprocStack, record 48 B in the frame, 8 B arguments, in main.count)
//    |
// 40 |     defer work(9)
//    |     ^^^^^^^^^^^^^ runs at most once: the record lies in the frame
//    = because: the function has 9 defers, more than the 8 bits of deferBits  [D002 count]
//
// ./reasons.go:44:2: defer work(1)  → STACK   (runtime.deferprocStack, record 48 B in the frame, 8 B arguments, in main.product)
//    |
// 44 |     defer work(1)
//    |     ^^^^^^^^^^^^^ runs at most once: the record lies in the frame
//    = because: 4 defers × 4 returns = 16 > 15: their calls would be written out too often  [D003 product]
//
// ./reasons.go:45:2: defer work(2)  → STACK   (runtime.deferprocStack, record 48 B in the frame, 8 B arguments, in main.product)
//    |
// 45 |     defer work(2)
//    |     ^^^^^^^^^^^^^ runs at most once: the record lies in the frame
//    = because: 4 defers × 4 returns = 16 > 15: their calls would be written out too often  [D003 product]
//
// ./reasons.go:46:2: defer work(3)  → STACK   (runtime.deferprocStack, record 48 B in the frame, 8 B arguments, in main.product)
//    |
// 46 |     defer work(3)
//    |     ^^^^^^^^^^^^^ runs at most once: the record lies in the frame
//    = because: 4 defers × 4 returns = 16 > 15: their calls would be written out too often  [D003 product]
//
// ./reasons.go:47:2: defer work(4)  → STACK   (runtime.deferprocStack, record 48 B in the frame, 8 B arguments, in main.product)
//    |
// 47 |     defer work(4)
//    |     ^^^^^^^^^^^^^ runs at most once: the record lies in the frame
//    = because: 4 defers × 4 returns = 16 > 15: their calls would be written out too often  [D003 product]
//
// ./reasons.go:63:2: defer work(1)  → STACK   (runtime.deferprocStack, record 48 B in the frame, 8 B arguments, in main.result)
//    |
// 63 |     defer work(1)
//    |     ^^^^^^^^^^^^^ runs at most once: the record lies in the frame
//    = because: the result r is moved to the heap, so a recovery could not find it in the frame  [D005 result]
//
// summary: 19 defers: 1 open, 15 stack, 3 heap
