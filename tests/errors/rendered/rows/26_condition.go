// Row 26: a condition that is not boolean: what is asked of the value.

package main

func main() {
	x := 1
	s := ""
	if x {
	}
	for s {
	}
}

// Errors:
// ./26_condition.go:8:5: non-boolean condition in if statement
// ./26_condition.go:10:6: non-boolean condition in for statement
