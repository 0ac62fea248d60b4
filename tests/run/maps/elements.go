// Elements: of no size, in the slots, behind a pointer (above 128 bytes), larger than the shared zero value (above 1024).
//
// flags:
// flags: -N
package main

type big struct{ a [40]int }
type huge struct{ a [200]int }

func (b big) first() int { return b.a[0] }

func main() {
	set := map[string]struct{}{"a": {}}
	_, in := set["a"]
	_, out := set["b"]
	println(in, out)

	m := map[int]big{}
	m[1] = big{[40]int{7, 39: 8}}
	b := m[1]
	m[1] = big{}
	println(b.a[0], b.a[39], m[1].a[0], m[2].a[39], m[1].first())

	h := map[string]huge{"x": {[200]int{199: 5}}}
	println(h["x"].a[199], h["y"].a[199])
	v, ok := h["y"]
	println(v.a[0], ok)
	v, ok = h["x"]
	println(v.a[199], ok)

	s := map[int]string{}
	s[1] += "a"
	s[1] += "b"
	println(s[1], len(s[2]))
	f := map[string]float64{}
	f["x"] -= 1.5
	f["x"] *= 2
	println(f["x"])
	c := map[rune]int{}
	for _, r := range "hello" {
		c[r]++
	}
	println(c['l'], c['h'], c['z'], len(c))
	a := map[string][3]int{"a": {1, 2, 3}}
	println(a["a"][1], a["b"][2])
	var i any
	i, ok = c['o']
	println(i.(int), ok)
	type flag bool
	var yes flag
	_, yes = c['q']
	println(yes)
}

// Stderr:
// true false
// 7 8 0 0 0
// 5 0
// 0 false
// 5 true
// ab 0
// -3
// 2 1 0 4
// 2 0
// 1 true
// false
