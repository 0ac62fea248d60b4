// 000-1: a deferred call runs when the function returns, reaches its end, or its goroutine panics.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func returns() int {
	defer println("returns: deferred")
	println("returns: body")
	return 1
}

func ends() {
	defer println("ends: deferred")
	println("ends: body")
}

func panics() {
	defer println("panics: deferred")
	println("panics: body")
	panic("stop")
}

func main() {
	println(returns())
	ends()
	defer func() {
		println("recovered", recover().(string))
	}()
	panics()
}

// Stderr:
// returns: body
// returns: deferred
// 1
// ends: body
// ends: deferred
// panics: body
// panics: deferred
// recovered stop
