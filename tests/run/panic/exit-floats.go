// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
package main

func main() {
	zero := 0.0
	defer panic(1 / zero)
	defer panic(-1 / zero)
	defer panic(zero / zero)
	defer panic(float32(0.1))
	defer panic(1e100)
	defer panic(123456789.0)
	defer panic(complex(1, -2))
	defer panic(complex64(complex(0.5, 3)))
	panic(1.5)
}

// Stderr:
// panic: 1.5
// 	panic: (0.5+3i)
// 	panic: (1-2i)
// 	panic: 1.23456789e+08
// 	panic: 1e+100
// 	panic: 0.1
// 	panic: NaN
// 	panic: -Inf
// 	panic: +Inf
//
// goroutine 1 [running]:
// ...
