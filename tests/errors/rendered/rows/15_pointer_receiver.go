// Row 15: a method that only the pointer has: take the address.

package main

type T struct{}

func (*T) M() {}

type I interface{ M() }

func use(i I) {}

func main() {
	var i I = T{}
	var t T
	use(t)
	_ = i
}

// Errors:
// ./15_pointer_receiver.go:14:12: cannot use T{} (value of struct type T) as I value in variable declaration: T does not implement I (method M has pointer receiver)
// ./15_pointer_receiver.go:16:6: cannot use t (variable of struct type T) as I value in argument to use: T does not implement I (method M has pointer receiver)
