// Unbounded recursion ends in Go's fatal error.
// exit: 2
// stderr: `fatal error: stack overflow\n`
// timeout: 60
package main

func f(n int) int { return f(n+1) + 1 }

func main() { println(f(0)) }
