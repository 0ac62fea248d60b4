// A value method called through an interface that holds a nil pointer.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
// stderr: `^runtime error: invalid memory address or nil pointer dereference\npanic: runtime error: invalid memory address or nil pointer dereference \[recovered, repanicked\]\n\[signal SIGSEGV: segmentation violation code=0x[0-9a-f]+ addr=0x[0-9a-f]+ pc=0x[0-9a-f]+\]\n`
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
