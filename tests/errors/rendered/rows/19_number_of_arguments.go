// Row 19: too few or too many arguments: have, want, and the declaration.

package main

func f(a, b int) {}

func main() {
	f(1)
	f(1, 2, 3)
}

// Errors:
// ./19_number_of_arguments.go:8:4: not enough arguments in call to f
// 	have (number)
// 	want (int, int)
// ./19_number_of_arguments.go:9:10: too many arguments in call to f
// 	have (number, number, number)
// 	want (int, int)
