// A panic that nobody recovers: the deferred calls run, then the panic and the calls that led to it are printed; exit code 2.
//
// traceback
// exit: 2
// stderr: `^popped 2\npopped 1\ndeferred calls run first\npanic: runtime error: index out of range \[-1\]\n\ngoroutine 1 \[running\]:\nmain\.\(\*stack\)\.pop\(.*\)\n\t\S*/uncaught\.go:11\b.*\nmain\.main\(.*\)\n\t\S*/uncaught\.go:20\b.*\n$`
package main

type stack struct{ items []int }

func (s *stack) pop() int {
	top := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return top
}

func main() {
	defer println("deferred calls run first")
	s := &stack{items: []int{1, 2}}
	for range 3 {
		println("popped", s.pop())
	}
}
