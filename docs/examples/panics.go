// Panics on their way up: they run the deferred calls of each frame, may be replaced by others, and end where one recovers.
package main

type failure struct {
	what string
	code int
}

func (f failure) Error() string { return f.what }

func deep(n int) {
	defer println("leaving level", n)
	if n == 3 {
		panic(failure{"too deep", 42})
	}
	deep(n + 1)
}

func catch(f func()) (err error) {
	defer func() {
		switch e := recover().(type) {
		case nil:
		case error:
			err = e
		default:
			panic(e)
		}
	}()
	f()
	return nil
}

func main() {
	err := catch(func() { deep(1) })
	println("caught:", err.Error())
	if f, ok := err.(failure); ok {
		println("code:", f.code)
	}

	var list []int
	println("caught:", catch(func() { list[3] = 1 }).Error())

	var none *failure
	println("caught:", catch(func() { none.code = 1 }).Error())

	println("nothing to catch:", catch(func() {}) == nil)

	defer func() {
		println("the last word:", recover().(string))
	}()
	defer func() { panic("the second replaces it") }()
	panic("the first panic")
}

// Stderr:
// leaving level 3
// leaving level 2
// leaving level 1
// caught: too deep
// code: 42
// caught: runtime error: index out of range [3] with length 0
// caught: runtime error: invalid memory address or nil pointer dereference
// nothing to catch: true
// the last word: the second replaces it
