// What escapes through calls that are known: results of literals, method values, elements of maps and slices. Each value is read again after
// its frame would have been overwritten.
package main

import "runtime"

type box struct{ p *int }

func (b *box) get() *int   { return b.p }
func (b box) copied() *int { return b.p }
func (b *box) self() *box  { return b }

var kept func() *int

//go:noinline
func clobber(n int) int {
	var words [200]int
	for i := range words {
		words[i] = -n
	}
	if n > 0 {
		return clobber(n-1) + words[n]
	}
	runtime.GC()
	return words[0]
}

//go:noinline
func calledOnly() int {
	n := 1
	f := func() *int { return &n }
	p := f()
	clobber(3)
	return *p
}

//go:noinline
func returned() *int {
	n := 2
	f := func() *int { return &n }
	return f()
}

//go:noinline
func through() func() *int {
	n := 3
	f := func() *int { return &n }
	return func() *int { return f() }
}

//go:noinline
func stored() {
	n := 4
	f := func() *int { return &n }
	kept = f
	n++
}

//go:noinline
func passed(use func(func() *int)) {
	n := 6
	f := func() *int { return &n }
	use(f)
}

//go:noinline
func atOnce() *int {
	n := 7
	return func(p *int) *int { return p }(&n)
}

//go:noinline
func inLoop() []*int {
	var all []*int
	for i := range 3 {
		f := func() *int { i += 10; return &i }
		all = append(all, f())
	}
	return all
}

//go:noinline
func nested() *int {
	n := 8
	f := func() func() *int { return func() *int { return &n } }
	return f()()
}

//go:noinline
func methodValues() (*int, *int, *box) {
	n, m := 9, 10
	get := (&box{&n}).get
	copied := box{&m}.copied
	self := (&box{&m}).self
	return get(), copied(), self()
}

//go:noinline
func ofMap(m map[*int]*int) (sum int) {
	for k, v := range m {
		sum += *k * *v
	}
	return sum
}

//go:noinline
func filled() map[*int]*int {
	k, v := 11, 12
	m := map[*int]*int{&k: &v}
	return m
}

//go:noinline
func firstOf(m map[*int]*int) (key, value *int) {
	for key, value = range m {
	}
	return
}

func main() {
	a, b := returned(), through()
	stored()
	var c *int
	passed(func(f func() *int) { c = f() })
	d, e, g := atOnce(), inLoop(), nested()
	h, i, j := methodValues()
	m := filled()
	k, v := firstOf(m)
	clobber(20)
	println(calledOnly(), *a, *b(), *kept(), *c, *d, *e[0], *e[1], *e[2], *g)
	println(*h, *i, *j.p, ofMap(m), *k, *v)
}

// Stderr:
// 1 2 3 5 6 7 10 11 12 8
// 9 10 10 132 11 12
