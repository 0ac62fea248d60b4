// Interfaces, embedding, methods on values and pointers, type switches.
package main

type shape interface {
	area() float64
	name() string
}

type named struct{ label string }

func (n named) name() string { return n.label }

type rect struct {
	named
	w, h float64
}

func (r rect) area() float64 { return r.w * r.h }

func (r *rect) scale(by float64) {
	r.w *= by
	r.h *= by
}

type circle struct {
	*named
	r float64
}

func (c circle) area() float64 { return 3 * c.r * c.r }

type group []shape

func (g group) name() string { return "group" }

func (g group) area() (sum float64) {
	for _, s := range g {
		sum += s.area()
	}
	return sum
}

func describe(s shape) {
	switch s := s.(type) {
	case rect:
		println("rect  ", s.name(), s.w, "x", s.h)
	case circle:
		println("circle", s.name(), s.r)
	case interface{ area() float64 }:
		println("other ", s.area())
	}
}

func main() {
	r := rect{named{"door"}, 1, 2}
	r.scale(2)
	c := circle{&named{"plate"}, 2}
	all := group{r, c, group{r}}
	for _, s := range all {
		describe(s)
	}
	println("total", all.area())
	println(shape(r) == shape(rect{named{"door"}, 2, 4}))
}

// Stderr:
// rect   door 2 x 4
// circle plate 2
// other  8
// total 28
// true
