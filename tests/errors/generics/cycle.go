// errorcheck

// Functions and types that need instances without end.
package main

func grow[T any](n int) { // ERROR "instantiation cycle:\n\t.*: T instantiated as \*T"
	if n > 0 {
		grow[*T](n - 1)
	}
}

// The same arguments again, or in another order, are no cycle.
func swap[A, B any](n int) {
	if n > 0 {
		swap[B, A](n - 1)
	}
}

func main() {
	grow[int](3)
	swap[int, string](3)
}
