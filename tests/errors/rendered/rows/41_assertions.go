// Row 41: assertions that cannot hold, or are not needed.

package main

import "io"

type T struct{}

func main() {
	var r io.Reader
	_ = r.(T)
	x := 1
	_ = x.(int)
}

// Errors:
// ./41_assertions.go:11:6: impossible type assertion: r.(T)
// 	T does not implement io.Reader (missing method Read)
// ./41_assertions.go:13:6: invalid operation: x (variable of type int) is not an interface
