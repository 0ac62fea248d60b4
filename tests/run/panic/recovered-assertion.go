// Failed type assertions, with all their texts.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

type T struct{ n int }
type P struct{ n int }

func (T) M()  {}
func (*P) M() {}
func (P) X()  {}

type M interface{ M() }
type MX interface {
	M()
	X()
}
type named int
type unexported interface{ hidden() }

func try(what string, f func()) {
	defer func() {
		e := recover()
		if e == nil {
			println(what, "no panic")
			return
		}
		println(what, e.(error).Error())
	}()
	f()
}

func main() {
	var e any
	var m M
	var mx MX
	try("nil to int", func() { _ = e.(int) })
	try("nil to M", func() { _ = e.(M) })
	try("nil M to T", func() { _ = m.(T) })
	try("nil M to MX", func() { _ = m.(MX) })
	e = "text"
	try("string to int", func() { _ = e.(int) })
	try("string to named", func() { _ = e.(named) })
	try("string to M", func() { _ = e.(M) })
	try("string to struct", func() { _ = e.(struct{ x int }) })
	e = P{1}
	try("P to M", func() { _ = e.(M) })
	try("P to *P", func() { _ = e.(*P) })
	e = T{1}
	try("T to MX", func() { _ = e.(MX) })
	try("T to hidden", func() { _ = e.(unexported) })
	try("T to error", func() { _ = e.(error) })
	m = T{2}
	try("M(T) to *P", func() { _ = m.(*P) })
	try("M(T) to MX", func() { _ = m.(MX) })
	e = []int{1}
	try("slice to map", func() { _ = e.([]string) })
	try("slice to func", func() { _ = e.(func(int) string) })
	e = &P{}
	try("fine", func() { mx = e.(MX) })
	_, ok := e.(T)
	println(ok, mx != nil)
}

// Stderr:
// nil to int interface conversion: interface {} is nil, not int
// nil to M interface conversion: interface is nil, not main.M
// nil M to T interface conversion: main.M is nil, not main.T
// nil M to MX interface conversion: interface is nil, not main.MX
// string to int interface conversion: interface {} is string, not int
// string to named interface conversion: interface {} is string, not main.named
// string to M interface conversion: string is not main.M: missing method M
// string to struct interface conversion: interface {} is string, not struct { x int }
// P to M interface conversion: main.P is not main.M: missing method M
// P to *P interface conversion: interface {} is main.P, not *main.P
// T to MX interface conversion: main.T is not main.MX: missing method X
// T to hidden interface conversion: main.T is not main.unexported: missing method hidden
// T to error interface conversion: main.T is not error: missing method Error
// M(T) to *P interface conversion: main.M is main.T, not *main.P
// M(T) to MX interface conversion: main.T is not main.MX: missing method X
// slice to map interface conversion: interface {} is []int, not []string
// slice to func interface conversion: interface {} is []int, not func(int) string
// fine no panic
// false true
