// run
// timeout: 30
// The profile of goroutines, with labels; the other profiles, empty or not; metrics of every kind; faults as panics.

package main

import (
	"bytes"
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"runtime/pprof"
	"strings"
	"time"
	"unsafe"
)

func waits(c chan int) { <-c }

func main() {
	c := make(chan int)
	for range 3 {
		go waits(c)
	}
	time.Sleep(10 * time.Millisecond)
	n, ok := runtime.GoroutineProfile(nil)
	fmt.Println(n, ok)
	p := make([]runtime.StackRecord, 10)
	n, ok = runtime.GoroutineProfile(p)
	fmt.Println(n, ok)
	names := map[string]int{}
	for _, r := range p[:n] {
		f := runtime.CallersFrames(r.Stack())
		for {
			fr, more := f.Next()
			if strings.HasPrefix(fr.Function, "main.") {
				names[fr.Function]++
			}
			if !more {
				break
			}
		}
	}
	fmt.Println(names)
	var b bytes.Buffer
	pprof.Lookup("goroutine").WriteTo(&b, 1)
	fmt.Println(strings.Contains(b.String(), "main.waits"), strings.HasPrefix(b.String(), "goroutine profile: total 4"))
	b.Reset()
	pprof.Lookup("goroutine").WriteTo(&b, 2)
	fmt.Println(strings.Count(b.String(), "[chan receive]"))
	b.Reset()
	fmt.Println(pprof.StartCPUProfile(&b))
	pprof.StopCPUProfile()
	fmt.Println(b.Len() > 0)
	for _, name := range []string{"heap", "allocs", "threadcreate", "block", "mutex"} {
		fmt.Print(name, " ", pprof.Lookup(name).WriteTo(&b, 0), " ")
	}
	fmt.Println("done")

	pprof.Do(context.Background(), pprof.Labels("key", "value"), func(ctx context.Context) {
		done := make(chan string)
		go func() {
			b.Reset()
			pprof.Lookup("goroutine").WriteTo(&b, 1)
			done <- fmt.Sprint(strings.Count(b.String(), `{"key":"value"}`))
		}()
		fmt.Println("labels", <-done)
	})

	var samples []metrics.Sample
	for _, d := range metrics.All() {
		samples = append(samples, metrics.Sample{Name: d.Name})
	}
	samples = append(samples, metrics.Sample{Name: "/no/such:thing"})
	runtime.GC()
	metrics.Read(samples)
	for i, d := range metrics.All() {
		if samples[i].Value.Kind() != d.Kind {
			fmt.Println(d.Name, samples[i].Value.Kind(), d.Kind)
		}
		switch d.Name {
		case "/gc/cycles/forced:gc-cycles", "/gc/gogc:percent":
			fmt.Println(d.Name, samples[i].Value.Uint64())
		}
	}
	fmt.Println(samples[len(samples)-1].Value.Kind() == metrics.KindBad)

	defer func() {
		err := recover().(interface {
			error
			Addr() uintptr
		})
		fmt.Printf("%v %#x\n", err, err.Addr())
		fmt.Println(debug.SetPanicOnFault(false))
	}()
	fmt.Println(debug.SetPanicOnFault(true))
	address := uintptr(0x12345678)
	fmt.Println(*(*int)(unsafe.Pointer(address)))
}

// Output:
// 4 false
// 4 true
// map[main.main:1 main.waits:3]
// true true
// 3
// <nil>
// true
// heap <nil> allocs <nil> threadcreate <nil> block <nil> mutex <nil> done
// labels 2
// /gc/cycles/forced:gc-cycles 1
// /gc/gogc:percent 100
// true
// false
// runtime error: invalid memory address or nil pointer dereference 0x12345678
// true
