// What gdb is led through: the test finds its places by the words behind //.
package main

type shape interface{ area() int }

type square struct{ side int }

func (s *square) area() int {
	return s.side * s.side // method
}

func add(a, b int) int {
	c := a + b // first of add
	return c   // second of add
}

func descend(n int, s shape) int {
	if n == 0 {
		panic("bottom") // panics
	}
	return add(descend(n-1, s), s.area()) // descends
}

func worker(done chan int) {
	done <- 7 // in the goroutine
}

func main() {
	x := add(1, 2) // step 1
	y := add(x, 3) // step 2
	println(x, y)  // step 3
	done := make(chan int)
	go worker(done)
	println(<-done)
	defer func() {
		recover() // recovers
	}()
	descend(3, &square{y})
}
