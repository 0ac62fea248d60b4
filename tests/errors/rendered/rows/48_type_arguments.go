// Row 48: type arguments that are not known, or do not satisfy: name them; the constraint.

package main

func F[T any]() {}

func Max[T int | float64](a, b T) T { return a }

func Eq[T comparable](a, b T) bool { return a == b }

func main() {
	F()
	Max("a", "b")
	Eq([]int{}, []int{})
}

// Errors:
// ./48_type_arguments.go:12:3: in call to F, cannot infer T (declared at ./48_type_arguments.go:5:8)
// ./48_type_arguments.go:13:5: string does not satisfy int | float64 (string missing in int | float64)
// ./48_type_arguments.go:14:4: []int does not satisfy comparable
