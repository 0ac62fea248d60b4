// runtime.Error tells run-time errors from others.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

import "runtime"

type mine struct{}

func (mine) Error() string { return "mine" }

func try(f func()) {
	defer func() {
		e := recover()
		if r, ok := e.(runtime.Error); ok {
			println("runtime error:", r.Error())
		} else {
			println("other:", e.(error).Error())
		}
	}()
	f()
}

func main() {
	try(func() { panic(mine{}) })
	try(func() { var p *int; *p = 1 })
	try(func() { var a any = 1; _ = a.(string) })
	try(func() { panic(nil) })
}

// Stderr:
// other: mine
// runtime error: runtime error: invalid memory address or nil pointer dereference
// runtime error: interface conversion: interface {} is int, not string
// runtime error: runtime error: panic called with nil argument
