// errorcheck

// Messages name types declared in generic functions by their own type arguments.

package main

func f[A any](a A) {
	type T[B any] struct {
		a A
		b B
	}
	type N struct{ a A }
	var x T[int] = 1 // ERROR "cannot use 1 \(untyped int constant\) as T\[int\] value in variable declaration"
	var n N = 2      // ERROR "cannot use 2 \(untyped int constant\) as N value in variable declaration"
	x = T[string]{}  // ERROR "cannot use T\[string\]\{\} \(value of struct type T\[string\]\) as T\[int\] value in assignment"
	_ = T[int]{1, 2} // ERROR "cannot use 1 \(untyped int constant\) as A value in struct literal"
	_, _ = x, n
	_ = a
}

func main() { f(1) }
