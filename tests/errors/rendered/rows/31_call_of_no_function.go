// Row 31: a call of what is no function: where that is declared.

package main

func main() {
	x := 1
	x()
}

// Errors:
// ./31_call_of_no_function.go:7:2: invalid operation: cannot call x (variable of type int): int is not a function
