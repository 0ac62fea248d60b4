// Defers in a recursion: many frames, each with its own records.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

var depth, total int

func f(n int) {
	depth++
	defer func() {
		total += depth
		depth--
	}()
	if n > 0 {
		f(n - 1)
	}
}

func g(n int) (r int) {
	defer func() {
		if e := recover(); e != nil {
			r = e.(int) + 1
			if n > 0 {
				panic(r)
			}
		}
	}()
	if n < 100 {
		return g2(n + 1)
	}
	panic(0)
}

func g2(n int) int { return g(n) }

func main() {
	f(10000)
	println(depth, total)
	println(g(0))
}

// Stderr:
// 0 50015001
// 101
