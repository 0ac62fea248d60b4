// A run-time error is an error, and not a string.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func main() {
	defer func() {
		e := recover()
		_, isString := e.(string)
		_, isError := e.(error)
		println(isString, isError)
		switch e := e.(type) {
		case string:
			println("string")
		case error:
			println("error", e.Error())
		}
	}()
	var s []int
	println(s[len(s)])
}

// Stderr:
// false true
// error runtime error: index out of range [0] with length 0
