// Assertions with and without comma-ok, to concrete and interface types; nil interfaces; pointers to interfaces.
package main

type R interface{ Read() int }
type W interface{ Write(int) }
type RW interface {
	R
	W
}
type file struct{ n int }

func (f *file) Read() int   { return f.n }
func (f *file) Write(n int) { f.n = n }

type ro int

func (r ro) Read() int { return int(r) }

func kind(x any) string {
	switch x.(type) {
	case nil:
		return "nil"
	case RW:
		return "RW"
	case R:
		return "R"
	case error:
		return "error"
	case int, int8:
		return "int"
	case func(int) int:
		return "func"
	case []string:
		return "strings"
	case struct{ X int }:
		return "struct"
	case *int:
		return "*int"
	case [2]int:
		return "array"
	}
	return "other"
}

type err struct{}

func (err) Error() string { return "err" }

func main() {
	f := &file{3}
	var r R = f
	w, ok := r.(W)
	println(ok)
	w.Write(9)
	println(r.Read(), r.(RW).Read(), r.(*file).n)
	r = ro(4)
	w, ok = r.(W)
	println(ok, w == nil)
	_, ok = r.(ro)
	println(ok)
	var a any = r
	println(a.(R).Read(), a.(ro))
	a = nil
	_, ok = a.(R)
	println(ok)
	p := new(any)
	*p = 5
	println((*p).(int))
	for _, x := range []any{nil, f, ro(1), err{}, 1, int8(1), func(int) int { return 0 }, []string{}, struct{ X int }{1}, new(int), [2]int{}, [3]int{}, "s", r, struct{ Y int }{}} {
		print(kind(x), " ")
	}
	println()
	var e error = err{}
	a = e
	println(a.(error).Error(), a == any(e), e == error(err{}))
}

// Stderr:
// true
// 9 9 9
// false true
// true
// 4 4
// false
// 5
// nil RW R error int int func strings struct *int array other other R other
// err true true
