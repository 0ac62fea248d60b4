// 000-5: the arguments lie right behind the record, each aligned to its type, and are filled at the defer statement.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

type point struct {
	x int8
	y int64
	z int16
}

func many(a int8, b int64, c bool, d float64, e string, f []int, g any, h float32, i uint16, j point, k [3]int32, l *int) {
	println(a, b, c, d, e, len(f), cap(f), g.(int), h, i, j.x, j.y, j.z, k[0], k[1], k[2], *l)
}

func nothing()       { println("nothing") }
func oneWord(n int)  { println("one", n) }
func empty(struct{}) { println("empty") }
func pair(a, b byte) { println("pair", a, b) }
func results(a int) (int, string) {
	println("results", a)
	return a, "x"
}

func main() {
	a, b, c, d, e := int8(-1), int64(1)<<40, true, 2.5, "text"
	f, g, h, i := make([]int, 2, 5), any(7), float32(0.25), uint16(65535)
	j, k := point{-2, 3, -4}, [3]int32{10, 20, 30}
	l := new(int)
	*l = 99
	defer nothing()
	defer oneWord(42)
	defer empty(struct{}{})
	defer pair(200, 100)
	defer results(5)
	defer many(a, b, c, d, e, f, g, h, i, j, k, l)
	a, b, c, d, e, f, g, h, i = 0, 0, false, 0, "", nil, nil, 0, 0
	j, k = point{}, [3]int32{}
}

// Stderr:
// -1 1099511627776 true 2.5 text 2 5 7 0.25 65535 -2 3 -4 10 20 30 99
// results 5
// pair 200 100
// empty
// one 42
// nothing
