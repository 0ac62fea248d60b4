// A NaN is never found again, but it is there: counted, iterated over, cleared; not deleted.
package main

func main() {
	zero := 0.0
	nan := zero / zero
	m := map[float64]int{}
	for i := 1; i <= 10; i++ {
		m[nan] = i
	}
	_, ok := m[nan]
	println(len(m), ok)
	sum := 0
	for k, v := range m {
		if k == k {
			println("a number")
		}
		sum += v
	}
	println(sum)
	delete(m, nan)
	println(len(m))
	clear(m)
	println(len(m))
	e := map[any]int{nan: 1}
	e[nan] = 2
	e[[1]float64{nan}] = 3
	println(len(e), e[nan])
}

// Stderr:
// 10 false
// 55
// 10
// 0
// 3 0
