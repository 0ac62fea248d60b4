// What goes wrong: assignment to nil, keys that cannot be hashed.
//
// flags:
// flags: -N
// exit: 2
package main

func try(what string, f func()) {
	defer func() {
		e := recover()
		if err, ok := e.(error); ok {
			println(what, err.Error())
			return
		}
		println(what, "no error")
	}()
	f()
}

func main() {
	var none map[string]int
	try("nil", func() { none["a"] = 1 })
	try("nil op", func() { none["a"]++ })
	m := map[any]int{}
	try("slice", func() { m[[]int{1}] = 1 })
	try("read", func() { _ = m[map[int]int{}] })
	try("read of nil", func() { var m map[any]int; _ = m[func() {}] })
	try("comma ok", func() { _, _ = m[struct{ f []int }{}] })
	try("delete", func() { delete(m, [1]any{[]int{}}) })
	try("delete of empty", func() { delete(map[any]int{}, []string{}) })
	try("struct", func() {
		type pair struct{ a, b any }
		p := map[pair]int{}
		p[pair{1, []byte{}}] = 2
	})
	try("divide", func() {
		d := map[int]int{1: 1}
		zero := 0
		defer func() { println("entries", len(d)) }()
		d[2] /= zero
	})
	println(len(m))
	none["uncaught"] = 1
}

// Stderr:
// nil assignment to entry in nil map
// nil op assignment to entry in nil map
// slice runtime error: hash of unhashable type []int
// read hash of unhashable type: map[int]int
// read of nil hash of unhashable type: func()
// comma ok hash of unhashable type: struct { f []int }
// delete hash of unhashable type: []int
// delete of empty hash of unhashable type: []string
// struct runtime error: hash of unhashable type []uint8
// entries 1
// divide runtime error: integer divide by zero
// 0
// panic: assignment to entry in nil map
//
// goroutine 1 [running]:
// ...
