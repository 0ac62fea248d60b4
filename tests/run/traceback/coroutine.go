// run
// A panic in a coroutine goes on in the one that called it.
// traceback

// exit: 2
// stderr: `^panic: in the sequence\n\ngoroutine 1 \[running\]:\niter\.Pull\[\.\.\.\]\.func2\(.*\)\n\t.*\nmain\.main\(.*\)\n\t\S*/coroutine\.go:20\b.*\n$`
package main

import "iter"

func seq(yield func(int) bool) {
	yield(1)
	panic("in the sequence")
}

func main() {
	next, stop := iter.Pull(seq)
	defer stop()
	next()
	next()
}
