// Range over functions: every way out of the body.
package main

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n; i++ {
			if !yield(i) {
				println("  stopped at", i)
				return
			}
		}
		println("  all", n)
	}
}

func pairs(s string) func(func(int, byte) bool) {
	return func(yield func(int, byte) bool) {
		for i := 0; i < len(s); i++ {
			if !yield(i, s[i]) {
				return
			}
		}
	}
}

func none(yield func() bool) {
	for yield() {
	}
}

func first(n int) (r int) {
	for x := range count(10) {
		if x == n {
			return x * 10
		}
	}
	return -1
}

func two(n int) (int, string) {
	for x := range count(10) {
		for y := range count(10) {
			if x*y == n {
				return x, "found"
			}
		}
	}
	return 0, "none"
}

func named(n int) (r int, err error) {
	defer func() { r++ }()
	for x := range count(5) {
		r += x
		if x == n {
			return
		}
	}
	return 100, nil
}

func labels() {
outer:
	for x := range count(5) {
		for y := range count(5) {
			switch {
			case y == 1:
				continue
			case y == 2:
				if x < 2 {
					continue outer
				}
				break
			case y == 3 && x == 2:
				break outer
			}
			println("at", x, y)
		}
	}
	println("after")
mid:
	for i := 0; i < 3; i++ {
		for x := range count(3) {
			if x == 1 && i == 0 {
				continue mid
			}
			if i == 2 {
				break mid
			}
			println("mid", i, x)
		}
	}
}

func gotos() {
	n := 0
again:
	for x := range count(4) {
		n++
		if n < 6 && x == 2 {
			goto again
		}
		if n > 8 {
			goto done
		}
		println("goto", n, x)
	}
done:
	println("n", n)
}

func mixed() int {
	sum := 0
	for i, c := range pairs("hello") {
		for range none {
			sum++
			if sum%3 == 0 {
				break
			}
		}
		func() {
			for x := range count(2) {
				sum += x
				if c == 'l' {
					return
				}
			}
		}()
		if i == 3 {
			break
		}
	}
	return sum
}

type T struct{ xs []int }

func (t *T) All(yield func(int, int) bool) {
	for i, x := range t.xs {
		if !yield(i, x) {
			return
		}
	}
}
func (t T) Back() func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := len(t.xs) - 1; i >= 0; i-- {
			if !yield(t.xs[i]) {
				return
			}
		}
	}
}

type I interface{ All(func(int, int) bool) }

func assign() {
	var s struct{ a, b any }
	t := &T{[]int{5, 6, 7}}
	for s.a, s.b = range t.All {
	}
	println(s.a.(int), s.b.(int))
	var i I = t
	for a := range i.All {
		print(a, " ")
	}
	for _, b := range i.All {
		print(b, " ")
	}
	for x := range t.Back() {
		print(x, " ")
	}
	println()
	var fs []func() int
	for x := range count(3) {
		fs = append(fs, func() int { x += 10; return x })
	}
	for _, f := range fs {
		print(f(), " ", f(), " ")
	}
	println()
}

type Seq[V any] func(yield func(V) bool)

func Filter[V any](f func(V) bool, s Seq[V]) Seq[V] {
	return func(yield func(V) bool) {
		for v := range s {
			if f(v) {
				if !yield(v) {
					return
				}
			}
		}
	}
}
func Collect[S ~func(func(V) bool), V any](s S) (out []V) {
	for v := range s {
		out = append(out, v)
	}
	return
}
func Find[V comparable](s Seq[V], want V) (int, bool) {
	i := 0
	for v := range s {
		if v == want {
			return i, true
		}
		i++
	}
	return 0, false
}

func sw(n int) string {
	for x := range count(10) {
		switch any(x).(type) {
		case int:
			if x == n {
				break
			}
			continue
		}
		return "sw"
	}
	return "end"
}

func main() {
	println(first(3), first(20))
	println(two(12))
	println(two(-1))
	println(named(2))
	println(named(9))
	labels()
	gotos()
	println(mixed())
	assign()
	for _, s := range Collect(Filter(func(x int) bool { return x%2 == 1 }, count(9))) {
		print(s, " ")
	}
	println()
	println(Find(func(y func(string) bool) { _ = y("a") && y("b") && y("c") }, "b"))
	println(sw(4), sw(11))
}

// Stderr:
//   stopped at 3
//   all 10
// 30 -1
//   all 10
//   all 10
//   stopped at 6
//   stopped at 2
// 2 found
//   all 10
//   all 10
//   all 10
//   all 10
//   all 10
//   all 10
//   all 10
//   all 10
//   all 10
//   all 10
//   all 10
// 0 none
//   stopped at 2
// 4 (0x0,0x0)
//   all 5
// 101 (0x0,0x0)
// at 0 0
//   stopped at 2
// at 1 0
//   stopped at 2
// at 2 0
// at 2 2
//   stopped at 3
//   stopped at 2
// after
// mid 0 0
//   stopped at 1
// mid 1 0
// mid 1 1
// mid 1 2
//   all 3
//   stopped at 0
// goto 1 0
// goto 2 1
//   stopped at 2
// goto 4 0
// goto 5 1
// goto 6 2
// goto 7 3
//   all 4
// n 7
//   all 2
//   all 2
//   stopped at 0
//   stopped at 0
// 12
// 2 7
// 0 1 2 5 6 7 7 6 5
//   all 3
// 10 20 11 21 12 22
//   all 9
// 1 3 5 7
// 1 true
//   stopped at 4
//   all 10
// sw end
