// run

// Package weak alone, without anything that would bring reflection.

package main

import (
	"runtime"
	"weak"
)

func main() {
	p := new([100]int)
	w := weak.Make(p)
	println(w.Value() == p)
	runtime.KeepAlive(p)
}

// Stderr:
// true
