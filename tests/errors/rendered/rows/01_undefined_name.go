// Row 1: a name that is not in scope: the nearest one, or how to declare it.

package main

func main() {
	counter := 0
	countre++
	fresh = 1
	println(counter, Zzyzx)
}

// Errors:
// ./01_undefined_name.go:7:2: undefined: countre
// ./01_undefined_name.go:8:2: undefined: fresh
// ./01_undefined_name.go:9:19: undefined: Zzyzx
