// Channels: buffered and not, of all sizes of elements, closed, nil, directional, compared, ranged over.
//
// flags:
// flags: -N
package main

type big struct {
	a, b, c, d int
	s          string
}

func gen(n int, c chan<- int) {
	for i := range n {
		c <- i
	}
	close(c)
}

func sum(c <-chan int) (n int) {
	for v := range c {
		n += v
	}
	return n
}

func try(what string, f func()) {
	defer func() { println(what, recover().(error).Error()) }()
	f()
}

type pair struct {
	in  <-chan int
	out chan<- int
}

func order(what string, n int) int {
	println("order", what)
	return n
}

func chanOf(what string, c chan int) chan int {
	println("chan", what)
	return c
}

func main() {
	c := make(chan int)
	go gen(100, c)
	println(sum(c))
	v, ok := <-c
	println(v, ok)

	d := make(chan big, 3)
	d <- big{1, 2, 3, 4, "one"}
	d <- big{s: "two"}
	println(len(d), cap(d))
	go func() { d <- big{5, 6, 7, 8, "three"} }()
	println((<-d).c, (<-d).s, (<-d).s)
	close(d)
	b, ok := <-d
	println(b.s == "", b.d, ok)

	e := make(chan struct{}, 2)
	e <- struct{}{}
	e <- struct{}{}
	println(len(e), cap(e))
	<-e
	println(len(e))

	var n chan int
	println(len(n), cap(n), n == nil)
	p := pair{c, c}
	println(p.in == c, p.out == c, c == make(chan int))
	var x, y any = c, (<-chan int)(c)
	println(x == y, x == any(c))

	f := make(chan func() string, 1)
	f <- func() string { return "called" }
	println((<-f)())
	ff := make(chan chan int, 1)
	g := make(chan int, 1)
	ff <- g
	g <- 42
	println(<-<-ff)
	chanOf("left", g) <- order("right", 1)
	m := map[int]int{<-g: 7}
	println(m[1])
	go func() {
		for i := range 3 {
			g <- i
		}
		close(g)
	}()
	for range g {
		println("round")
	}
	var i any
	g2 := make(chan int8, 1)
	g2 <- -1
	i = <-g2
	println(i.(int8))

	try("close", func() { close(c) })
	try("close", func() { close(n) })
	try("send", func() { c <- 1 })
	size := -1
	try("make", func() { _ = make(chan int, size) })
	try("make", func() { _ = make(chan [1 << 10]int, uint64(1)<<60+uint64(size+1)) })
}

// Stderr:
// 4950
// 0 false
// 2 3
// 3 two three
// true 0 false
// 2 2
// 1
// 0 0 true
// true true false
// false true
// called
// 42
// chan left
// order right
// 7
// round
// round
// round
// -1
// close close of closed channel
// close close of nil channel
// send send on closed channel
// make makechan: size out of range
// make makechan: size out of range
