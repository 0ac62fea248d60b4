// run
// LockOSThread: the goroutine stays on its thread, no other runs there, and a goroutine that ends locked takes the thread with it.

package main

import (
	"fmt"
	"os"
	"runtime"
	"sync"
	"syscall"
	"time"
)

var first int

func init() {
	runtime.LockOSThread()
	first = syscall.Gettid()
}

func main() {
	fmt.Println("main on the first thread:", first == os.Getpid() && syscall.Gettid() == first)
	stays()
	others()
	nested()
	ends()
	fmt.Println("still there:", syscall.Gettid() == first)
	runtime.UnlockOSThread()
	runtime.UnlockOSThread() // one too many is nothing
}

// stays: whatever makes a goroutine wait, it goes on where it was.
func stays() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	c := make(chan int)
	moved := 0
	for range 4 {
		wg.Go(func() {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			id := syscall.Gettid()
			for i := range 100 {
				switch i % 4 {
				case 0:
					c <- i
				case 1:
					runtime.Gosched()
				case 2:
					mu.Lock()
					mu.Unlock()
				case 3:
					time.Sleep(10 * time.Microsecond)
				}
				if syscall.Gettid() != id {
					moved++
				}
			}
		})
	}
	go func() {
		wg.Wait()
		close(c)
	}()
	n := 0
	for range c {
		n++
		if syscall.Gettid() != first {
			moved++
		}
	}
	fmt.Println(n, "received,", moved, "moved")
}

// others never run on a locked thread.
func others() {
	var wg sync.WaitGroup
	onMine := 0
	for range 100 {
		wg.Go(func() {
			for range 10 {
				if syscall.Gettid() == first {
					onMine++
				}
				runtime.Gosched()
			}
		})
	}
	wg.Wait()
	fmt.Println(onMine, "on mine")
}

func nested() {
	done := make(chan bool)
	go func() {
		runtime.LockOSThread()
		runtime.LockOSThread()
		runtime.UnlockOSThread()
		id := syscall.Gettid()
		for range 50 {
			time.Sleep(time.Microsecond)
			if syscall.Gettid() != id {
				panic("moved")
			}
		}
		runtime.UnlockOSThread()
		done <- true
	}()
	fmt.Println("nested:", <-done)
}

// ends: the threads of goroutines that end locked are gone.
func ends() {
	var mu sync.Mutex
	used := map[int]bool{}
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			runtime.LockOSThread()
			mu.Lock()
			used[syscall.Gettid()] = true
			mu.Unlock()
		})
	}
	wg.Wait()
	for range 200 {
		left := 0
		for id := range used {
			if _, err := os.Stat(fmt.Sprint("/proc/self/task/", id)); err == nil {
				left++
			}
		}
		if left == 0 {
			fmt.Println(len(used), "threads used,", left, "left")
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	fmt.Println("threads are left")
}

// Output:
// main on the first thread: true
// 100 received, 0 moved
// 0 on mine
// nested: true
// 20 threads used, 0 left
// still there: true
