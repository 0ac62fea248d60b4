package main

// What the library's own tests have found.

import (
	"encoding/json"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"
)

type quiet string

func (q *quiet) MarshalJSON() ([]byte, error) {
	if q == nil {
		return json.Marshal("nil")
	}
	return json.Marshal("quiet:" + string(*q))
}

func swap(f func(*uint64, uint64, uint64) bool) bool { var x uint64; return f(&x, 0, 1) && x == 1 }

func main() {
	// An atomic instruction as a value.
	fmt.Println(swap(atomic.CompareAndSwapUint64))
	// Methods promoted to pointers to a struct without name, found by reflection.
	b, err := json.Marshal(struct{ M json.Marshaler }{(*quiet)(nil)})
	fmt.Println(string(b), err)
	// Pools are emptied by the second collection.
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	var p sync.Pool
	for range 100 {
		p.Put("kept")
	}
	runtime.GC()
	fmt.Println(p.Get())
	runtime.GC()
	fmt.Println(p.Get())
	// A ticker whose next time is beyond all times.
	t := time.NewTicker(1<<63 - 1)
	t.Reset(1<<63 - 1)
	<-time.After(time.Millisecond)
	t.Stop()
}

// Output:
// true
// {"M":"nil"} <nil>
// kept
// <nil>
