// Order of evaluation around map elements.
//
// flags:
// flags: -N
package main

var m = map[string]int{"a": 1}

func say(s string) string { println("say", s); return s }
func num(n int) int       { println("num", n); return n }
func get() map[string]int { println("get"); return m }

func main() {
	get()[say("x")] = num(5)
	get()[say("a")] += num(2)
	println(m["a"], m["x"])
	a, b := get()[say("a")], get()[say("x")]
	println(a, b)
	m["a"], m["x"] = m["x"], m["a"]
	println(m["a"], m["x"])
	k := "a"
	k, m[k] = "z", 9
	println(k, m["a"], m["z"])
	old := m
	m, m["new"] = map[string]int{}, 1
	println(len(m), old["new"])
	m = old
	func() {
		defer func() { println("recovered", recover() != nil) }()
		var nothing []int
		m["panic"] = nothing[num(0)]
	}()
	_, ok := m["panic"]
	println(ok)
	lit := map[string]int{say("1"): num(1), say("2"): num(2)}
	println(len(lit))
	v, found := get()[say("a")]
	println(v, found)
	m["self"] = len(m)
	println(m["self"])
	x := m["a"] + func() int { m["a"] = 100; return 1 }()
	println(x > 0)
	for m["i"] = range 3 {
	}
	println(m["i"])
	for k, m["j"] = range map[string]int{"q": 5} {
	}
	println(m["j"])
}

// Stderr:
// get
// say x
// num 5
// get
// say a
// num 2
// 3 5
// get
// say a
// get
// say x
// 3 5
// 5 3
// z 9 0
// 0 1
// num 0
// recovered true
// false
// say 1
// num 1
// say 2
// num 2
// 2
// get
// say a
// 9 true
// 3
// true
// 2
// 5
