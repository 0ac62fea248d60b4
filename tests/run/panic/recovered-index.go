// Index errors, recovered as values, with their texts.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

var zero, one, five, minus = 0, 1, 5, -1
var u8 uint8 = 200
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
	t := []int{1, 2, 3}
	a := [4]int{}
	p := &a
	str := "hello"
	try("empty slice", func() { _ = s[five] })
	try("slice", func() { t[3+zero] = 1 })
	try("negative", func() { _ = t[minus] })
	try("array", func() { _ = a[five] })
	try("array negative", func() { _ = a[minus] })
	try("pointer to array", func() { p[five]++ })
	try("string", func() { _ = str[five] })
	try("string negative", func() { _ = str[minus] })
	try("uint8", func() { _ = t[u8] })
	try("uint64", func() { _ = t[u64] })
	try("in range", func() { _ = t[2*one] })
	try("int8", func() { _ = t[int8(minus)] })
	try("uint32", func() { _ = a[uint32(five)] })
}

// Stderr:
// empty slice runtime error: index out of range [5] with length 0
// slice runtime error: index out of range [3] with length 3
// negative runtime error: index out of range [-1]
// array runtime error: index out of range [5] with length 4
// array negative runtime error: index out of range [-1]
// pointer to array runtime error: index out of range [5] with length 4
// string runtime error: index out of range [5] with length 5
// string negative runtime error: index out of range [-1]
// uint8 runtime error: index out of range [200] with length 3
// uint64 runtime error: index out of range [9223372036854775808] with length 3
// in range no panic
// int8 runtime error: index out of range [-1]
// uint32 runtime error: index out of range [5] with length 4
