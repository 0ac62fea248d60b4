package main

import (
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"time"
)

// A system call on each thread, whatever it does. The threads are told by a bit of theirs.

// How many threads there are, and how many have it.
func bits() (n, set int) {
	dir, _ := os.ReadDir("/proc/self/task")
	for _, t := range dir {
		b, _ := os.ReadFile("/proc/self/task/" + t.Name() + "/status")
		n++
		if strings.Contains(string(b), "NoNewPrivs:\t1") {
			set++
		}
	}
	return
}

func main() {
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go func() {
			runtime.LockOSThread()
			wg.Done()
			time.Sleep(time.Hour)
		}()
	}
	go func() {
		for {
		}
	}()
	wg.Wait()
	const prSetNoNewPrivs = 38
	_, _, err := syscall.AllThreadsSyscall6(syscall.SYS_PRCTL, prSetNoNewPrivs, 1, 0, 0, 0, 0)
	n, set := bits()
	fmt.Println(err == 0, n == set, n > 4)
	_, _, err = syscall.AllThreadsSyscall(syscall.SYS_PRCTL, 99999, 0, 0)
	fmt.Println(err)
	fmt.Println(syscall.Setgid(syscall.Getgid()))
}

// Output:
// true true true
// invalid argument
// <nil>
