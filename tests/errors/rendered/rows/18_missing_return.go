// Row 18: a function that ends without its result: where the result is promised, and the way on which it falls off the end.

package main

func empty() int {
}

func branch(n int) int {
	if n > 0 {
		return 1
	}
}

func otherwise(n int) int {
	if n > 0 {
		return 1
	} else if n < 0 {
		println(n)
	} else {
		return 3
	}
}

func loop(n int) int {
	for n > 0 {
		return 1
	}
}

func leaves() int {
	for {
		break
	}
}

func cases(n int) int {
	switch n {
	case 1:
		return 1
	case 2:
		println(n)
	default:
		return 3
	}
}

func unmatched(n int) int {
	switch n {
	case 1:
		return 1
	}
}

func main() {
	_ = func() int {
		println()
	}
}

// Errors:
// ./18_missing_return.go:6:1: missing return
// ./18_missing_return.go:12:1: missing return
// ./18_missing_return.go:22:1: missing return
// ./18_missing_return.go:28:1: missing return
// ./18_missing_return.go:34:1: missing return
// ./18_missing_return.go:45:1: missing return
// ./18_missing_return.go:52:1: missing return
// ./18_missing_return.go:57:2: missing return
