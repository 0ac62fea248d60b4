// errorcheck

// What cannot be assigned to, indexed, dereferenced or addressed.

package main

type point struct{ x int }

const limit = 1

func origin() point { return point{} }

func number() int { return 1 }

func main() {
	m := map[string]point{}
	m["a"].x = 1
	limit = 2
	s := "abc"
	s[0] = 'x'
	number() = 1
	origin().x = 1
	1 = 2
	nil = 1
	int = 1
	n := 1
	_ = *n
	_ = n[0]
	_ = n[1:2]
	_ = &number()
	_ = &1
	_ = &m["a"]
	a := [3]int{}
	_ = a[5]
	_ = a[-1]
	_ = a["x"]
	_ = s[1.5]
	_ = a[2:1]
	_ = s[0:1:2]
	n += "x"
	s++
	limit++
	n, s += 1, 2
	_ = n
}

// Errors:
// ./assign.go:43:7: syntax error: unexpected +=, expected := or = or comma
