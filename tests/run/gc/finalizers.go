// Finalizers, cleanups, weak pointers, and goroutines that allocate.
//
// flags:
// flags: -N
package main

import (
	"fmt"
	"runtime"
	"time"
	"unique"
	"weak"
)

type T struct {
	a [10]int
	p *int
}

func mk(i int, ch chan string) {
	x := &T{}
	x.a[0] = i
	x.p = new(int)
	*x.p = i * 10
	runtime.SetFinalizer(x, func(t *T) { ch <- fmt.Sprint("final ", t.a[0], *t.p) })
	y := &T{}
	runtime.AddCleanup(y, func(s string) { ch <- s }, "clean")
}

func wk() weak.Pointer[T] {
	x := &T{}
	x.a[3] = 7
	w := weak.Make(x)
	fmt.Println(w.Value().a[3])
	return w
}

func deep(n int) int {
	var b [100]int
	if n == 0 {
		return 0
	}
	b[n%100] = n
	return deep(n-1) + b[n%100]
}

func main() {
	ch := make(chan string, 10)
	mk(1, ch)
	w := wk()
	deep(100)
	runtime.GC()
	got := map[string]bool{}
	for range 2 {
		select {
		case s := <-ch:
			got[s] = true
		case <-time.After(time.Second):
			fmt.Println("timeout")
		}
	}
	fmt.Println(got, w.Value() == nil)
	h1, h2 := unique.Make("abc"), unique.Make("ab"+string([]byte{'c'}))
	fmt.Println(h1 == h2, h1.Value(), runtime.NumGoroutine())
	done := make(chan int)
	for g := range 20 {
		go func() {
			s := 0
			var keep []*T
			for i := range 3000 {
				t := &T{p: new(int)}
				*t.p = i
				if i%100 == 0 {
					keep = append(keep, t)
					runtime.Gosched()
				}
			}
			for _, t := range keep {
				s += *t.p
			}
			done <- s + g
		}()
	}
	t := 0
	for range 20 {
		t += <-done
	}
	fmt.Println(t)
}

// Output:
// 7
// map[clean:true final 1 10:true] true
// true abc 1
// 870190
