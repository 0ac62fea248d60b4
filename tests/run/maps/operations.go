package main

// A key of an operation on an element is kept by the map, so what is boxed for it must outlive the statement.

type cell struct{ x, y int32 }

func count(n int) map[any]int {
	kinds := map[any]int{}
	for i := range n {
		kinds[i&15]++
		kinds[string(rune('a'+i&7))] += 2
		kinds[cell{int32(i & 3), 1}] |= i
	}
	return kinds
}

func overwrite(n int) (sum int) {
	var pad [64]int
	for i := range pad {
		pad[i] = n * i
	}
	for _, x := range pad {
		sum += x
	}
	return sum
}

func main() {
	kinds := count(100)
	println(overwrite(3))
	println(len(kinds), kinds[5], kinds["c"], kinds[cell{2, 1}])
	n := 3
	names := map[any]string{}
	names[n+1] += "x"
	names[&n] += "y"
	println(overwrite(4), names[4], names[&n])
}

// Stderr:
// 6048
// 28 6 26 126
// 8064 x y
