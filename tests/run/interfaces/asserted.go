// Types that are only asserted to, or looked at by the library through a pointer: no value of them is ever put into an interface.
package main

import "errors"

type lost struct{ n int }

func (e *lost) Error() string { return "lost" }

type named interface {
	error
	Name() string
}

type found struct{}

func (found) Error() string { return "found" }
func (found) As(target any) bool {
	_, ok := target.(*named)
	println("As", ok)
	return false
}

func kind(x any) string {
	switch x := x.(type) {
	case *lost:
		return x.Error()
	case named:
		return x.Name()
	case nil:
		return "nil"
	default:
		return "other"
	}
}

func main() {
	var e *lost
	println(errors.As(found{}, &e))
	var n named
	println(errors.As(found{}, &n))
	println(kind(nil), kind(found{}), kind(e != nil))
	defer func() { println(recover().(error).Error()) }()
	var x any = found{}
	println(x.(error).(*lost).n)
}

// Stderr:
// As false
// false
// As true
// false
// nil other other
// interface conversion: error is main.found, not *main.lost
