// The traceback of a panic in a deferred function shows the panic that runs it.
// traceback
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
// stderr: `^panic: first\n\tpanic: second\n\ngoroutine 1 \[running\]:\nmain\.fail\(.*\)\n\t\S*/exit-in-deferred\.go:13\b.*\nmain\.f\.func1\(.*\)\n\t\S*/exit-in-deferred\.go:17\b.*\npanic\(.*\)\n\t.*\nmain\.f\(.*\)\n\t\S*/exit-in-deferred\.go:19\b.*\nmain\.main\(.*\)\n\t\S*/exit-in-deferred\.go:23\b.*\n$`
package main

func fail() { panic("second") }

func f() {
	defer func() {
		fail()
	}()
	panic("first")
}

func main() {
	f()
}
