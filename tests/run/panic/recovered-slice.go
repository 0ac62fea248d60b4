// Slice expressions out of range, in all their forms.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

var zero, one, two, five, nine, minus = 0, 1, 2, 5, 9, -1
var u uint = 7

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
	s := make([]int, 3, 6)
	a := [4]int{}
	str := "hello"
	var sink []int
	var text string
	try("s[:9]", func() { sink = s[:nine] })
	try("s[9:]", func() { sink = s[nine:] })
	try("s[5:]", func() { sink = s[five:] })
	try("s[2:1]", func() { sink = s[two:one] })
	try("s[-1:]", func() { sink = s[minus:] })
	try("s[:-1]", func() { sink = s[:minus] })
	try("s[:5]", func() { sink = s[:five] })
	try("s[u:]", func() { sink = s[u:] })
	try("s[:u]", func() { sink = s[:u] })
	try("a[:9]", func() { sink = a[:nine] })
	try("a[5:]", func() { sink = a[five:] })
	try("a[2:1]", func() { sink = a[two:one] })
	try("str[:9]", func() { text = str[:nine] })
	try("str[9:]", func() { text = str[nine:] })
	try("str[2:1]", func() { text = str[two:one] })
	try("str[-1:]", func() { text = str[minus:] })
	try("str[:-1]", func() { text = str[:minus] })
	try("s[::9]", func() { sink = s[zero:one:nine] })
	try("s[:5:2]", func() { sink = s[zero:five:two] })
	try("s[2:1:5]", func() { sink = s[two:one:five] })
	try("s[5:2:5]", func() { sink = s[five:two:five] })
	try("s[::-1]", func() { sink = s[zero:one:minus] })
	try("s[:-1:5]", func() { sink = s[zero:minus:five] })
	try("s[-1:1:5]", func() { sink = s[minus:one:five] })
	try("s[::u]", func() { sink = s[zero:one:u] })
	try("a[::9]", func() { sink = a[zero:one:nine] })
	try("a[:5:2]", func() { sink = a[zero:five:two] })
	try("fine", func() { sink = s[one:five:6]; text = str[five:] })
	println(len(sink), cap(sink), len(text))
}

// Stderr:
// s[:9] runtime error: slice bounds out of range [:9] with capacity 6
// s[9:] runtime error: slice bounds out of range [9:3]
// s[5:] runtime error: slice bounds out of range [5:3]
// s[2:1] runtime error: slice bounds out of range [2:1]
// s[-1:] runtime error: slice bounds out of range [-1:]
// s[:-1] runtime error: slice bounds out of range [:-1]
// s[:5] no panic
// s[u:] runtime error: slice bounds out of range [7:3]
// s[:u] runtime error: slice bounds out of range [:7] with capacity 6
// a[:9] runtime error: slice bounds out of range [:9] with length 4
// a[5:] runtime error: slice bounds out of range [5:4]
// a[2:1] runtime error: slice bounds out of range [2:1]
// str[:9] runtime error: slice bounds out of range [:9] with length 5
// str[9:] runtime error: slice bounds out of range [9:5]
// str[2:1] runtime error: slice bounds out of range [2:1]
// str[-1:] runtime error: slice bounds out of range [-1:]
// str[:-1] runtime error: slice bounds out of range [:-1]
// s[::9] runtime error: slice bounds out of range [::9] with capacity 6
// s[:5:2] runtime error: slice bounds out of range [:5:2]
// s[2:1:5] runtime error: slice bounds out of range [2:1:]
// s[5:2:5] runtime error: slice bounds out of range [5:2:]
// s[::-1] runtime error: slice bounds out of range [::-1]
// s[:-1:5] runtime error: slice bounds out of range [:-1:]
// s[-1:1:5] runtime error: slice bounds out of range [-1::]
// s[::u] runtime error: slice bounds out of range [::7] with capacity 6
// a[::9] runtime error: slice bounds out of range [::9] with length 4
// a[:5:2] runtime error: slice bounds out of range [:5:2]
// fine no panic
// 4 5 0
