// select: ready and not, with and without default, the order of evaluation, assignments, nil channels, break and labels, fairness.
//
// flags:
// flags: -N
package main

type stringer interface{ String() string }
type word string

func (w word) String() string { return string(w) }

func ch(what string, c chan int) chan int {
	println("chan", what)
	return c
}

func val(what string, n int) int {
	println("value", what)
	return n
}

func index(what string, n int) int {
	println("index", what)
	return n
}

func main() {
	a, b := make(chan int, 1), make(chan int, 1)
	var none chan int
	arr := [3]int{}
	for range 3 {
		select {
		case ch("a", a) <- val("a", 1):
			println("sent a")
		case arr[index("b", 1)] = <-ch("b", b):
			println("received b", arr[1])
		case ch("none", none) <- val("none", 2):
			println("never")
		default:
			println("default")
			b <- 9
		}
	}
	m := map[string]int{}
	var ok bool
	select {
	case m["x"], ok = <-a:
	}
	println(m["x"], ok)
	close(a)
	select {
	case v, ok := <-a:
		println("closed", v, ok)
	case <-none:
	}
	words := make(chan word, 1)
	words <- "a word"
	var s stringer
	var e any
	select {
	case s = <-words:
		println(s.String())
	}
	words <- "another"
	select {
	case e = <-words:
		println(e.(word))
	case <-none:
	}
	words <- "third"
	select {
	case s = <-words:
		println(s.String())
	default:
	}
	select {
	case <-none:
		println("never")
	default:
	}
	select {
	default:
		println("only default")
	}
loop:
	for i := 0; ; i++ {
		select {
		case v := <-b:
			println("got", v)
			break
		default:
			if i == 2 {
				break loop
			}
			b <- i
			continue loop
		}
		println("behind")
	}
	done := make(chan bool)
	x, y := make(chan int), make(chan string)
	go func() {
		for i := range 4 {
			if i%2 == 0 {
				x <- i
			} else {
				y <- "odd"
			}
		}
		close(done)
	}()
	for run := true; run; {
		select {
		case v := <-x:
			println("x", v)
		case v := <-y:
			println("y", v)
		case <-done:
			run = false
		}
	}
	// both ways between selects
	p, q := make(chan int), make(chan int)
	go func() {
		for i := range 100 {
			select {
			case p <- i:
			case v := <-q:
				_ = v
			}
		}
		close(done2)
	}()
	n := 0
	for run := true; run; {
		select {
		case <-p:
			n++
		case q <- n:
			n++
		case <-done2:
			run = false
		}
	}
	println(n)
	// no case starves
	full, counts := make(chan int, 2000), [2]int{}
	for range 2000 {
		full <- 1
	}
	for range 1000 {
		select {
		case <-full:
			counts[0]++
		case <-full:
			counts[1]++
		}
	}
	println(counts[0]+counts[1], counts[0] > 300, counts[1] > 300)
	func() {
		defer func() { println(recover().(error).Error()) }()
		select {
		case a <- 1:
		case <-none:
		}
	}()
	func() {
		c := make(chan int)
		defer func() { println(recover().(error).Error()) }()
		go func() { close(c) }()
		select {
		case c <- 1:
		case none <- 1:
		}
	}()
	many()
}

var done2 = make(chan bool)

func many() {
	var cs [40]chan int
	for i := range cs {
		cs[i] = make(chan int)
	}
	go func() {
		for i := range cs {
			cs[i] <- i
		}
	}()
	for range cs {
		select {
		case v := <-cs[0]:
			println(v)
		case v := <-cs[1]:
			check(v, 1)
		case v := <-cs[2]:
			check(v, 2)
		case v := <-cs[3]:
			check(v, 3)
		case v := <-cs[4]:
			check(v, 4)
		case v := <-cs[5]:
			check(v, 5)
		case v := <-cs[6]:
			check(v, 6)
		case v := <-cs[7]:
			check(v, 7)
		case v := <-cs[8]:
			check(v, 8)
		case v := <-cs[9]:
			check(v, 9)
		case v := <-cs[10]:
			check(v, 10)
		case v := <-cs[11]:
			check(v, 11)
		case v := <-cs[12]:
			check(v, 12)
		case v := <-cs[13]:
			check(v, 13)
		case v := <-cs[14]:
			check(v, 14)
		case v := <-cs[15]:
			check(v, 15)
		case v := <-cs[16]:
			check(v, 16)
		case v := <-cs[17]:
			check(v, 17)
		case v := <-cs[18]:
			check(v, 18)
		case v := <-cs[19]:
			check(v, 19)
		case v := <-cs[20]:
			check(v, 20)
		case v := <-cs[21]:
			check(v, 21)
		case v := <-cs[22]:
			check(v, 22)
		case v := <-cs[23]:
			check(v, 23)
		case v := <-cs[24]:
			check(v, 24)
		case v := <-cs[25]:
			check(v, 25)
		case v := <-cs[26]:
			check(v, 26)
		case v := <-cs[27]:
			check(v, 27)
		case v := <-cs[28]:
			check(v, 28)
		case v := <-cs[29]:
			check(v, 29)
		case v := <-cs[30]:
			check(v, 30)
		case v := <-cs[31]:
			check(v, 31)
		case v := <-cs[32]:
			check(v, 32)
		case v := <-cs[33]:
			check(v, 33)
		case v := <-cs[34]:
			check(v, 34)
		case v := <-cs[35]:
			check(v, 35)
		case v := <-cs[36]:
			check(v, 36)
		case v := <-cs[37]:
			check(v, 37)
		case v := <-cs[38]:
			check(v, 38)
		case v := <-cs[39]:
			check(v, 39)
		}
	}
}

func check(v, want int) {
	if v != want {
		println("wrong", v, want)
	}
}

// Stderr:
// chan a
// value a
// chan b
// chan none
// value none
// sent a
// chan a
// value a
// chan b
// chan none
// value none
// default
// chan a
// value a
// chan b
// chan none
// value none
// index b
// received b 9
// 1 true
// closed 0 false
// a word
// another
// third
// only default
// got 0
// behind
// x 0
// y odd
// x 2
// y odd
// 100
// 1000 true true
// send on closed channel
// send on closed channel
// 0
