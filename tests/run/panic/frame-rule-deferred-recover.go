// `defer recover()` is a call of recover by a function nobody sees: it stops the panic that runs the function it stands in
// (found by fuzzing).
//
// flags:
// flags: --defer=heap
// flags: -N
package main

type fault struct{}

func (fault) Error() string { return "fault" }

func show(e any) string {
	if e == nil {
		return "nil"
	}
	return e.(error).Error()
}
func f() {
	defer func() { println("outer", show(recover())) }()
	defer recover()
	panic(fault{})
}
func g() {
	defer func() { println("outer", show(recover())) }()
	defer func() {
		defer func() { println("inner", show(recover())) }()
		for i := range 2 {
			_ = i
			defer recover()
		}
	}()
	panic(fault{})
}
func h() {
	defer func() { println("outer", show(recover())) }()
	defer func() {
		defer recover()
	}()
	panic(fault{})
}
func main() { f(); g(); h() }

// Stderr:
// outer fault
// inner nil
// outer nil
// outer nil
