// `go` with every kind of call: the operands are evaluated at the statement.
//
// flags:
// flags: -N
package main

import "runtime"

type point struct{ x, y, z, t int }

func (p point) show(done chan bool) {
	println("point", p.x, p.y, p.z, p.t)
	done <- true
}

func (p *point) showp(done chan bool) {
	println("*point", p.x)
	done <- true
}

type shower interface{ show(chan bool) }

func plain() { println("plain") }

func many(a, b, c, d, e, f, g, h, i int, s string, x float64, p point, done chan bool) (int, string) {
	println(a, b, c, d, e, f, g, h, i, s, x, p.t)
	done <- true
	return 1, "dropped"
}

func values() (int, string) { return 3, "values" }

func take(n int, s string) { println("take", n, s) }

func generic[T any](v T, done chan T) { done <- v }

func all[T any](done chan bool, vs ...T) {
	println("all", len(vs))
	done <- true
}

func main() {
	done := make(chan bool)
	go plain()
	runtime.Gosched()
	p := point{1, 2, 3, 4}
	go p.show(done)
	p.x = 10
	<-done
	go p.showp(done)
	<-done
	go shower(p).show(done)
	<-done
	go many(1, 2, 3, 4, 5, 6, 7, 8, 9, "str", 1.5, p, done)
	<-done
	f := p.show
	go f(done)
	f = nil
	<-done
	for i := range 3 {
		go func() {
			println("closure", i)
			done <- true
		}()
		<-done
	}
	go take(values())
	runtime.Gosched()
	s := make(chan string)
	go generic("generic", s)
	println(<-s)
	go all(done, 1, 2, 3)
	<-done
	go println("builtin", 7)
	go panicky(done)
	<-done
	a, b := []int{1, 2}, []int{3, 4}
	go copy(a, b)
	runtime.Gosched()
	println(a[0], a[1])
	m := map[string]int{"a": 1, "b": 2}
	go delete(m, "a")
	for len(m) > 1 {
		runtime.Gosched()
	}
	println(len(m))
	go close(s)
	_, ok := <-s
	println(ok)
	exits(done)
	for runtime.NumGoroutine() > 1 { // goroutines that have answered still have to end
		runtime.Gosched()
	}
	println(runtime.NumGoroutine())
}

func panicky(done chan bool) {
	defer func() {
		println("recovered", recover().(string))
		done <- true
	}()
	panic("oh")
}

func exits(done chan bool) {
	go func() {
		defer func() { done <- true }()
		defer println("deferred")
		func() { runtime.Goexit() }()
		println("not reached")
	}()
	<-done
	runtime.Gosched()
}

// Stderr:
// plain
// point 1 2 3 4
// *point 10
// point 10 2 3 4
// 1 2 3 4 5 6 7 8 9 str 1.5 4
// point 10 2 3 4
// closure 0
// closure 1
// closure 2
// take 3 values
// generic
// all 3
// recovered oh
// builtin 7
// 3 4
// 1
// false
// deferred
// 1
