// run
// exit: 141
// Writing to standard output when nobody reads it ends the program.

package main

import (
	"os"
	"syscall"
)

func main() {
	var p [2]int
	syscall.Pipe(p[:])
	syscall.Close(p[0])
	syscall.Dup2(p[1], 1)
	_, err := os.Stdout.WriteString("x")
	println("after", err.Error())
}
