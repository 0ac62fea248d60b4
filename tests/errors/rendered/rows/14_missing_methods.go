// Row 14: a type without a method of the interface: all that are missing, not only the first, and their stubs.

package main

type T struct{}

type I interface {
	M()
	Name() string
	Write(data []byte) (n int, err error)
}

func main() {
	var i I = T{}
	_ = i
}

// Errors:
// ./14_missing_methods.go:14:12: cannot use T{} (value of struct type T) as I value in variable declaration: T does not implement I (missing method M)
