// Names of methods, literals and nested literals in tracebacks.
// traceback
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
// stderr: `^panic: 7\n\ngoroutine 1 \[running\]:\nmain\.main\.func1\.1\.1\(.*\)\n\t\S*/exit-method\.go:27\b.*\nmain\.main\.func1\.1\(.*\)\n\t\S*/exit-method\.go:29\b.*\nmain\.T\.value\(.*\)\n\t\S*/exit-method\.go:15\b.*\nmain\.\(\*T\)\.pointer\(.*\)\n\t\S*/exit-method\.go:17\b.*\nmain\.main\.func1\(.*\)\n\t\S*/exit-method\.go:24\b.*\nmain\.run\(.*\)\n\t\S*/exit-method\.go:19\b.*\nmain\.main\(.*\)\n\t\S*/exit-method\.go:23\b.*\n$`
package main

type T struct{ n int }

func (t T) value(f func(int)) { f(t.n) }

func (t *T) pointer(f func(int)) { t.value(f) }

func run(f func()) { f() }

func main() {
	t := &T{7}
	run(func() {
		t.pointer(func(n int) {
			func() {
				if n == 7 {
					panic(n)
				}
			}()
		})
	})
}
