// run
// Nobody can go on.
// traceback

// exit: 2
// stderr: `^fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 \[sync\.WaitGroup\.Wait\]:\nsync\.runtime_SemacquireWaitGroup\(.*\)\n\t.*\nsync\.\(\*WaitGroup\)\.Wait\(.*\)\n\t.*\nmain\.main\(.*\)\n\t\S*/deadlock\.go:28\b.*\n\ngoroutine \d+ \[chan receive\]:\nmain\.worker\(.*\)\n\t\S*/deadlock\.go:16\b.*\ncreated by main\.main in goroutine 1\n\t\S*/deadlock\.go:25\b.*\n\ngoroutine \d+ \[chan receive\]:\nmain\.worker\(.*\)\n\t\S*/deadlock\.go:16\b.*\ncreated by main\.main in goroutine 1\n\t\S*/deadlock\.go:25\b.*\n$`
package main

import "sync"

var wg sync.WaitGroup

func worker(c chan int, done chan bool) {
	defer wg.Done()
	done <- true
	for range c {
	}
}

func main() {
	c := make(chan int)
	done := make(chan bool)
	for range 2 {
		wg.Add(1)
		go worker(c, done)
		<-done
	}
	wg.Wait()
}
