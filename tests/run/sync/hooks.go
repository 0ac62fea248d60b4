// What packages sync, time and iter ask of the scheduler.
//
// exit: 2
// stderr: "^fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 \[sync\.Mutex\.Lock\]:"
// timeout: 20
package main

import (
	"fmt"
	"iter"
	"sync"
	"sync/atomic"
	"time"
)

func main() {
	var mu sync.Mutex
	var wg sync.WaitGroup
	n := 0
	var a atomic.Int64
	for i := range 10 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 100 {
				mu.Lock()
				n++
				mu.Unlock()
				a.Add(int64(i))
			}
			time.Sleep(time.Millisecond)
		}()
	}
	wg.Wait()
	fmt.Println(n, a.Load())
	next, stop := iter.Pull(func(yield func(int) bool) {
		for i := range 3 {
			if !yield(i) {
				return
			}
		}
	})
	fmt.Println(next())
	fmt.Println(next())
	stop()
	start := time.Now()
	t := time.NewTimer(10 * time.Millisecond)
	<-t.C
	fmt.Println(time.Since(start) > 9*time.Millisecond)
	tk := time.NewTicker(time.Millisecond)
	for range 3 {
		<-tk.C
	}
	tk.Stop()
	select {
	case <-time.After(5 * time.Millisecond):
		fmt.Println("timeout")
	}
	done := make(chan bool)
	time.AfterFunc(time.Millisecond, func() { done <- true })
	<-done
	c := sync.NewCond(&mu)
	ready := false
	go func() { mu.Lock(); ready = true; c.Broadcast(); mu.Unlock() }()
	mu.Lock()
	for !ready {
		c.Wait()
	}
	mu.Unlock()
	var once sync.Once
	once.Do(func() { fmt.Println("once") })
	var rw sync.RWMutex
	rw.RLock()
	go func() { rw.Lock(); done <- true; rw.Unlock() }()
	time.Sleep(time.Millisecond)
	rw.RUnlock()
	<-done
	p := sync.Pool{New: func() any { return 1 }}
	p.Put(5)
	fmt.Println(p.Get())
	var m sync.Map
	m.Store(1, 2)
	fmt.Println(m.Load(1))
	mu.Lock()
	mu.Lock()
}

// Output:
// 1000 4500
// 0 true
// 1 true
// true
// timeout
// once
// 5
// 2 true
