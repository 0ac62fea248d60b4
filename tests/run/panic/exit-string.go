// An unrecovered panic: text, traceback, exit code 2.
// traceback
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
// stderr: `^start\ndeferred in main\npanic: oh no\n\ngoroutine 1 \[running\]:\nmain\.inner\(.*\)\n\t\S*/exit-string\.go:15\b.*\nmain\.inner\(.*\)\n\t\S*/exit-string\.go:17\b.*\nmain\.inner\(.*\)\n\t\S*/exit-string\.go:17\b.*\nmain\.main\(.*\)\n\t\S*/exit-string\.go:23\b.*\n$`
package main

func inner(n int) {
	if n == 0 {
		panic("oh no")
	}
	inner(n - 1)
}

func main() {
	defer println("deferred in main")
	println("start")
	inner(2)
}
