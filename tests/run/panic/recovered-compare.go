// Comparisons of interface values that hold something that cannot be compared.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

type withSlice struct {
	n int
	s []int
}

type withAny struct {
	a, b any
}

func try(what string, f func() bool) {
	defer func() {
		e := recover()
		if e == nil {
			return
		}
		println(what, e.(error).Error())
	}()
	println(what, f())
}

func main() {
	var a, b any = []int{1}, []int{1}
	try("slices", func() bool { return a == b })
	try("slice and int", func() bool { return a == any(1) })
	a, b = withSlice{}, withSlice{}
	try("struct with slice", func() bool { return a == b })
	a, b = func() {}, func() {}
	try("funcs", func() bool { return a != b })
	a, b = [2]any{1, 2}, [2]any{1, 2}
	try("arrays", func() bool { return a == b })
	a, b = [2]any{1, []int{}}, [2]any{1, []int{}}
	try("arrays of slices", func() bool { return a == b })
	x, y := withAny{1, []int{}}, withAny{2, []int{}}
	try("first field differs", func() bool { return x == y })
	y.a = 1
	try("second field", func() bool { return x == y })
}

// Stderr:
// slices runtime error: comparing uncomparable type []int
// slice and int false
// struct with slice runtime error: comparing uncomparable type main.withSlice
// funcs runtime error: comparing uncomparable type func()
// arrays true
// arrays of slices runtime error: comparing uncomparable type []int
// first field differs false
// second field runtime error: comparing uncomparable type []int
