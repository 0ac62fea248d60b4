// errorcheck

// Type sets: terms, the empty set, comparable ones, and what operations say of them.

package main

import "unsafe"

type Lone[P any] interface{ P }         // ERROR "term cannot be a type parameter"
type Tilde[P any] interface{ ~P | int } // ERROR "type in term ~P cannot be a type parameter"

type None interface {
	int
	string
}
type Comparable interface {
	comparable
	[2]any | int
}
type Embeds interface{ comparable }
type Mixed interface {
	Embeds | int // ERROR "cannot use main\.Embeds in union \(main\.Embeds embeds comparable\)"
}

func none[T None]()       {}
func comp[T Comparable]() {}

func sets[T None, U interface {
	comparable
	~[]byte
}](x T, y U) {
	none[T]()
	none[int]()    // ERROR "int does not satisfy None|cannot satisfy None \(empty type set\)"
	comp[[2]any]() // ERROR "\[2\]any does not satisfy Comparable \(Comparable mentions \[2\]any, but \[2\]any is not in the type set of Comparable\)"
	_ = y == y     // ERROR "empty type set"
	_ = x + x      // ERROR "operator \+ not defined on x \(variable of type T constrained by None with empty type set\)"
	_ = T(1)       // ERROR "cannot convert 1 \(untyped int value\) to type T"
}

func channels[A int | chan int, B chan int | <-chan int, C chan int | chan string](a A, b B, c C) {
	<-a    // ERROR "cannot receive from a \(variable of type A constrained by int \| chan int\): non-channel int"
	b <- 1 // ERROR "cannot send to b \(variable of type B constrained by chan int \| <-chan int\): receive-only channel <-chan int"
	<-c    // ERROR "cannot receive from c \(variable of type C constrained by chan int \| chan string\): channels chan int and chan string have different element types"
}

func constants[T int8 | int16, P any](v T, p P, s []byte) {
	v += 1024           // ERROR "cannot convert 1024 \(untyped int constant\) to type T"
	_ = append(s, p...) // ERROR "cannot use p \(variable of type P constrained by any\) as \[\]byte value in argument to append"
	_ = (*P)(nil)
}

func complexes[C complex64 | complex128](c C) {
	_ = real(c) // ERROR "c \(variable of type C constrained by complex64 \| complex128\) not supported as argument to built-in real for go1.18"
}

func redeclared[T any](T int) {} // ERROR "T redeclared in this block"

func variadic(yield func(...int) bool) {}

func main() {
	for range variadic { // ERROR "yield func of type func\(\.\.\.int\) bool cannot be variadic"
	}
	_ = unsafe.Sizeof([1 << 40][1 << 40]int{}) // ERROR "too large"
	const shift float32 = 2
	_ = 1 << shift
	two := func() ([]int, []int) { return nil, nil }
	_ = append(two()...) // ERROR "cannot use \.\.\. with 2-valued two\(\)"
}
