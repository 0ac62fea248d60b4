// errorcheck

// Names that mean nothing, mean something twice, or are never used.

package main

type point struct{ x, y int }

func main() {
	total = 1
	math.Abs(2)
	counter := 1
	counte++
	var unused int
	again := 1
	again := 2
	var count int
	var count string
	_, _, _ = counter, again, count
	for i := 0; i < 3; i++ {
		j := i
	}
	var p pont
	_ = p
	_ = point.z
}

func twice() {}
func twice() {}
func (p point) Move() {}
func (p point) Move() {}

type set struct {
	a int
	a string
}

func params(a int, a string) {}

const limit = iota
const limit = 2

// Errors:
// ./names.go:10:2: undefined: total
// ./names.go:11:2: undefined: math
// ./names.go:13:2: undefined: counte
// ./names.go:14:6: declared and not used: unused
// ./names.go:16:8: no new variables on left side of :=
// ./names.go:18:6: count redeclared in this block
// 	./names.go:17:6: other declaration of count
// ./names.go:21:3: declared and not used: j
// ./names.go:23:8: undefined: pont
// ./names.go:25:12: point.z undefined (type point has no field or method z)
// ./names.go:29:6: twice redeclared in this block
// 	./names.go:28:6: other declaration of twice
// ./names.go:31:16: method point.Move already declared at ./names.go:30:16
// ./names.go:35:2: a redeclared
// 	./names.go:34:2: other declaration of a
// ./names.go:38:20: a redeclared in this block
// 	./names.go:38:13: other declaration of a
// ./names.go:41:7: limit redeclared in this block
// 	./names.go:40:7: other declaration of limit
