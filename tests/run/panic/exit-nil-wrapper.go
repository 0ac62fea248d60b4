// A value method called through an interface that holds a nil pointer.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
package main

type T struct{ n int }

func (t T) M() int { return t.n }

type I interface{ M() int }

//go:noinline
func get(p *T) I { return p }

func main() {
	defer func() {
		e := recover()
		println(e.(error).Error())
		panic(e)
	}()
	println(get(nil).M())
}

// Stderr:
// value method main.T.M called using nil *T pointer
// panic: value method main.T.M called using nil *T pointer [recovered, repanicked]
//
// goroutine 1 [running]:
// ...
