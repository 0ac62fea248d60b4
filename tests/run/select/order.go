// The operands of select's clauses are evaluated in source order, each before the next; nothing later changes them.
//
// flags:
// flags: -N
package main

type holder struct{ c chan int }

func clear(c *chan int, x *int) chan int {
	*c, *x = nil, 7
	return nil
}

type big struct{ a [10]int }

func main() {
	c, x := make(chan int, 1), 42
	select {
	case c <- x:
	case clear(&c, &x) <- 1:
	}
	println(c == nil, x)

	c = make(chan int, 1)
	c <- 5
	var v int
	select {
	case v = <-c:
	case clear(&c, &x) <- 1:
	}
	println(v, c == nil)

	bc, b := make(chan big, 1), big{}
	b.a[9] = 1
	change := func() chan int {
		b.a[9] = 2
		return nil
	}
	select {
	case bc <- b:
	case <-change():
	}
	println((<-bc).a[9], b.a[9])

	defer func() { println(recover() != nil) }()
	var h *holder
	select {
	case <-h.c:
	case <-func() chan int { println("not called"); return nil }():
	}
}

// Stderr:
// true 7
// 5 true
// 1 2
// true
