// make with bad sizes, and conversions of slices to arrays.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

var minus, five, huge = -1, 5, 1 << 62
var u64 uint64 = 1 << 63

func try(what string, f func()) {
	defer func() {
		e := recover()
		if e == nil {
			println(what, "no panic")
			return
		}
		println(what, e.(error).Error())
	}()
	f()
}

func main() {
	var s []int
	var b []byte
	try("negative length", func() { s = make([]int, minus) })
	try("huge length", func() { s = make([]int, huge) })
	try("uint64 length", func() { b = make([]byte, u64) })
	try("negative cap", func() { s = make([]int, 1, minus) })
	try("huge cap", func() { s = make([]int, 1, huge) })
	try("cap below length", func() { s = make([]int, five, 2) })
	try("int8 length", func() { b = make([]byte, int8(minus)) })
	try("fine", func() { s = make([]int, five, 10) })
	var a [8]int
	var p *[8]int
	try("to array", func() { a = [8]int(s) })
	try("to pointer", func() { p = (*[8]int)(s) })
	try("to array, fine", func() { a = [8]int(s[:8]) })
	try("to pointer, fine", func() { p = (*[8]int)(s[:10]) })
	println(len(s), len(b), len(a), len(p))
}

// Stderr:
// negative length runtime error: makeslice: len out of range
// huge length runtime error: makeslice: len out of range
// uint64 length runtime error: makeslice: len out of range
// negative cap runtime error: makeslice: cap out of range
// huge cap runtime error: makeslice: cap out of range
// cap below length runtime error: makeslice: cap out of range
// int8 length runtime error: makeslice: len out of range
// fine no panic
// to array runtime error: cannot convert slice with length 5 to array or pointer to array with length 8
// to pointer runtime error: cannot convert slice with length 5 to array or pointer to array with length 8
// to array, fine no panic
// to pointer, fine no panic
// 5 0 8 8
