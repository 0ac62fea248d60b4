// errorcheck

// Statements in the wrong place or of the wrong form.

package main

func f() {}

func main() {
	defer 1
	defer f
	go f
	defer int(1)
	defer len("x")
	go len("x")
	n, x := 1, 2.5
	for range x {
	}
	for i, v := range 10 {
		_, _ = i, v
	}
	for i, v := range make(chan int) {
		_, _ = i, v
	}
	for range f {
	}
	break
	continue
	switch n {
	case 1:
	case 1:
	case "x":
	case 2:
		fallthrough
	}
	switch f {
	}
	switch n {
	default:
	default:
	}
	var i any
	switch i.(type) {
	case int:
	case int:
	}
	switch v := i.(type) {
	}
	_ = map[string]int{"a": 1, "a": 2}
	_ = []int{0: 1, 0: 2}
	_ = [2]int{1, 2, 3}
	c := make(<-chan int)
	c <- 1
	d := make(chan<- int)
	<-d
	close(c)
	select {
	case n > 1:
	}
	<-n
	n <- 1
}

// Errors:
// ./statements.go:10:8: expression in defer must be function call
// ./statements.go:11:8: expression in defer must be function call
// ./statements.go:12:5: expression in go must be function call
// ./statements.go:13:8: defer requires function call, not conversion int(1) (constant 1 of type int)
// ./statements.go:14:8: defer discards result of len("x") (constant 1 of type int)
// ./statements.go:15:5: go discards result of len("x") (constant 1 of type int)
// ./statements.go:17:12: cannot range over x (variable of type float64)
// ./statements.go:19:9: range over 10 (untyped int constant) permits only one iteration variable
// ./statements.go:22:9: range over make(chan int) (value of type chan int) permits only one iteration variable
// ./statements.go:25:12: cannot range over f (value of type func()): func must be func(yield func(...) bool): wrong argument count
// ./statements.go:27:2: break is not in a loop, switch, or select
// ./statements.go:28:2: continue is not in a loop
// ./statements.go:31:7: duplicate case 1 (constant of type int) in expression switch
// 	./statements.go:30:7: previous case
// ./statements.go:32:7: cannot convert "x" (untyped string constant) to type int
// ./statements.go:34:3: cannot fallthrough final case in switch
// ./statements.go:40:2: multiple defaults (first at ./statements.go:39:2)
// ./statements.go:45:7: duplicate case int in type switch
// 	./statements.go:44:7: previous case
// ./statements.go:47:9: v declared and not used
// ./statements.go:49:29: duplicate key "a" in map literal
// ./statements.go:50:18: duplicate index 0 in array or slice literal
// ./statements.go:51:19: index 2 is out of bounds (>= 2)
// ./statements.go:53:2: invalid operation: cannot send to receive-only channel <-chan int c (variable of type <-chan int)
// ./statements.go:55:4: invalid operation: cannot receive from send-only channel chan<- int d (variable of type chan<- int)
// ./statements.go:56:8: invalid operation: cannot close receive-only channel c (variable of type <-chan int)
// ./statements.go:58:9: select case must be send or receive (possibly with assignment)
// ./statements.go:60:4: invalid operation: cannot receive from non-channel int n (variable of type int)
// ./statements.go:61:2: invalid operation: cannot send to non-channel int n (variable of type int)
