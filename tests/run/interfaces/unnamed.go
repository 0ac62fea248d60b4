// Methods of unnamed struct types that embed, in interfaces; local types of the same name.
package main

type T struct{ n int }

func (t T) Get() int   { return t.n }
func (t *T) Set(n int) { t.n = n }

type GS interface {
	Get() int
	Set(int)
}

func f() any {
	type T struct{ a int }
	return T{1}
}

func g() any {
	type T struct{ a int }
	return T{1}
}

func main() {
	x := struct {
		s string
		*T
	}{"x", &T{5}}
	var i GS = x
	i.Set(6)
	println(i.Get(), x.n)
	y := &struct{ T }{T{7}}
	i = y
	i.Set(8)
	println(i.Get(), y.n)
	println(f() == f(), f() == g())
	_, ok := f().(T)
	println(ok)
}

// Stderr:
// 6 6
// 8 8
// true false
// false
