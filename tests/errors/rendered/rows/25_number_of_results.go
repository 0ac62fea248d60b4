// Row 25: too many or too few values in a return: have, want, and the list of results.

package main

func many() int {
	return 1, 2
}

func few() (int, error) {
	return 1
}

func none() {
	return 1
}

func main() {}

// Errors:
// ./25_number_of_results.go:6:12: too many return values
// 	have (number, number)
// 	want (int)
// ./25_number_of_results.go:10:9: not enough return values
// 	have (number)
// 	want (int, error)
// ./25_number_of_results.go:14:9: too many return values
// 	have (number)
// 	want ()
