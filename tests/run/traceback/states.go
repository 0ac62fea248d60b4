// run
// The states of goroutines that wait, of all goroutines.
// traceback

// exit: 2
// stderr: `^panic: all\n\ngoroutine 1 \[running\]:\nmain\.main\(.*\)\n\t\S*/states\.go:91\b.*\n\ngoroutine \d+ \[sync\.Cond\.Wait\]:\nsync\.runtime_notifyListWait\(.*\)\n\t.*\nsync\.\(\*Cond\)\.Wait\(.*\)\n\t.*\nmain\.\(\*server\)\.wait\(.*\)\n\t\S*/states\.go:28\b.*\ncreated by main\.begin in goroutine 1\n\t\S*/states\.go:44\b.*\n\ngoroutine \d+ \[sync\.Mutex\.Lock\]:\ninternal/sync\.runtime_SemacquireMutex\(.*\)\n\t.*\ninternal/sync\.\(\*Mutex\)\.lockSlow\(.*\)\n\t.*\ninternal/sync\.\(\*Mutex\)\.Lock\(.*\)\n\t.*\nsync\.\(\*Mutex\)\.Lock\(.*\)\n\t.*\nmain\.\(\*server\)\.lock\(.*\)\n\t\S*/states\.go:25\b.*\ncreated by main\.begin in goroutine 1\n\t\S*/states\.go:44\b.*\n\ngoroutine \d+ \[sync\.RWMutex\.RLock\]:\nsync\.runtime_SemacquireRWMutexR\(.*\)\n\t.*\nsync\.\(\*RWMutex\)\.RLock\(.*\)\n\t.*\nmain\.\(\*server\)\.rlock\(.*\)\n\t\S*/states\.go:26\b.*\ncreated by main\.begin in goroutine 1\n\t\S*/states\.go:44\b.*\n\ngoroutine \d+ \[sync\.RWMutex\.Lock\]:\nsync\.runtime_SemacquireRWMutex\(.*\)\n\t.*\nsync\.\(\*RWMutex\)\.Lock\(.*\)\n\t.*\nmain\.\(\*server\)\.wlock\(.*\)\n\t\S*/states\.go:27\b.*\ncreated by main\.begin in goroutine 1\n\t\S*/states\.go:44\b.*\n\ngoroutine \d+ \[sync\.WaitGroup\.Wait\]:\nsync\.runtime_SemacquireWaitGroup\(.*\)\n\t.*\nsync\.\(\*WaitGroup\)\.Wait\(.*\)\n\t.*\nmain\.main\.func1\(.*\)\n\t\S*/states\.go:60\b.*\ncreated by main\.begin in goroutine 1\n\t\S*/states\.go:44\b.*\n\ngoroutine \d+ \[chan receive\]:\nmain\.server\.byValue\(.*\)\n\t\S*/states\.go:29\b.*\ncreated by main\.begin in goroutine 1\n\t\S*/states\.go:44\b.*\n\ngoroutine \d+ \[chan receive\]:\nmain\.receive\(.*\)\n\t\S*/states\.go:30\b.*\ncreated by main\.main in goroutine 1\n\t\S*/states\.go:62\b.*\n\ngoroutine \d+ \[chan receive \(nil chan\)\]:\nmain\.receive\(.*\)\n\t\S*/states\.go:30\b.*\ncreated by main\.main in goroutine 1\n\t\S*/states\.go:64\b.*\n\ngoroutine \d+ \[chan send\]:\nmain\.send\(.*\)\n\t\S*/states\.go:31\b.*\ncreated by main\.main in goroutine 1\n\t\S*/states\.go:66\b.*\n\ngoroutine \d+ \[chan send \(nil chan\)\]:\nmain\.send\(.*\)\n\t\S*/states\.go:31\b.*\ncreated by main\.main in goroutine 1\n\t\S*/states\.go:68\b.*\n\ngoroutine \d+ \[select\]:\nmain\.two\(.*\)\n\t\S*/states\.go:34\b.*\ncreated by main\.main in goroutine 1\n\t\S*/states\.go:70\b.*\n\ngoroutine \d+ \[chan receive\]:\nmain\.generic\[\.\.\.\]\(.*\)\n\t\S*/states\.go:40\b.*\ncreated by main\.main in goroutine 1\n\t\S*/states\.go:72\b.*\n\ngoroutine \d+ \[select \(no cases\)\]:\nmain\.main\.func2\(.*\)\n\t\S*/states\.go:74\b.*\ncreated by main\.begin in goroutine 1\n\t\S*/states\.go:44\b.*\n\ngoroutine \d+ \[sleep\]:\ntime\.Sleep\(.*\)\n\t.*\nmain\.main\.func3\(.*\)\n\t\S*/states\.go:75\b.*\ncreated by main\.begin in goroutine 1\n\t\S*/states\.go:44\b.*\n\ngoroutine \d+ \[chan receive, locked to thread\]:\nmain\.main\.func4\(.*\)\n\t\S*/states\.go:78\b.*\ncreated by main\.begin in goroutine 1\n\t\S*/states\.go:44\b.*\n\ngoroutine \d+ \[IO wait\]:\ninternal/poll\.runtime_pollWait\(.*\)\n\t.*\ninternal/poll\.\(\*pollDesc\)\.wait\(.*\)\n\t.*\ninternal/poll\.\(\*pollDesc\)\.waitRead\(.*\)\n\t.*\ninternal/poll\.\(\*FD\)\.Read\(.*\)\n\t.*\nos\.\(\*File\)\.read\(.*\)\n\t.*\nos\.\(\*File\)\.Read\(.*\)\n\t.*\nmain\.main\.func5\(.*\)\n\t\S*/states\.go:82\b.*\ncreated by main\.begin in goroutine 1\n\t\S*/states\.go:44\b.*\n\ngoroutine \d+ \[chan receive \(nil chan\)\]:\nmain\.main\.func6\(.*\)\n\t\S*/states\.go:88\b.*\ncreated by main\.begin in goroutine 1\n\t\S*/states\.go:44\b.*\n\ngoroutine \d+ \[chan receive\]:\nmain\.main\.func6\.1\(.*\)\n\t\S*/states\.go:85\b.*\ncreated by main\.main\.func6 in goroutine \d+\n\t\S*/states\.go:85\b.*\n$`
package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"sync"
	"time"
)

type server struct {
	mu   sync.Mutex
	rw   sync.RWMutex
	read sync.RWMutex
	cond *sync.Cond
	wg   sync.WaitGroup
}

func (s *server) lock()      { s.mu.Lock() }
func (s *server) rlock()     { s.rw.RLock() }
func (s *server) wlock()     { s.read.Lock() }
func (s *server) wait()      { s.cond.L.Lock(); s.cond.Wait() }
func (s server) byValue()    { <-make(chan int) }
func receive(c chan int) int { return <-c }
func send(c chan int)        { c <- 1 }

func two(a, b chan int) {
	select {
	case <-a:
	case b <- 1:
	}
}

func generic[T any](c chan T) T { return <-c }

// begin starts f and waits until it waits.
func begin(f func()) {
	go f()
	time.Sleep(2 * time.Millisecond)
}

func main() {
	debug.SetTraceback("all")
	s := &server{}
	s.cond = sync.NewCond(&s.mu)
	s.wg.Add(1)
	begin(s.wait)
	s.mu.Lock()
	s.rw.Lock()
	s.read.RLock()
	begin(s.lock)
	begin(s.rlock)
	begin(s.wlock)
	begin(func() { s.wg.Wait() })
	begin(s.byValue)
	go receive(make(chan int))
	time.Sleep(2 * time.Millisecond)
	go receive(nil)
	time.Sleep(2 * time.Millisecond)
	go send(make(chan int))
	time.Sleep(2 * time.Millisecond)
	go send(nil)
	time.Sleep(2 * time.Millisecond)
	go two(make(chan int), make(chan int))
	time.Sleep(2 * time.Millisecond)
	go generic(make(chan string))
	time.Sleep(2 * time.Millisecond)
	begin(func() { select {} })
	begin(func() { time.Sleep(time.Hour) })
	begin(func() {
		runtime.LockOSThread()
		<-make(chan int)
	})
	begin(func() {
		r, _, _ := os.Pipe()
		r.Read(make([]byte, 1))
	})
	begin(func() {
		go func() { <-make(chan int) }()
		time.Sleep(time.Millisecond)
		var c chan int
		for range c {
		}
	})
	panic("all")
}
