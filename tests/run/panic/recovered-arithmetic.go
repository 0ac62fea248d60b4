// Division by zero and negative shifts.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

var zero, one, minus = 0, 1, -1
var u8zero uint8
var i64zero, i64 int64 = 0, 1 << 40

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
	n := 10
	try("div", func() { n = n / zero })
	try("rem", func() { n = n % zero })
	try("div=", func() { n /= zero })
	try("uint8", func() { u8zero = 5 / u8zero })
	try("int64", func() { i64 %= i64zero })
	try("left", func() { n = one << minus })
	try("right", func() { n = one >> minus })
	try("left=", func() { n <<= minus })
	try("int8 count", func() { n = one << int8(minus) })
	try("large", func() { n = one << 100 >> 3 })
	try("float", func() { println(1.5 / float64(zero)) })
	println(n, i64)
}

// Stderr:
// div runtime error: integer divide by zero
// rem runtime error: integer divide by zero
// div= runtime error: integer divide by zero
// uint8 runtime error: integer divide by zero
// int64 runtime error: integer divide by zero
// left runtime error: negative shift amount
// right runtime error: negative shift amount
// left= runtime error: negative shift amount
// int8 count runtime error: negative shift amount
// large no panic
// +Inf
// float no panic
// 0 1099511627776
