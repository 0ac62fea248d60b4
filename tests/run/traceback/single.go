// run
// A panic in another goroutine: of the others nothing is told.
// traceback

// exit: 2
// stderr: `^panic: assignment to entry in nil map\n\ngoroutine \d+ \[running\]:\nmain\.\(\*T\)\.inner\(.*\)\n\t\S*/single\.go:13\b.*\nmain\.T\.outer\(.*\)\n\t\S*/single\.go:15\b.*\ncreated by main\.main in goroutine 1\n\t\S*/single\.go:20\b.*\n$`
package main

import "time"

type T struct{ n int }

func (t *T) inner(m map[string]int) { m["x"] = t.n }

func (t T) outer() { t.inner(nil) }

func main() {
	go func() { <-make(chan int) }()
	t := T{1}
	go t.outer()
	time.Sleep(time.Second)
}
