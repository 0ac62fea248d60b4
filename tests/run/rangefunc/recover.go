// Recover in the body of a range over a function is the function's. (gc 1.27 recovers here only if it has inlined the iterator.)
package main

func once(yield func() bool) { yield() }

func main() {
	defer func() {
		for range once {
			println("recovered", recover().(string))
		}
	}()
	panic("P")
}

// Stderr:
// recovered P
