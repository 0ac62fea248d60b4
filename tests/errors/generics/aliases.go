// errorcheck

// Generic aliases, and methods of what is not a type's own name.

package main

type Pair[A, B any] struct {
	a A
	b B
}

type Same[T any] = Pair[T, T]
type Own[T any] = T       // ERROR "cannot use type parameter declared in alias declaration as RHS"
type Few[T ~int] = []T    // its constraint is checked where it is used
type More[T any] = Few[T] // ERROR "T does not satisfy ~int"
type Loop[T any] = []Loop[T] // ERROR "invalid recursive type: Loop refers to itself"

var x Same // ERROR "cannot use generic type Same\[T any\] without instantiation"
var y = Same[int, int]{} // ERROR "too many type arguments for type Same: have 2, want 1"
var z Few[string] // ERROR "string does not satisfy ~int"
var w = Same(x) // ERROR "cannot use generic type Same without instantiation"

func (s Same[T]) m() {} // ERROR "cannot define new methods on generic alias type Same\[T any\]"

type Ints = Same[int]

func (s Ints) m()  {} // ERROR "cannot define new methods on instantiated type Same\[int\]"
func (s *Ints) n() {} // ERROR "cannot define new methods on instantiated type Same\[int\]"

type Plain struct{}

func (s Plain[T]) m() {} // ERROR "Plain is not a generic type"

func main() {
	var s Same[string]
	s.c = "" // ERROR "s\.c undefined \(type Same\[string\] has no field or method c\)"
	type Local[T any] = map[string]T
	var m Local[int] = map[string]bool{} // ERROR "cannot use map\[string\]bool\{\} \(value of type map\[string\]bool\) as Local\[int\] value in variable declaration"
	_ = m
}
