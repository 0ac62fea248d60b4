// run
// Panics while panicking, of a goroutine, with frames between.
// traceback

// exit: 2
// stderr: `^panic: runtime error: index out of range \[3\] with length 0\n\tpanic: second\n\tof two lines\n\tpanic: runtime error: invalid memory address or nil pointer dereference \[recovered, repanicked\]\n\[signal SIGSEGV: segmentation violation code=0x[0-9a-f]+ addr=0x[0-9a-f]+ pc=0x[0-9a-f]+\]\n\ngoroutine \d+ \[running\]:\nmain\.main\.func1\.1\(.*\)\n\t\S*/chained\.go:33\b.*\npanic\(.*\)\n\t.*\nmain\.second\.func1\(.*\)\n\t\S*/chained\.go:26\b.*\npanic\(.*\)\n\t.*\nmain\.second\(.*\)\n\t\S*/chained\.go:28\b.*\npanic\(.*\)\n\t.*\nmain\.\(\*list\[\.\.\.\]\)\.at\(.*\)\n\t\S*/chained\.go:16\b.*\nmain\.first\(.*\)\n\t\S*/chained\.go:20\b.*\nmain\.main\.func1\(.*\)\n\t\S*/chained\.go:34\b.*\ncreated by main\.main in goroutine 1\n\t\S*/chained\.go:32\b.*\n$`
package main

import (
	"errors"
	"time"
)

type list[T any] struct{ all []T }

func (l *list[T]) at(i int) T { return l.all[i] }

func first() {
	defer second()
	(&list[string]{}).at(3)
}

func second() {
	defer func() {
		var p *list[int]
		p.all = nil
	}()
	panic(errors.New("second\nof two lines"))
}

func main() {
	go func() {
		defer func() { panic(recover()) }()
		first()
	}()
	time.Sleep(time.Second)
}
