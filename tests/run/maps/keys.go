// Keys of every kind: those with entry points of their own, structs, arrays, floats, interfaces, pointers.
//
// flags:
// flags: -N
package main

type point struct{ x, y int32 }
type mixed struct {
	name string
	_    int
	f    float64
	any  any
}
type shape interface{ area() int }
type square int

func (s square) area() int { return int(s) * int(s) }

type small struct{ a int8 }

func main() {
	b := map[bool]string{true: "yes", false: "no"}
	println(b[true], b[false], len(b))
	i8 := map[int8]int{-1: 1, 127: 2}
	println(i8[-1], i8[127], i8[0])
	u16 := map[uint16]uint16{65535: 1}
	u16[65535]++
	println(u16[65535])
	i32 := map[int32]int64{-5: 55}
	println(i32[-5], i32[5])
	u32 := map[uint32]bool{1 << 31: true}
	println(u32[1<<31], u32[1])
	i64 := map[int64]int{1 << 62: 7}
	println(i64[1<<62])
	f := map[float64]int{0: 1, 1.5: 2}
	var zero float64
	println(f[-zero], f[1.5], f[2])
	f32 := map[float32]int{0.5: 3}
	println(f32[0.5])
	c := map[complex128]int{1 + 2i: 4}
	println(c[complex(1, 2)], c[2])
	s := map[string]string{"": "empty", "a": "A", "a long key that is not short at all": "L"}
	println(s[""], s["a"], s["a long key that is not short at all"], s["?"])
	p := map[point]int{{1, 2}: 12, {2, 1}: 21}
	println(p[point{1, 2}], p[point{2, 1}], p[point{}])
	m := map[mixed]int{{name: "n", f: 0, any: 1}: 1, {name: "n", f: 0, any: "1"}: 2}
	println(m[mixed{name: "n", f: -zero, any: 1}], m[mixed{name: "n", any: "1"}], m[mixed{}])
	a := map[[3]string]int{{"a", "b", "c"}: 3}
	println(a[[3]string{"a", "b", "c"}], a[[3]string{}])
	long := map[[9]float64]int{{8: 1}: 9}
	println(long[[9]float64{8: 1}], long[[9]float64{}])
	e := map[any]int{1: 1, "1": 2, 1.0: 3, point{1, 1}: 4, small{1}: 5, nil: 6, [2]string{"x", "y"}: 7, square(3): 8}
	println(e[1], e["1"], e[1.0], e[point{1, 1}], e[small{1}], e[nil], e[[2]string{"x", "y"}], e[square(3)], e[int8(1)])
	sh := map[shape]int{square(2): 4}
	println(sh[square(2)], sh[square(3)], sh[nil])
	x, y := new(int), new(int)
	ptr := map[*int]int{x: 1, y: 2}
	println(ptr[x], ptr[y], ptr[nil])
	none := map[struct{}]int{{}: 5}
	none[struct{}{}]++
	println(none[struct{}{}], len(none))
	big := map[[40]int]int{{1}: 1, {2}: 2}
	println(big[[40]int{1}], big[[40]int{2}], big[[40]int{3}])
	nested := map[string]map[int][]string{"a": {1: {"x", "y"}}}
	nested["a"][2] = append(nested["a"][2], "z")
	println(nested["a"][1][1], nested["a"][2][0], len(nested["b"][7]))
	fn := map[string]func(int) int{"double": func(n int) int { return 2 * n }}
	println(fn["double"](21))
}

// Stderr:
// yes no 2
// 1 2 0
// 2
// 55 0
// true false
// 7
// 1 2 0
// 3
// 4 0
// empty A L
// 12 21 0
// 1 2 0
// 3 0
// 9 0
// 1 2 3 4 5 6 7 8 0
// 4 0 0
// 1 2 0
// 6 1
// 1 2 0
// y z 0
// 42
