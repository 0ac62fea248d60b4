// Every shape of receiver in an interface: small, one pointer, large, empty, func, slice, map-less basics.
package main

type I interface{ get() int }

type tInt int
type tByte byte
type tFloat float64
type tString string
type tSlice []int
type tFunc func() int
type tPtr struct{ p *int }
type tArr [1]*int
type tBig struct{ a, b, c, d int }
type tEmpty struct{}
type tIface struct{ x any }
type tBool bool
type tF32 struct{ f float32 }
type tMix struct {
	a byte
	f float64
	s string
}

func (t tInt) get() int    { return int(t) }
func (t tByte) get() int   { return int(t) }
func (t tFloat) get() int  { return int(t * 2) }
func (t tString) get() int { return len(t) }
func (t tSlice) get() int  { return len(t) + cap(t) }
func (t tFunc) get() int   { return t() }
func (t tPtr) get() int    { return *t.p }
func (t tArr) get() int    { return *t[0] }
func (t tBig) get() int    { return t.a + t.b + t.c + t.d }
func (t tEmpty) get() int  { return -1 }
func (t tIface) get() int  { return t.x.(int) }
func (t tBool) get() int {
	if t {
		return 1
	}
	return 0
}
func (t tF32) get() int   { return int(t.f) }
func (t tMix) get() int   { return int(t.a) + int(t.f) + len(t.s) }
func (t *tBig) set(n int) { t.a = n }

func main() {
	n := 42
	all := []I{
		tInt(-5), tByte(200), tFloat(1.5), tString("four"), tSlice(make([]int, 2, 3)), tFunc(func() int { return n }),
		tPtr{&n}, tArr{&n}, tBig{1, 2, 3, 4}, tEmpty{}, tIface{7}, tBool(true), tF32{3.5}, tMix{1, 2, "xyz"},
		&tBig{5, 6, 7, 8}, tInt(1 << 40),
	}
	for i, x := range all {
		println(i, x.get())
	}
	n = 43
	for _, x := range all[5:8] {
		println(x.get())
	}
	for _, x := range all {
		switch x := x.(type) {
		case tInt, tByte:
			println("number", x.get())
		case tString:
			println("string", string(x))
		case *tBig:
			x.set(100)
			println("pointer", x.get())
		case tBig:
			println("big", x.d)
		case tPtr:
			println(x.p == &n)
		case nil:
			println("nil")
		}
	}
}

// Stderr:
// 0 -5
// 1 200
// 2 3
// 3 4
// 4 5
// 5 42
// 6 42
// 7 42
// 8 10
// 9 -1
// 10 7
// 11 1
// 12 3
// 13 6
// 14 26
// 15 1099511627776
// 43
// 43
// 43
// number -5
// number 200
// string four
// true
// big 4
// pointer 121
// number 1099511627776
