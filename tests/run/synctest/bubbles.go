// run

// Bubbles of testing/synctest by their inner package: a clock that moves when all wait, durable waiting, associated wait groups, deadlocks.

package main

import (
	"sync"
	"time"
	_ "unsafe"
)

//go:linkname run internal/synctest.Run
func run(f func())

//go:linkname wait internal/synctest.Wait
func wait()

func clock() {
	start := time.Now()
	time.Sleep(3 * time.Second)
	println("slept", time.Since(start).String(), "from", start.UTC().String())
	timer := time.AfterFunc(time.Hour, func() { println("after an hour", time.Since(start).String()) })
	time.Sleep(2 * time.Hour)
	println("stopped in time:", timer.Stop())
	ticker := time.NewTicker(time.Minute)
	for range 3 {
		println("tick", (<-ticker.C).Sub(start).String())
	}
	ticker.Stop()
}

func waiting() {
	done := false
	ch := make(chan int)
	go func() {
		<-ch
		done = true
	}()
	wait()
	println("before:", done)
	ch <- 1
	wait()
	println("after:", done)

	var wg sync.WaitGroup
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	for i := range 3 {
		wg.Go(func() {
			time.Sleep(time.Duration(i) * time.Second)
			mu.Lock()
			cond.Wait()
			mu.Unlock()
		})
	}
	time.Sleep(5 * time.Second)
	cond.Broadcast()
	start := time.Now()
	select {
	case <-make(chan int):
	case now := <-time.After(time.Minute):
		println("selected", now.Sub(start).String())
	}
	wg.Wait()
}

func deadlock(f func()) {
	defer func() { println(recover().(error).Error()) }()
	run(f)
}

func main() {
	run(clock)
	run(waiting)
	deadlock(func() { <-make(chan int) })
	deadlock(func() { go func() { select {} }() })
	run(func() {
		for range 1000 {
			go func() { time.Sleep(time.Hour) }()
		}
		time.Sleep(time.Hour + 1)
	})
	println("end")
}

// Stderr:
// slept 3s from 2000-01-01 00:00:00 +0000 UTC
// after an hour 1h0m3s
// stopped in time: false
// tick 2h1m3s
// tick 2h2m3s
// tick 2h3m3s
// before: false
// after: true
// selected 1m0s
// deadlock: all goroutines in bubble are blocked
// deadlock: main bubble goroutine has exited but blocked goroutines remain
// end
