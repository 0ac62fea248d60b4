// With -N nothing is open-coded.
//
// flags: -N
package main

func work(string, int) {}

func main() {
	defer work("x", 1)
	defer func() {}()
}

// Output:
// ./not-optimised.go:9:2: defer work("x", 1)  → STACK   (runtime.deferprocStack, record 48 B in the frame, 24 B arguments, in main.main)
//   |
// 9 |     defer work("x", 1)
//   |     ^^^^^^^^^^^^^^^^^^ runs at most once: the record lies in the frame
//   = because: -N: nothing is open-coded  [D004 -N]
//
// ./not-optimised.go:10:2: defer func() {}()  → STACK   (runtime.deferprocStack, record 48 B in the frame, no arguments, in main.main)
//    |
// 10 |     defer func() {}()
//    |     ^^^^^^^^^^^^^^^^^ runs at most once: the record lies in the frame
//    = because: -N: nothing is open-coded  [D004 -N]
//
// summary: 2 defers: 0 open, 2 stack, 0 heap
