// Predeclared functions, deferred.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func f() (s []int, b []byte) {
	s = []int{1, 2, 3}
	b = []byte("hello")
	defer copy(b, "HE")
	defer clear(s)
	defer print("print", " ", 1, "\n")
	defer println("println", true, 2.5)
	return s, b
}

func g() {
	defer func() { println("recovered", recover().(string)) }()
	defer panic("deferred panic")
	println("g body")
}

func main() {
	s, b := f()
	println(s[0], s[1], s[2], string(b))
	g()
}

// Stderr:
// println true 2.5
// print 1
// 0 0 0 HEllo
// g body
// recovered deferred panic
