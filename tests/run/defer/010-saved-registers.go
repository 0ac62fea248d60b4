// A recovery restores what the caller keeps in registers.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func fail(n int) (r int) {
	a, b, c, d, e := n, n+1, n+2, n+3, n+4
	defer func() {
		if recover() != nil {
			r = -n
		}
	}()
	for i := 0; i < 10; i++ {
		a, b, c, d, e = b+i, c, d, e, a
	}
	if n%2 == 1 {
		panic(a + b + c + d + e)
	}
	return a + b + c + d + e
}

func main() {
	x, y, z, w := 1, 2, 3, 4
	f := 0.5
	total := 0
	for i := 0; i < 100; i++ {
		total += fail(i)
		x, y, z, w = y+1, z+1, w+1, x+1
		f = f*1.01 + float64(i)
	}
	println(total, x, y, z, w, f)
}

// Stderr:
// 12500 101 102 103 104 7049.4907011299765
