// run

// Package math/bits panics with errors of package runtime, which it knows by their symbols alone.

package main

import "math/bits"

//go:noinline
func div(hi, lo, y uint64) (q, r uint64) { return bits.Div64(hi, lo, y) }

func try(hi, lo, y uint64) {
	defer func() {
		println(recover().(interface {
			RuntimeError()
			Error() string
		}).Error())
	}()
	println(div(hi, lo, y))
}

func main() {
	try(0, 1, 0)
	try(5, 1, 5)
}

// Stderr:
// runtime error: integer divide by zero
// runtime error: integer overflow
