// What happens before a panic in the same expression or statement has happened.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

var log string

func note(s string, n int) int {
	log += s
	return n
}

func f() (r int) {
	defer func() {
		recover()
		r += 100
	}()
	a := []int{1, 2, 3}
	r = 5
	a[note("i", 1)] = note("v", 10) / note("z", 0)
	return 1
}

func g() (x int, s string) {
	defer func() { recover() }()
	x = 1
	s = "set"
	var p *int
	x = *p
	return 2, "not"
}

func h(p *[4]int) (n int) {
	defer func() { recover() }()
	for i := range 10 {
		n = i
		p[i] = i
	}
	return -1
}

func main() {
	println(f(), log)
	println(g())
	var a [4]int
	println(h(&a), a[0], a[3])
}

// Stderr:
// 105 ivz
// 1 set
// 4 0 3
