// A run-time error without particulars is one value for ever, so the second looks like the first panicked again (found by fuzzing).
//
// flags:
// flags: --defer=heap
// flags: -N
// exit: 2
// stderr: `^caught true\npanic: runtime error: invalid memory address or nil pointer dereference \[recovered, repanicked\]\n\[signal SIGSEGV: segmentation violation code=0x[0-9a-f]+ addr=0x[0-9a-f]+ pc=0x[0-9a-f]+\]\n`
package main

var zero int
var nothing *int

func main() {
	defer func() {
		println("caught", recover() != nil)
		println(*nothing)
	}()
	println(*nothing)
}
