// What lives on the heap: a test holds gofc's decisions against those of gc for each line. Where gofc is worse the line says `worse: WHY`,
// where it is better `better: WHY`.
package main

type pair struct{ a, b *int }

type node struct {
	value *int
	next  *node
}

type big struct{ words [40]int }

type shape interface{ area() int }

type taker interface{ take(*int) }

type box struct{ p *int }

func (b box) area() int    { return *b.p }
func (b *box) take(p *int) { b.p = p }
func (b *box) get() *int   { return b.p }
func (b *box) self() *box  { return b }
func (b box) value() *int  { return b.p }
func (b *box) nothing()    {}
func (b *box) read() int   { return *b.p }

type quiet struct{ n int }

func (q quiet) area() int { return q.n }

type list []*int

func (l list) first() *int { return l[0] }

var sink *int
var sinkAny any
var sinkSlice []*int
var sinkFunc func() int
var sinkPair pair
var sinkNode *node
var sinkMap map[string]*int
var sinkBox *box
var sinkShape shape
var sinkString string

func use(p *int) int         { return *p }
func keep(p *int)            { sink = p }
func pass(p *int) *int       { return p }
func load(p **int) *int      { return *p }
func many(ps ...*int)        {}
func keepMany(ps ...*int)    { sink = ps[0] }
func run(f func())           { f() }
func calls(f func() int) int { return f() }
func number() int            { return 7 }

// Parameters.

func f1(p *int) {
	sink = p
}
func f2(p *int) {
	_ = *p
}
func f3(p *int) *int {
	return p
}
func f4(p **int) *int {
	return *p
}
func f5(p ***int) *int {
	return **p
}
func f6(p **int) {
	sink = *p
}
func f7(p *pair) {
	sink = p.a
}
func f8(p pair) {
	sink = p.a
}
func f9(p pair) *int {
	return p.b
}
func f10(p *pair) *int {
	return p.b
}
func f11(p, q *int) {
	*p = *q
}
func f12(p **int, q *int) {
	*p = q
}
func f13(p, q *int) (*int, *int) {
	if *p > 0 {
		return p, q
	}
	return q, p
}
func f14(p *int, n int) {
	for range n {
		p = pass(p)
	}
	keep(p)
}
func f15(p *int) {
	q := p
	r := q
	sink = r
}
func f16(p *int) {
	var q pair
	q.a = p
	sink = q.b
}
func f17(p []*int) *int {
	return p[0]
}
func f18(p []*int) {
	sink = p[1]
}
func f19(p []*int) []*int {
	return p
}
func f20(p []int) []int {
	return p[1:]
}
func f21(p []int) {
	p[0] = 1
}
func f22(p [2]*int) *int {
	return p[0]
}
func f23(p *[2]*int) *int {
	return p[1]
}
func f24(p *[4]int) []int {
	return p[:]
}
func f25(p map[string]*int) *int {
	return p["a"]
}
func f26(p map[string]*int, q *int) {
	p["a"] = q
}
func f27(p map[*int]int, q *int) {
	_ = p[q]
}
func f28(p map[*int]int, q *int) {
	p[q] = 1
}
func f29(p chan *int, q *int) {
	p <- q
}
func f30(p chan *int) *int {
	return <-p
}
func f31(p string) string {
	return p[1:]
}
func f32(p string) {
	sinkString = p
}
func f33(p any) any {
	return p
}
func f34(p any) {
	sinkAny = p
}
func f35(p any) *int {
	return p.(*int)
}
func f36(p any) {
	sink = p.(*int)
}
func f37(p any) *int {
	return p.(pair).a
}
func f38(p any) bool {
	_, ok := p.(int)
	return ok
}
func f39(p any) *int {
	switch q := p.(type) {
	case *int:
		return q
	case pair:
		return q.a
	}
	return nil
}
func f40(p func() int) int {
	return p()
}
func f41(p func() int) {
	sinkFunc = p
}
func f42(p func(*int), q *int) {
	p(q)
}
func f43(p func(*int) *int, q *int) *int {
	return p(q)
}
func f44(p shape) int {
	return p.area()
}
func f45(p taker, q *int) {
	p.take(q)
}
func f46(p *box, q *int) {
	p.take(q)
}
func f47(p *box) *int {
	return p.get()
}
func f48(p *box) *box {
	return p.self()
}
func f49(p box) *int {
	return p.value()
}
func f50(p *box) {
	p.nothing()
}
func f51(p *node) *int {
	for p.next != nil {
		p = p.next
	}
	return p.value
}
func f52(p *node) *node {
	return p.next.next
}
func f53(p, q *node) {
	p.next = q
}
func f54(p *node) {
	sinkNode = p.next
}
func f55(p *int, q []*int) {
	q[0] = p
}
func f56(p []*int) {
	for _, q := range p {
		sink = q
	}
}
func f57(p []*int) {
	for i := range p {
		_ = i
	}
}
func f58(p map[*int]*int) {
	for k, v := range p {
		keep(k)
		use(v)
	}
}
func f59(p, q []*int) {
	copy(p, q)
}
func f60(p, q []int) {
	copy(p, q)
}
func f61(p []*int, q *int) []*int {
	return append(p, q)
}
func f62(p, q []*int) []*int {
	return append(p, q...)
}
func f63(p []int) []int {
	return append(p, 1)
}
func f64(p ...*int) *int {
	return p[0]
}
func f65(p ...int) int {
	return p[0]
}
func f66(p *int) {
	many(p)
}
func f67(p *int) {
	keepMany(p)
}
func f68(p, q *int) {
	panic(p)
}
func f69(p *int) {
	println(p)
}
func f70(p *int, n int) *int {
	if n == 0 {
		return p
	}
	return f70(p, n-1)
}
func f71(p list) *int {
	return p.first()
}
func f72(p *int) {
	go keep(p)
}
func f73(p *int) {
	go use(p)
}

// Variables.

func f74() {
	x := 1
	sink = &x
}
func f75() {
	x := 1
	use(&x)
}
func f76() {
	x := 1
	keep(&x)
}
func f77() *int {
	x := 1
	return &x
}
func f78() *int {
	x := 1
	return pass(&x)
}
func f79() {
	x := 1
	use(pass(&x))
}
func f80() {
	x := 1
	p := &x
	sink = load(&p)
}
func f81() {
	x := 1
	p := &x
	q := &p
	use(*q)
}
func f82(n int) *int {
	return &n
}
func f83(n int) {
	use(&n)
}
func f84() {
	var x pair
	sink = x.a
}
func f85() {
	var x pair
	y := 1
	x.a = &y
	sinkPair = x
}
func f86() []int {
	var x big
	return x.words[:]
}
func f87() {
	var x big
	_ = x.words[:]
}
func f88(n int) {
	var p *int
	for i := range n {
		p = &i
	}
	use(p)
}
func f89(n int) {
	for i := range n {
		use(&i)
	}
}
func f90(n int) {
	var p *int
	for i := 0; i < n; i++ {
		x := i
		p = &x
	}
	use(p)
}
func f91(n int) {
	for i := 0; i < n; i++ {
		x := i
		use(&x)
	}
}
func f92() {
	var x box
	x.nothing()
}
func f93() {
	var x box
	sinkBox = x.self()
}
func f94() {
	var x box
	n := 1
	x.take(&n)
	_ = x.read()
}
func f95() {
	x := 1
	y := &x
	z := pair{y, y}
	use(z.a)
}
func f96() {
	var x [3]*int
	n := 1
	x[0] = &n
	use(x[1])
}
func f97() {
	x := [3]int{1, 2, 3}
	sinkAny = x[:]
}
func f98() pair {
	x := 1
	return pair{&x, nil}
}
func f99() {
	x := 1
	y := &pair{&x, nil}
	use(y.a)
}

// Results.

func f100() (r *int) {
	n := 1
	r = &n
	return
}
func f101() (r int) {
	r = 1
	sink = &r
	return
}
func f102(p *int) (r *int) {
	r = p
	return
}
func f103(p *int) (n int, r *int) {
	return *p, p
}
func f104() *pair {
	return &pair{}
}
func f105(p *int) *pair {
	return &pair{p, p}
}
func f106(p *int) pair {
	return pair{p, nil}
}
func f107() *int {
	return new(int)
}
func f108(n int) []int {
	return make([]int, n)
}
func f109() []int {
	return make([]int, 4)
}
func f110() []int {
	return []int{1, 2}
}
func f111() map[string]int {
	return map[string]int{}
}
func f112(n int) func() int {
	return func() int { return n }
}
func f113(p *int) func() int {
	return func() int { return *p }
}
func f114(n int) any {
	return n
}
func f115(n int) shape {
	return quiet{n}
}
func f116(p *int) any {
	return p
}
func f117(p *box) func() *int {
	return p.get
}
func f118(p quiet) func() int {
	return p.area
}

// Allocations.

func f119() {
	x := new(int)
	*x = 1
}
func f120() {
	x := &pair{}
	_ = x.a
}
func f121() {
	x := &pair{}
	sink = x.a
}
func f122() {
	x := &node{}
	x.next = &node{}
	_ = x.next.value
}
func f123() {
	sinkNode = &node{}
}
func f124() {
	x := new(big)
	x.words[0] = 1
}
func f125(n int) {
	for range n {
		x := new(int)
		use(x)
	}
}
func f126(n int) {
	var p *int
	for range n {
		p = new(int)
	}
	use(p)
}
func f127() {
	x := make([]int, 10)
	x[0] = 1
}
func f128() {
	x := make([]int, 10, 20)
	_ = len(x)
}
func f129(n int) {
	x := make([]int, n) // worse: slices of variable size are never in the frame
	x[0] = 1            // a slice of variable size
}
func f130(n int) {
	x := make([]int, 0, n) // worse: slices of variable size are never in the frame
	_ = x
}
func f131() {
	x := make([]int, 100000)
	x[0] = 1
}
func f132() {
	x := make([]*int, 3)
	n := 1
	x[0] = &n
}
func f133() {
	x := []int{1, 2, 3}
	x[0] = 2
}
func f134(n int) {
	x := []int{n}
	sinkAny = x
}
func f135() {
	n := 1
	x := []*int{&n}
	use(x[0])
}
func f136() {
	n := 1
	x := []*int{&n}
	sink = x[0]
}
func f137() {
	x := map[string]int{"a": 1} // worse: maps are never in the frame
	_ = x["a"]
}
func f138() {
	x := make(map[string]int) // worse: maps are never in the frame
	x["a"] = 1
}
func f139(n int) {
	x := make(map[string]int, n) // worse: maps are never in the frame
	x["a"] = 1
}
func f140() {
	x := map[string]*int{} // worse: maps are never in the frame
	n := 1
	x["a"] = &n
}
func f141() {
	sinkMap = make(map[string]*int)
}
func f142() {
	x := []pair{{}, {}}
	_ = x[0].a
}
func f143() {
	x := []*pair{{}, {}}
	_ = x[0].a
}
func f144() {
	x := [][]int{{1}, {2}}
	_ = x[0][0]
}
func f145() {
	x := &[3]int{1, 2, 3}
	_ = x[0]
}
func f146() {
	many(new(int), new(int))
}
func f147() {
	keepMany(new(int))
}
func f148() {
	many()
}

// Closures.

func f149() {
	f := func() {}
	f()
}
func f150(n int) {
	f := func() int { return n }
	_ = f()
}
func f151(n int) {
	sinkFunc = func() int { return n }
}
func f152() {
	n := 1
	f := func() { n++ }
	f()
}
func f153() {
	n := 1
	sinkFunc = func() int { n++; return n }
}
func f154() {
	n := 1
	run(func() { n = 2 })
	_ = n
}
func f155(p *int) {
	run(func() { sink = p })
}
func f156(p *int) {
	calls(func() int { return *p })
}
func f157(p *int) {
	func() { sink = p }()
}
func f158(p *int) {
	func(q *int) { sink = q }(p)
}
func f159(p *int) {
	func(q *int) { _ = *q }(p)
}
func f160(p *int) *int {
	return func(q *int) *int { return q }(p) // worse: leaks of a literal's parameters lead to its own results only
}
func f161() {
	n := 1
	f := func() *int { return &n }
	use(f())
}
func f162() {
	var p *int
	f := func() { n := 1; p = &n }
	f()
	use(p)
}
func f163(n int) {
	for i := range n {
		f := func() int { return i }
		calls(f)
	}
}
func f164(n int) {
	var fs []func() int
	for i := range n {
		fs = append(fs, func() int { return i }) // worse: append never makes an array in the frame
	}
	_ = fs[0]()
}
func f165(n int) {
	f := func() func() int { return func() int { return n } }
	_ = f()()
}
func f166() {
	var f func(n int) int
	f = func(n int) int {
		if n == 0 {
			return 0
		}
		return f(n - 1)
	}
	_ = f(3)
}
func f167(p *int) {
	f := func(q *int) { _ = *q }
	f(p)
}
func f168(p *int) {
	f := func(q *int) { sink = q }
	f(p)
}
func f169() {
	f := number
	_ = f()
}
func f170() {
	n := 1
	go func() { n++ }()
}
func f171(p *pair) {
	f := func() *int { return p.a }
	sink = f()
}

// Interfaces and method values.

func f172(n int) {
	var x any = n
	_ = x
}
func f173(n int) {
	sinkAny = n
}
func f174() {
	sinkAny = 5
}
func f175(p *int) {
	sinkAny = p
}
func f176(p *int) {
	var x any = p
	_ = x
}
func f177(p pair) {
	sinkAny = p
}
func f178(p pair) {
	var x any = p
	_, _ = x.(pair)
}
func f179(n int) {
	var x shape = quiet{n} // worse: calls through interfaces are not resolved
	_ = x.area()
}
func f180(n int) {
	sinkShape = quiet{n}
}
func f181(p *box) {
	sinkShape = p
}
func f182(p *box) { // worse: calls through interfaces are not resolved
	var x shape = p
	_ = x.area()
}
func f183() {
	var x shape = &box{} // worse: calls through interfaces are not resolved
	_ = x.area()
}
func f184(s string) {
	sinkAny = s
}
func f185(s []int) {
	sinkAny = s
}
func f186(b bool) {
	var x any = b
	_ = x == true
}
func f187(n int) {
	x := any(n)
	_ = x.(int)
}
func f188(n, m int) {
	var x, y any = n, m
	_ = x == y
}
func f189(n int) {
	x := []any{n}
	_ = x
}
func f190(n int) {
	x := map[any]int{n: 1} // worse: maps are never in the frame
	_ = x
}
func f191(p *box) {
	f := p.read
	_ = f()
}
func f192(p *box) {
	f := p.get
	sink = f()
}
func f193(p quiet) {
	f := p.area
	_ = f()
}
func f194(p shape) {
	f := p.area
	_ = f()
}
func f195(p quiet) {
	sinkFunc = p.area
}
func f196(p *box) { // worse: method expressions in variables are not resolved
	f := (*box).get
	_ = f(p)
}
func f197(p any, q shape) {
	_, _ = p.(shape)
	_ = q.(quiet)
}

// Defers.

func f198(p *int) {
	defer use(p)
}
func f199(p *int) {
	defer keep(p)
}
func f200(n int) {
	defer func() { n++ }()
}
func f201() {
	n := 1
	defer func() { n++ }()
}
func f202(p *int) {
	defer func() { sink = p }()
}
func f203(p *int) {
	defer func(q *int) { _ = *q }(p)
}
func f204(p *int) {
	defer func(q *int) { sink = q }(p)
}
func f205(n int, p *int) {
	for range n {
		defer use(p)
	}
}
func f206(n int) {
	for i := range n {
		defer func() { _ = i }()
	}
}
func f207(p *box) {
	defer p.nothing()
}
func f208(p *box, q *int) {
	defer p.take(q)
}
func f209(p shape) {
	defer p.area()
}
func f210(f func()) {
	defer f()
}
func f211(p *int) {
	defer println(p)
}
func f212(p *int) (r *int) {
	defer func() {
		recover()
		r = p
	}()
	return nil
}
func f213() {
	n := 1
	defer use(&n)
}
func f214() {
	n := 1
	defer keep(&n)
}
func f215(n int) {
	defer panic(n)
}
func f216() {
	defer many(new(int))
}
func f217(m map[*int]int, p *int) {
	defer delete(m, p)
}

func main() {}
