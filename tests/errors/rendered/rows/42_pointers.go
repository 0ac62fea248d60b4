// Row 42: a pointer to an interface, and the address of a value: the interface itself, and a variable.

package main

type I interface{ M() }

func f(i *I) { i.M() }

func g() int { return 1 }

func main() {
	f(nil)
	_ = &g()
}

// Errors:
// ./42_pointers.go:7:18: i.M undefined (type *I is pointer to interface, not interface)
// ./42_pointers.go:13:7: invalid operation: cannot take address of g() (value of type int)
