// Row 16: a method of another signature: have, want, and both where they are declared.

package main

type T struct{}

func (T) M(int) {}

type I interface {
	M()
}

func main() {
	var i I = T{}
	_ = i
}

// Errors:
// ./16_wrong_type_of_method.go:14:12: cannot use T{} (value of struct type T) as I value in variable declaration: T does not implement I (wrong type for method M)
// 		have M(int)
// 		want M()
