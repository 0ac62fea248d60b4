// Row 50: a method of a foreign type, and a result behind a variable of its name: an own type, another name.

package main

func (i int) M() {}

func f() (err error) {
	{
		err := error(nil)
		_ = err
		return
	}
}

func main() {}

// Errors:
// ./50_receiver_and_result.go:5:9: cannot define new methods on non-local type int
// ./50_receiver_and_result.go:11:3: result parameter err not in scope at return
// 	./50_receiver_and_result.go:9:3: inner declaration of var err error
