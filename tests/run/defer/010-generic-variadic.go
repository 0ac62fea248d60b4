// Variadic functions, deferred.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func sum(what string, ns ...int) {
	total := 0
	for _, n := range ns {
		total += n
	}
	println(what, len(ns), total)
}

func any3(xs ...any) { println(len(xs), xs[0].(int), xs[1].(string)) }

func main() {
	ns := []int{1, 2, 3}
	defer sum("packed", 1, 2, 3, 4)
	defer sum("none")
	defer sum("slice", ns...)
	defer any3(1, "x", nil)
	ns[0] = 10
}

// Stderr:
// 3 1 x
// slice 3 15
// none 0 0
// packed 4 10
