// Which of several panics in one statement comes first: what gc leaves to its runtime has its operands evaluated in front of the rest.
package main

var g = []int32{}
var gs = []string{}
var gb = [][]byte{}
var gf = []float64{}
var gc = []complex128{}
var ga = []any{}
var gr = [][]rune{}
var gm = []map[int32]int32{}
var m = map[int32]int32{}
var ms = map[string]int32{}
var fuel = 20000
var arr [3]int32

//go:noinline
func at(i, n int) int {
	if n == 0 {
		return 0
	}
	return i % n
}

//go:noinline
func f(a int32, s any) int16 { return 3 }

//go:noinline
func fs(a int32, s string) int16 { return 3 }

//go:noinline
func fb(a int32, s []byte) int16 { return 3 }

//go:noinline
func fr(a int32, s []rune) int16 { return 3 }

//go:noinline
func fi(a int32, s int32) int16 { return 3 }

//go:noinline
func fbo(a int32, s bool) int16 { return 3 }

//go:noinline
func fc(a int32, s complex128) int16 { return 3 }

//go:noinline
func fsl(a int32, s []int32) int16 { return 3 }

//go:noinline
func fp(a int32, s *int32) int16 { return 3 }

//go:noinline
func fst(a int32, s struct{ x, y int32 }) int16 { return 3 }

//go:noinline
func far(a int32, s [2]int32) int16 { return 3 }

func try(name string, f func()) {
	defer func() {
		e := recover()
		if err, ok := e.(error); ok {
			println(name, err.Error())
		} else {
			println(name, "none")
		}
	}()
	f()
}

type I interface{ M() }

func main() {
	try("rune", func() { fs(g[fuel], string(rune(g[at(fuel, 0)]))) })
	try("concat", func() { fs(g[fuel], "x"+gs[at(fuel, 0)]) })
	try("concat2", func() { fs(g[fuel], gs[1]+gs[at(fuel, 0)]) })
	try("concat3", func() { fs(g[fuel], gs[1]+"x") })
	try("bytes", func() { fs(g[fuel], string(gb[at(fuel, 0)])) })
	try("bytes2", func() { fs(g[fuel], string(gb[1])) })
	try("runes", func() { fs(g[fuel], string(gr[1])) })
	try("tobytes", func() { fb(g[fuel], []byte(gs[at(fuel, 0)])) })
	try("torunes", func() { fr(g[fuel], []rune(gs[1])) })
	try("any", func() { f(g[fuel], g[at(fuel, 0)]) })
	try("any2", func() { f(g[fuel], g[1]) })
	try("anys", func() { f(g[fuel], gs[1]) })
	try("map", func() { fi(g[fuel], m[g[1]]) })
	try("maps", func() { fi(g[fuel], ms[gs[1]]) })
	try("map2", func() { fi(g[fuel], gm[1][1]) })
	try("eq", func() { fbo(g[fuel], gs[1] == "abc") })
	try("eqs", func() { fbo(g[fuel], gs[1] == gs[2]) })
	try("lts", func() { fbo(g[fuel], gs[1] < "abc") })
	try("eqi", func() { fbo(g[fuel], ga[1] == ga[2]) })
	try("div", func() { fc(g[fuel], gc[1]/gc[2]) })
	try("asrt", func() { fi(g[fuel], ga[1].(int32)) })
	try("asrt2", func() { f(g[fuel], ga[1].(I)) })
	try("append", func() { fsl(g[fuel], append(g, g[1])) })
	try("lit", func() { fsl(g[fuel], []int32{g[1]}) })
	try("ptr", func() { fp(g[fuel], &g[1]) })
	try("st", func() { fst(g[fuel], struct{ x, y int32 }{g[1], 2}) })
	try("arr", func() { far(g[fuel], [2]int32{g[1], 2}) })
	try("arr2", func() { fi(g[fuel], arr[at(9, 20)]) })
	try("slice", func() { fsl(g[fuel], g[1:]) })
	try("slice2", func() { fsl(g[fuel], g[at(1, 2):]) })
	try("deref", func() { var p *int32; fi(g[fuel], *p) })
	try("divi", func() { var p int32; fi(g[fuel], 1/p) })
	try("shift", func() { var p int32 = -1; fi(g[fuel], 1<<p) })
	try("conv", func() { far(g[fuel], [2]int32(g)) })
	try("make", func() { n := -1; fsl(g[fuel], make([]int32, n)) })
	try("min", func() { fs(g[fuel], min(gs[1], gs[2])) })
	try("new", func() { fp(g[fuel], new(g[1])) })
	try("len", func() { fi(g[fuel], int32(len(gs[1]))) })
	try("and", func() { fbo(g[fuel], len(g) == 0 && gs[1] == "x") })
	try("or", func() {
		i := 0
		f(1, i > 0 || i < 2 && (i == 0 || gs[i-2] > gs[i-1]))
	})
	try("and-or", func() {
		i, ok := 1, true
		ok = ok && (i < 2 || gs[i] > gs[i-2])
		f(1, ok)
	})
	try("tuple", func() {
		two := func() (int, string) { return 1, "x" }
		pair := func(i int, s string) string { return gs[i] + s }
		f(1, pair(two()))
	})
	try("closure", func() { fi(g[fuel], func() int32 { return g[1] }()) })
	try("expr", func() { x := g[fuel] + int32(len(string(rune(g[1])))); _ = x })
	try("expr2", func() { x := g[fuel] + int32(len(string(gb[1]))); _ = x })
	try("expr3", func() { x := g[fuel] + m[g[1]]; _ = x })
	try("expr4", func() { x := []any{g[fuel], string(rune(g[1]))}; f(1, x) })
	try("expr5", func() { x := gs[fuel] + string(rune(g[1])); f(1, x) })
	try("ret", func() {
		k := func() (int32, string) { return g[fuel], string(rune(g[1])) }
		k()
	})
	try("asg", func() { a, b := g[fuel], string(rune(g[1])); f(a, b) })
	try("idx", func() { g[fuel] = int32(len(string(rune(g[1])))) })
	try("idx2", func() { g[fuel] = m[g[1]] })
}

// Stderr:
// rune runtime error: index out of range [0] with length 0
// concat runtime error: index out of range [0] with length 0
// concat2 runtime error: index out of range [1] with length 0
// concat3 runtime error: index out of range [1] with length 0
// bytes runtime error: index out of range [0] with length 0
// bytes2 runtime error: index out of range [1] with length 0
// runes runtime error: index out of range [1] with length 0
// tobytes runtime error: index out of range [0] with length 0
// torunes runtime error: index out of range [1] with length 0
// any runtime error: index out of range [0] with length 0
// any2 runtime error: index out of range [1] with length 0
// anys runtime error: index out of range [1] with length 0
// map runtime error: index out of range [1] with length 0
// maps runtime error: index out of range [1] with length 0
// map2 runtime error: index out of range [1] with length 0
// eq runtime error: index out of range [20000] with length 0
// eqs runtime error: index out of range [1] with length 0
// lts runtime error: index out of range [1] with length 0
// eqi runtime error: index out of range [2] with length 0
// div runtime error: index out of range [1] with length 0
// asrt runtime error: index out of range [1] with length 0
// asrt2 runtime error: index out of range [1] with length 0
// append runtime error: index out of range [1] with length 0
// lit runtime error: index out of range [1] with length 0
// ptr runtime error: index out of range [20000] with length 0
// st runtime error: index out of range [1] with length 0
// arr runtime error: index out of range [1] with length 0
// arr2 runtime error: index out of range [20000] with length 0
// slice runtime error: slice bounds out of range [1:0]
// slice2 runtime error: slice bounds out of range [1:0]
// deref runtime error: index out of range [20000] with length 0
// divi runtime error: index out of range [20000] with length 0
// shift runtime error: index out of range [20000] with length 0
// conv runtime error: index out of range [20000] with length 0
// make runtime error: makeslice: len out of range
// min runtime error: index out of range [1] with length 0
// new runtime error: index out of range [1] with length 0
// len runtime error: index out of range [1] with length 0
// and runtime error: index out of range [1] with length 0
// or none
// and-or none
// tuple runtime error: index out of range [1] with length 0
// closure runtime error: index out of range [1] with length 0
// expr runtime error: index out of range [1] with length 0
// expr2 runtime error: index out of range [1] with length 0
// expr3 runtime error: index out of range [1] with length 0
// expr4 runtime error: index out of range [20000] with length 0
// expr5 runtime error: index out of range [1] with length 0
// ret runtime error: index out of range [20000] with length 0
// asg runtime error: index out of range [20000] with length 0
// idx runtime error: index out of range [1] with length 0
// idx2 runtime error: index out of range [1] with length 0
