// Defer, panic and recover in the body of a range over a function: they belong to the function with the loop.
package main

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer println("  iterator done")
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func simple() (r int) {
	defer func() { println("first", r) }()
	for x := range count(3) {
		defer println("deferred", x)
		defer func() { r = r*10 + x }()
	}
	println("behind the loop")
	return 7
}

func args(a, b int, s string, f float64) { println("args", a, b, s, f > 1) }

func nested() {
	for x := range count(2) {
		for y := range count(2) {
			defer args(x, y, "s", float64(x)*2)
		}
		defer println("outer", x)
	}
	defer println("last")
}

func recovering() (err any) {
	for x := range count(3) {
		defer func() {
			if e := recover(); e != nil {
				err = e
				println("recovered", x)
			}
		}()
		if x == 1 {
			panic("in body")
		}
	}
	return "not reached"
}

func notHere() {
	defer func() {
		println("outermost", recover().(string))
	}()
	defer func() {
		func() {
			for range count(1) {
				println(recover() == nil)
			}
		}()
	}()
	panic("Q")
}

func twice() (out string) {
	defer func() { out += "!" + recover().(string) }()
	for x := range count(3) {
		defer func() {
			if x == 1 {
				panic("second")
			}
			out += string(rune('a' + x))
		}()
	}
	panic("first")
}

func iterPanics(yield func(int) bool) {
	yield(1)
	panic("iterator")
}

func fromIterator() (r string) {
	for x := range iterPanics {
		defer func() { r = recover().(string); println("x", x) }()
	}
	return "no"
}

func deep(n int) {
	if n == 0 {
		panic("deep")
	}
	for x := range count(1) {
		defer println("deep", n, x)
		deep(n - 1)
	}
}

type M struct{ n int }

func (m *M) Close() { println("close", m.n) }

type C interface{ Close() }

func methods() {
	for x := range count(2) {
		m := &M{x}
		defer m.Close()
		var c C = &M{x + 10}
		defer c.Close()
		var f func() = (&M{x + 20}).Close
		defer f()
	}
}

func Gen[T any](xs ...T) (n int) {
	for i := range count(len(xs)) {
		defer func(x T, k int) { n = n*10 + i + k; _ = any(x) }(xs[i], 1)
	}
	return 0
}

func branchy(stop int) (s string) {
	defer func() { s += "." }()
	for x := range count(5) {
		defer func() { s += string(rune('0' + x)) }()
		if x == stop {
			return "ret"
		}
	}
	return "end"
}

func main() {
	println(simple())
	nested()
	println(recovering().(string))
	notHere()
	println(twice())
	println(fromIterator())
	func() {
		defer func() { println(recover().(string)) }()
		deep(3)
	}()
	methods()
	println(Gen("a", "b", "c"), Gen(1.5, 2.5))
	println(branchy(2), branchy(9))
}

// Stderr:
//   iterator done
// behind the loop
// deferred 2
// deferred 1
// deferred 0
// first 7210
// 7210
//   iterator done
//   iterator done
//   iterator done
// last
// outer 1
// args 1 1 s true
// args 1 0 s true
// outer 0
// args 0 1 s false
// args 0 0 s false
//   iterator done
// recovered 1
// in body
// true
//   iterator done
// outermost Q
//   iterator done
// ca!second
// x 1
// iterator
//   iterator done
// deep 1 0
//   iterator done
// deep 2 0
//   iterator done
// deep 3 0
// deep
//   iterator done
// close 21
// close 11
// close 1
// close 20
// close 10
// close 0
//   iterator done
//   iterator done
// 321 21
//   iterator done
//   iterator done
// ret210. end43210.
