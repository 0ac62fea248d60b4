// A panic in an initialiser.
// traceback
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
// stderr: `^panic: in init\n\ngoroutine 1 \[running\]:\nmain\.compute\(.*\)\n\t\S*/exit-in-init\.go:15\b.*\nmain\.init\(.*\)\n\t\S*/exit-in-init\.go:13\b.*\n$`
package main

var x = compute()

func compute() int { panic("in init") }

func main() { println(x) }
