// run
// timeout: 60
// The memory of many goroutines that have ended goes back to the system, that of their deep stacks too; and they begin again.

package main

import (
	"fmt"
	"os"
	"runtime/debug"
	"sync"
)

// resident is what the process has in memory, in MiB.
func resident() int {
	b, _ := os.ReadFile("/proc/self/statm")
	var size, pages int
	fmt.Sscan(string(b), &size, &pages)
	return pages * os.Getpagesize() >> 20
}

func deep(n int) byte {
	var b [1000]byte
	if n == 0 {
		return b[0]
	}
	return deep(n-1) + b[1]
}

func round(n, depth int) {
	var wg sync.WaitGroup
	c := make(chan int)
	for range n {
		wg.Go(func() {
			deep(depth)
			<-c
		})
	}
	if n > 10000 {
		fmt.Println(resident() < 5*n/1000+40)
	}
	close(c)
	wg.Wait()
}

func main() {
	for range 3 {
		round(20000, 0)
		debug.FreeOSMemory()
		fmt.Println(resident() < 40)
	}
	round(1000, 300) // beyond the first segment
	debug.FreeOSMemory()
	fmt.Println(resident() < 40)
	round(20000, 0)
}

// Output:
// true
// true
// true
// true
// true
// true
// true
// true
