// Thousands of entries: growth, deletion, iteration over what changes, clear.
package main

type key struct {
	s string
	n int
}

func name(i int) string {
	var b [8]byte
	n := len(b)
	for {
		n--
		b[n] = byte('0' + i%10)
		i /= 10
		if i == 0 {
			return string(b[n:])
		}
	}
}

func main() {
	const n = 20000
	ints, strs, keys := map[int]int{}, make(map[string]int, 100), make(map[key]int, n)
	for i := 0; i < n; i++ {
		ints[i*i] = i
		strs[name(i)] = i
		keys[key{name(i % 100), i}] = i
	}
	println(len(ints), len(strs), len(keys))
	sum := 0
	for k, v := range ints {
		if k != v*v {
			println("wrong", k, v)
		}
		sum += v
	}
	println(sum)
	sum = 0
	for k, v := range strs {
		if name(v) != k {
			println("wrong", k, v)
		}
		sum += v
	}
	println(sum)
	for i := 0; i < n; i += 2 {
		delete(ints, i*i)
		delete(strs, name(i))
		delete(keys, key{name(i % 100), i})
	}
	println(len(ints), len(strs), len(keys))
	missing := 0
	for i := 0; i < n; i++ {
		_, a := ints[i*i]
		_, b := strs[name(i)]
		_, c := keys[key{name(i % 100), i}]
		if a != b || b != c || a != (i%2 == 1) {
			missing++
		}
	}
	println(missing)
	seen := 0
	for k := range ints { // entries deleted before they are reached do not come
		seen++
		delete(ints, k)
	}
	println(seen, len(ints))
	few := map[int]bool{1: true, 2: true, 3: true}
	rounds := 0
	for k := range few { // entries made on the way may come or not
		rounds++
		few[k+1000*rounds] = true
		if rounds > 500 {
			break
		}
	}
	println(rounds >= 3, len(few) == 3+rounds)
	clear(strs)
	println(len(strs), strs["1"])
	strs["again"] = 1
	println(len(strs), strs["again"])
	for range strs {
		println("one")
	}
	var none map[string]int
	for range none {
		println("never")
	}
	delete(none, "x")
	clear(none)
	println(len(none), none["x"], none == nil, strs == nil)
}

// Stderr:
// 20000 20000 20000
// 199990000
// 199990000
// 10000 10000 10000
// 0
// 10000 0
// true true
// 0 0
// 1 1
// one
// 0 0 true false
