// Row 47: what cannot be deferred: call it, or wrap it in a function.

package main

func f() {}

func main() {
	defer f
	defer func() {}
	defer 1
	defer int(1)
	defer len("x")
}

// Errors:
// ./47_defer.go:8:8: expression in defer must be function call
// ./47_defer.go:9:8: expression in defer must be function call
// ./47_defer.go:10:8: expression in defer must be function call
// ./47_defer.go:11:8: defer requires function call, not conversion int(1) (constant 1 of type int)
// ./47_defer.go:12:8: defer discards result of len("x") (constant 1 of type int)
