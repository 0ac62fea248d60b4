// Inference from constraints that have both a core type and methods; constraints that are the type itself; sizes of functions in their own
// signatures; constant shift counts of any numeric type.
package main

import "unsafe"

type S struct{ n int }

func (s *S) Put(n int) { s.n = n }
func (s S) Get() int   { return s.n }

func both[A interface {
	~*B
	Put(C)
}, B, C any](a A, c C) B {
	a.Put(c)
	return *a
}

func single[T interface {
	S
	Get() R
}, R any](t T) R {
	return t.Get()
}


func size(x [unsafe.Sizeof(size)]int) int { return len(x) }

func apply[T any](f func(T), x T) { f(x) }
func show[T any](x T)             { println("show", any(x).(int)) }

func generic[F func(int)](k int) {
	fs := []F{show}
	m := map[int]F{1: show}
	st := struct{ f F }{show}
	fs[0](k)
	m[1](k + 1)
	st.f(k + 2)
	F(show)(k + 3)
	c := make(chan F, 1)
	c <- show
	(<-c)(k + 4)
}

func main() {
	s := &S{}
	println(both(s, 7).n, single(*s))
	println(size([8]int{}))
	const shift float32 = 3
	println(1 << shift)
	apply(show, 1)
	generic[func(int)](10)
}

// Stderr:
// 7 7
// 8
// 8
// show 1
// show 10
// show 11
// show 12
// show 13
// show 14
