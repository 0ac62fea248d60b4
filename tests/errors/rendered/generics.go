// errorcheck

// Type parameters and arguments.

package main

type number interface{ ~int | ~float64 }

type stack[T any] struct{ items []T }

func (s stack[T]) push(item T) {}

func zero[T any]() (t T) { return }

func max2[T int | float64](a, b T) T { return a }

func equal[T comparable](a, b T) bool { return a == b }

func add[T any](a, b T) T { return a + b }

func same[T any](a, b T) {}

func conv[K comparable, V any](m map[K]V) (v V) { return }

func stringer[T interface{ String() string }](t T) {}

var bare stack

var many stack[int, string]

var wrong number

func main() {
	zero()
	max2("a", "b")
	equal([]int{}, []int{})
	same(1, "a")
	conv(1)
	stringer(1)
	_ = zero
	_ = zero[int, int]
	_ = main[int]
	_ = stack[int]{items: []string{}}
	var s stack[int]
	s.push("x")
	s.pop()
	max2[string]("a", "b")
	var n number
}

// Errors:
// ./generics.go:19:36: invalid operation: operator + not defined on a (variable of type T constrained by any)
// ./generics.go:27:10: cannot use generic type stack[T any] without instantiation
// ./generics.go:29:10: too many type arguments for type stack: have 2, want 1
// ./generics.go:31:11: cannot use type number outside a type constraint: interface contains type constraints
// ./generics.go:34:6: in call to zero, cannot infer T (declared at ./generics.go:13:11)
// ./generics.go:35:6: string does not satisfy int | float64 (string missing in int | float64)
// ./generics.go:36:7: []int does not satisfy comparable
// ./generics.go:37:10: in call to same, mismatched types untyped int and untyped string (cannot infer T)
// ./generics.go:38:6: in call to conv, cannot infer K (declared at ./generics.go:23:11)
// ./generics.go:39:10: int does not satisfy interface{String() string} (missing method String)
// ./generics.go:40:6: cannot use generic function zero without instantiation
// ./generics.go:41:16: got 2 type arguments but want 1
// ./generics.go:42:10: cannot index main (value of type func())
// ./generics.go:43:24: cannot use []string{} (value of type []string) as []int value in struct literal
// ./generics.go:45:9: cannot use "x" (untyped string constant) as int value in argument to s.push
// ./generics.go:46:4: s.pop undefined (type stack[int] has no field or method pop)
// ./generics.go:47:7: string does not satisfy int | float64 (string missing in int | float64)
// ./generics.go:48:6: declared and not used: n
// ./generics.go:48:8: cannot use type number outside a type constraint: interface contains type constraints
