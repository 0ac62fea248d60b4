// == on interfaces, structs and arrays with every kind of field.
package main

type all struct {
	a int8
	b int64
	f float64
	g float32
	s string
	i any
	e error
	p *int
	c complex128
	h [3]string
	_ int
	n nested
}

type nested struct {
	x, y int16
	z    bool
	arr  [10]float64
}

type packed struct{ a, b, c, d byte }
type padded struct {
	a byte
	b int32
	c byte
}
type big [100]int

type err string

func (e err) Error() string { return string(e) }

func main() {
	n := 1
	x := all{1, 2, 3, 4, "five", 6, err("seven"), &n, 8 + 9i, [3]string{"a", "b", "c"}, 0, nested{z: true}}
	y := x
	println(x == y)
	check := func(what string, change func(*all)) {
		y := x
		change(&y)
		println(what, x == y, any(x) == any(y))
	}
	check("nothing", func(y *all) {})
	check("a", func(y *all) { y.a++ })
	check("b", func(y *all) { y.b = 0 })
	check("f", func(y *all) { y.f = 3.5 })
	check("g", func(y *all) { y.g = -4 })
	check("s", func(y *all) { y.s = "six" })
	check("s same", func(y *all) { y.s = string([]byte("five")) })
	check("i", func(y *all) { y.i = 7 })
	check("i type", func(y *all) { y.i = int64(6) })
	check("e", func(y *all) { y.e = err("eight") })
	check("e nil", func(y *all) { y.e = nil })
	check("p", func(y *all) { y.p = nil })
	check("c", func(y *all) { y.c = 8 - 9i })
	check("h", func(y *all) { y.h[2] = "d" })
	check("n", func(y *all) { y.n.z = false })
	check("n.arr", func(y *all) { y.n.arr[9] = 1 })
	zero := 0.0
	nan := zero / zero
	check("nan", func(y *all) { y.f = nan })
	x.f = nan
	println("nan", x == x)
	x.f = 0
	check("-0", func(y *all) { y.f = -zero; y.f = -y.f })
	println(packed{1, 2, 3, 4} == packed{1, 2, 3, 4}, packed{1, 2, 3, 4} == packed{1, 2, 3, 5})
	println(padded{1, 2, 3} == padded{1, 2, 3}, padded{1, 2, 3} != padded{1, 2, 4})
	var b1, b2 big
	b2[99] = 1
	println(b1 == b2, b1 == big{}, any(b1) == any(b2))
	var i, j any
	println(i == j, i == nil)
	i, j = 1, 1.0
	println(i == j)
	j = 1
	println(i == j, i == 1, i != "1")
	i, j = &n, &n
	println(i == j)
	i, j = struct{}{}, struct{}{}
	println(i == j)
	i, j = [2]string{"a", "b"}, [2]string{"a", "b"}
	println(i == j)
	println([0]int{} == [0]int{}, struct{}{} == struct{}{})
	floats := [5]float64{1, 2, 3, 4, 5}
	println(floats == [5]float64{1, 2, 3, 4, 5}, floats == [5]float64{1, 2, 3, 4, 6})
}

// Stderr:
// true
// nothing true true
// a false false
// b false false
// f false false
// g false false
// s false false
// s same true true
// i false false
// i type false false
// e false false
// e nil false false
// p false false
// c false false
// h false false
// n false false
// n.arr false false
// nan false false
// nan false
// -0 true true
// true false
// true true
// false true false
// true true
// false
// true true true
// true
// true
// true
// true true
// true false
