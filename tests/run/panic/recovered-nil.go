// Nil dereferences: reads, writes, fields, methods, arrays, functions.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

type inner struct {
	pad [10]int
	n   int
}

type node struct {
	inner
	next *node
	a    [4]int
}

func (n *node) pointer() int { return n.n }
func (n node) value() int    { return 1 }

type I interface{ value() int }

type huge struct {
	pad [1 << 20]byte
	n   int
}

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
	var p *int
	var n *node
	var h *huge
	var f func() int
	var i I
	var a *[10]int
	var e error
	three := 3
	sink := 0
	try("read", func() { sink = *p })
	try("write", func() { *p = 1 })
	try("increment", func() { *p++ })
	try("field", func() { sink = n.n })
	try("field write", func() { n.next = n })
	try("chain", func() { m := &node{}; sink = m.next.next.n })
	try("array field", func() { n.a[three] = 1 })
	try("method", func() { sink = n.pointer() })
	try("value method", func() { sink = n.value() })
	try("function", func() { sink = f() })
	try("interface", func() { sink = i.value() })
	try("error", func() { println(e.Error()) })
	try("array pointer", func() { sink = a[three] })
	try("array pointer range", func() {
		for i, x := range a {
			sink = i + x
		}
	})
	try("array pointer length", func() { sink = len(a) })
	try("slice of array pointer", func() { _ = a[1:three] })
	try("huge offset", func() { sink = h.n })
	try("huge offset write", func() { h.n = 1 })
	try("copy out", func() { m := *n; sink = m.n })
	try("method value", func() { g := i.value; sink = g() })
	println(sink)
}

// Stderr:
// read runtime error: invalid memory address or nil pointer dereference
// write runtime error: invalid memory address or nil pointer dereference
// increment runtime error: invalid memory address or nil pointer dereference
// field runtime error: invalid memory address or nil pointer dereference
// field write runtime error: invalid memory address or nil pointer dereference
// chain runtime error: invalid memory address or nil pointer dereference
// array field runtime error: invalid memory address or nil pointer dereference
// method runtime error: invalid memory address or nil pointer dereference
// value method runtime error: invalid memory address or nil pointer dereference
// function runtime error: invalid memory address or nil pointer dereference
// interface runtime error: invalid memory address or nil pointer dereference
// error runtime error: invalid memory address or nil pointer dereference
// array pointer runtime error: invalid memory address or nil pointer dereference
// array pointer range runtime error: invalid memory address or nil pointer dereference
// array pointer length no panic
// slice of array pointer runtime error: invalid memory address or nil pointer dereference
// huge offset runtime error: invalid memory address or nil pointer dereference
// huge offset write runtime error: invalid memory address or nil pointer dereference
// copy out runtime error: invalid memory address or nil pointer dereference
// method value runtime error: invalid memory address or nil pointer dereference
// 10
