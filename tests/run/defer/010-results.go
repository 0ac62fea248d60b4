// Results of every shape are set before the defers run, and read after them.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

type big struct {
	a [6]int
	s string
}

func ints() (a, b, c int) {
	defer func() { a, b, c = c, a, b }()
	return 1, 2, 3
}

func strings() (s string, err error, f float64) {
	defer func() { s += "!"; f *= 2 }()
	return "hello", nil, 1.25
}

func large() (r big) {
	defer func() { r.a[5]++; r.s = r.s + "b" }()
	return big{[6]int{1, 2, 3, 4, 5, 6}, "a"}
}

func slices() (s []int, m any) {
	defer func() { s = append(s, 4); m = s[0] }()
	return []int{1, 2, 3}, "x"
}

func bare() (n int) {
	defer func() { n++ }()
	n = 41
	return
}

func swapped(a, b int) (x, y int) {
	x, y = a, b
	defer func() { x *= 10 }()
	return y, x
}

func recovered() (n int, s string) {
	defer func() {
		recover()
		s = "after"
	}()
	n, s = 7, "before"
	panic(1)
}

func main() {
	println(ints())
	s, err, f := strings()
	println(s, err == nil, f)
	r := large()
	println(r.a[0], r.a[5], r.s)
	sl, m := slices()
	println(len(sl), sl[3], m.(int))
	println(bare())
	println(swapped(1, 2))
	println(recovered())
}

// Stderr:
// 3 1 2
// hello! true 2.5
// 1 7 ab
// 4 4 1
// 42
// 20 1
// 7 after
