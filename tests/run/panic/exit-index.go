// A run-time error ends the program.
// traceback
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
// stderr: `^panic: runtime error: index out of range \[5\] with length 3\n\ngoroutine 1 \[running\]:\nmain\.\(\*list\)\.get\(.*\)\n\t\S*/exit-index\.go:15\b.*\nmain\.list\.first\(.*\)\n\t\S*/exit-index\.go:17\b.*\nmain\.main\.func1\(.*\)\n\t\S*/exit-index\.go:22\b.*\nmain\.main\(.*\)\n\t\S*/exit-index\.go:23\b.*\n$`
package main

type list struct{ items []int }

func (l *list) get(n int) int { return l.items[n] }

func (l list) first() int { return l.get(5) }

func main() {
	l := list{items: []int{1, 2, 3}}
	func() {
		println(l.first())
	}()
}
