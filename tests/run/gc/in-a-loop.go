// Who collects again and again lets others run, on one processor too (Go's fixedbugs/issue30977.go hung there).
//
// flags:
// flags: -N
package main

import "runtime"

func main() {
	runtime.GOMAXPROCS(1)
	go func() {
		for {
			runtime.GC()
		}
	}()
	for range 1000 {
		runtime.Gosched()
	}
	println("done")
}

// Stderr:
// done
