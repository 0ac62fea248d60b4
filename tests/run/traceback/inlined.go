// run
// Functions that may be inlined, closures, methods of embedded structs, wrappers.
// traceback

// exit: 2
// stderr: `^panic: runtime error: integer divide by zero\n\ngoroutine 1 \[running\]:\nmain\.divide\(.*\)\n\t\S*/inlined\.go:19\b.*\nmain\.main\.func1\.1\.1\(.*\)\n\t\S*/inlined\.go:24\b.*\nmain\.\(\*base\)\.call\(.*\)\n\t\S*/inlined\.go:11\b.*\nmain\.apply\(.*\)\n\t\S*/inlined\.go:17\b.*\nmain\.main\.func1\.1\(.*\)\n\t\S*/inlined\.go:24\b.*\nmain\.main\.func1\(.*\)\n\t\S*/inlined\.go:25\b.*\nmain\.main\(.*\)\n\t\S*/inlined\.go:26\b.*\n$`
package main

type base struct{ f func(int) int }

func (b *base) call(n int) int { return b.f(n) }

type derived struct{ *base }

type caller interface{ call(int) int }

func apply(c caller) int { return c.call(0) }

func divide(n int) int { return 1 / n }

func main() {
	func() {
		func() {
			println(apply(derived{&base{func(n int) int { return divide(n) }}}))
		}()
	}()
}
