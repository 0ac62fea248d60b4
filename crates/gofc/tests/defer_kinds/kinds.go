// Functions whose defers gofc must lower as gc does: the kinds that gc 1.27.3 reports stand beside, in kinds.gc (kinds.N.gc with -N).
// The test defer_kinds compares.
package main

var sink int
var escaped *int
var escapedFunc func() int

func f0()             { sink++ }
func f1(n int)        { sink += n }
func fv(ns ...int)    { sink += len(ns) }
func fr(n int) string { return "x" }

type T struct{ n int }

func (t T) value()    { sink += t.n }
func (t *T) pointer() { sink += t.n }

type I interface{ value() }

func count1() {
	defer f1(0)
}

func count2() {
	defer f1(0)
	defer f1(1)
}

func count7() {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	defer f1(3)
	defer f1(4)
	defer f1(5)
	defer f1(6)
}

func count8() {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	defer f1(3)
	defer f1(4)
	defer f1(5)
	defer f1(6)
	defer f1(7)
}

func count9() {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	defer f1(3)
	defer f1(4)
	defer f1(5)
	defer f1(6)
	defer f1(7)
	defer f1(8)
}

func count10() {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	defer f1(3)
	defer f1(4)
	defer f1(5)
	defer f1(6)
	defer f1(7)
	defer f1(8)
	defer f1(9)
}

func loopFor(n int) {
	for i := 0; i < n; i++ {
		defer f1(i)
	}
}

func loopCond(n int) {
	for n > 0 {
		defer f1(n)
		n--
	}
}

func loopForever() {
	for {
		defer f0()
		if sink > 10 {
			return
		}
		sink++
	}
}

func loopRangeInt(n int) {
	for range n {
		defer f0()
	}
}

func loopRangeSlice(s []int) {
	for _, x := range s {
		defer f1(x)
	}
}

func loopRangeString(s string) {
	for i := range s {
		defer f1(i)
	}
}

func loopRangeArray(a [4]int) {
	for i, x := range a {
		defer f1(i + x)
	}
}

func loopNested(n int) {
	for i := range n {
		for j := range i {
			if j > 2 {
				defer f1(j)
			}
		}
	}
}

func loopThenBreak(n int) {
	for i := range n {
		defer f1(i)
		break
	}
}

func loopSwitch(n int) {
	for i := range n {
		switch i {
		case 1:
			defer f1(1)
		default:
			defer f0()
		}
	}
}

func loopBefore(n int) {
	for i := range n {
		sink += i
	}
	defer f0()
}

func loopAfter(n int) {
	defer f0()
	for i := range n {
		sink += i
	}
}

func loopLabelled(n int) {
outer:
	for i := range n {
		for j := range n {
			if i == j {
				continue outer
			}
			sink++
		}
	}
	defer f0()
}

func gotoBack(n int) {
again:
	defer f1(n)
	n--
	if n > 0 {
		goto again
	}
}

func gotoBackBefore(n int) {
	defer f1(n)
again:
	n--
	if n > 0 {
		goto again
	}
}

func gotoBackAfter(n int) {
again:
	n--
	if n > 0 {
		goto again
	}
	defer f1(n)
}

func gotoForward(n int) {
	if n > 0 {
		goto end
	}
	defer f1(n)
end:
	sink++
}

func gotoForwardAfter(n int) {
	if n > 0 {
		goto end
	}
	sink++
end:
	defer f1(n)
}

func gotoBackInBlock(n int) {
	{
	again:
		n--
		if n > 0 {
			goto again
		}
	}
	defer f1(n)
}

func gotoBackConditional(n int) {
	if n > 5 {
	again:
		defer f1(n)
		n--
		if n > 0 {
			goto again
		}
	}
}

func product1x15(n int) int {
	defer f1(0)
	if n == 0 {
		return n * 3
	}
	if n == 1 {
		return n * 4
	}
	if n == 2 {
		return n * 5
	}
	if n == 3 {
		return n * 6
	}
	if n == 4 {
		return n * 7
	}
	if n == 5 {
		return n * 8
	}
	if n == 6 {
		return n * 9
	}
	if n == 7 {
		return n * 10
	}
	if n == 8 {
		return n * 11
	}
	if n == 9 {
		return n * 12
	}
	if n == 10 {
		return n * 13
	}
	if n == 11 {
		return n * 14
	}
	if n == 12 {
		return n * 15
	}
	if n == 13 {
		return n * 16
	}
	return n * 17
}

func product1x16(n int) int {
	defer f1(0)
	if n == 0 {
		return n * 3
	}
	if n == 1 {
		return n * 4
	}
	if n == 2 {
		return n * 5
	}
	if n == 3 {
		return n * 6
	}
	if n == 4 {
		return n * 7
	}
	if n == 5 {
		return n * 8
	}
	if n == 6 {
		return n * 9
	}
	if n == 7 {
		return n * 10
	}
	if n == 8 {
		return n * 11
	}
	if n == 9 {
		return n * 12
	}
	if n == 10 {
		return n * 13
	}
	if n == 11 {
		return n * 14
	}
	if n == 12 {
		return n * 15
	}
	if n == 13 {
		return n * 16
	}
	if n == 14 {
		return n * 17
	}
	return n * 18
}

func product2x7(n int) int {
	defer f1(0)
	defer f1(1)
	if n == 0 {
		return n * 3
	}
	if n == 1 {
		return n * 4
	}
	if n == 2 {
		return n * 5
	}
	if n == 3 {
		return n * 6
	}
	if n == 4 {
		return n * 7
	}
	if n == 5 {
		return n * 8
	}
	return n * 9
}

func product2x8(n int) int {
	defer f1(0)
	defer f1(1)
	if n == 0 {
		return n * 3
	}
	if n == 1 {
		return n * 4
	}
	if n == 2 {
		return n * 5
	}
	if n == 3 {
		return n * 6
	}
	if n == 4 {
		return n * 7
	}
	if n == 5 {
		return n * 8
	}
	if n == 6 {
		return n * 9
	}
	return n * 10
}

func product3x5(n int) int {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	if n == 0 {
		return n * 3
	}
	if n == 1 {
		return n * 4
	}
	if n == 2 {
		return n * 5
	}
	if n == 3 {
		return n * 6
	}
	return n * 7
}

func product3x6(n int) int {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	if n == 0 {
		return n * 3
	}
	if n == 1 {
		return n * 4
	}
	if n == 2 {
		return n * 5
	}
	if n == 3 {
		return n * 6
	}
	if n == 4 {
		return n * 7
	}
	return n * 8
}

func product4x3(n int) int {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	defer f1(3)
	if n == 0 {
		return n * 3
	}
	if n == 1 {
		return n * 4
	}
	return n * 5
}

func product4x4(n int) int {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	defer f1(3)
	if n == 0 {
		return n * 3
	}
	if n == 1 {
		return n * 4
	}
	if n == 2 {
		return n * 5
	}
	return n * 6
}

func product5x3(n int) int {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	defer f1(3)
	defer f1(4)
	if n == 0 {
		return n * 3
	}
	if n == 1 {
		return n * 4
	}
	return n * 5
}

func product5x4(n int) int {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	defer f1(3)
	defer f1(4)
	if n == 0 {
		return n * 3
	}
	if n == 1 {
		return n * 4
	}
	if n == 2 {
		return n * 5
	}
	return n * 6
}

func product7x2(n int) int {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	defer f1(3)
	defer f1(4)
	defer f1(5)
	defer f1(6)
	if n == 0 {
		return n * 3
	}
	return n * 4
}

func product8x1(n int) int {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	defer f1(3)
	defer f1(4)
	defer f1(5)
	defer f1(6)
	defer f1(7)
	return n * 3
}

func product8x2(n int) int {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	defer f1(3)
	defer f1(4)
	defer f1(5)
	defer f1(6)
	defer f1(7)
	if n == 0 {
		return n * 3
	}
	return n * 4
}

func productBare(n int) {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	defer f1(3)
	defer f1(4)
	defer f1(5)
	defer f1(6)
	defer f1(7)
	if n > 0 {
		return
	}
	sink++
}

func productBareTwice(n int) {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	defer f1(3)
	defer f1(4)
	defer f1(5)
	defer f1(6)
	defer f1(7)
	if n > 0 {
		return
	}
	sink++
	return
}

func productNamed(n int) (r int) {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	defer f1(3)
	if n > 0 {
		return
	}
	if n < -3 {
		r = 2
		return
	}
	return n
}

func productPanics(n int) int {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	defer f1(3)
	defer f1(4)
	switch n {
	case 1:
		panic(1)
	case 2:
		panic(2)
	case 3:
		panic(3)
	}
	return n
}

func productLiterals(n int) func() int {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	defer f1(3)
	defer f1(4)
	g := func() int {
		if n > 0 {
			return 1
		}
		if n < -4 {
			return 2
		}
		return n
	}
	return g
}

func productDead(n int) int {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	defer f1(3)
	if false {
		return 1
	}
	if n > 0 {
		return n
	}
	return n + 1
	return n + 2
}

func productDeadCode(n int) int {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	defer f1(3)
	defer f1(4)
	const debug = false
	if debug {
		return 1
	}
	if n > 0 {
		return n
	}
	if n > 1 {
		return n + 1
	}
	return n + 2
}

func switchConstants(n int) int {
	defer f0()
	switch n {
	case 0:
		return 1
	case 1:
		return 8
	case 2:
		return 15
	case 3:
		return 22
	case 4:
		return 29
	case 5:
		return 36
	case 6:
		return 43
	case 7:
		return 50
	case 8:
		return 57
	case 9:
		return 64
	case 10:
		return 71
	case 11:
		return 78
	case 12:
		return 85
	case 13:
		return 92
	case 14:
		return 99
	case 15:
		return 106
	}
	return -1
}

func switchComputed(n int) int {
	defer f0()
	switch n {
	case 0:
		return n * 1
	case 1:
		return n * 8
	case 2:
		return n * 15
	case 3:
		return n * 22
	case 4:
		return n * 29
	case 5:
		return n * 36
	case 6:
		return n * 43
	case 7:
		return n * 50
	case 8:
		return n * 57
	case 9:
		return n * 64
	case 10:
		return n * 71
	case 11:
		return n * 78
	case 12:
		return n * 85
	case 13:
		return n * 92
	case 14:
		return n * 99
	case 15:
		return n * 106
	}
	return -1
}

func switchConstantsTwo(n int) int {
	defer f1(0)
	defer f1(1)
	switch n {
	case 0:
		return 1
	case 1:
		return 8
	case 2:
		return 15
	case 3:
		return 22
	case 4:
		return 29
	case 5:
		return 36
	case 6:
		return 43
	case 7:
		return 50
	}
	return -1
}

func switchStrings(n int) string {
	defer f0()
	switch n {
	case 0:
		return "s0"
	case 1:
		return "s1"
	case 2:
		return "s2"
	case 3:
		return "s3"
	case 4:
		return "s4"
	case 5:
		return "s5"
	case 6:
		return "s6"
	case 7:
		return "s7"
	case 8:
		return "s8"
	case 9:
		return "s9"
	case 10:
		return "s10"
	case 11:
		return "s11"
	case 12:
		return "s12"
	case 13:
		return "s13"
	case 14:
		return "s14"
	case 15:
		return "s15"
	}
	return ""
}

func switchFewConstants(n int) int {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	defer f1(3)
	switch n {
	case 0:
		return 1
	case 1:
		return 8
	case 2:
		return 15
	case 3:
		return 22
	}
	return -1
}

func sibling(n int) {
	defer f0()
	for i := range n {
		defer f1(i)
	}
	defer f1(1)
}

func siblingGoto(n int) {
	defer f0()
again:
	defer f1(n)
	n--
	if n > 0 {
		goto again
	}
}

func literalInLoop(n int) {
	for i := range n {
		func() {
			defer f1(i)
		}()
	}
}

func literalOutside(n int) {
	defer func() {
		for i := range n {
			defer f1(i)
		}
	}()
}

func literalNested(n int) {
	defer func() {
		defer func() {
			defer f1(n)
		}()
		defer f0()
	}()
}

func resultEscapes() (r int) {
	defer f0()
	escaped = &r
	return 1
}

func resultInClosure() (r int) {
	defer f0()
	escapedFunc = func() int { r++; return r }
	return 1
}

func resultDeferred() (r int) {
	defer func() { r++ }()
	return 1
}

func resultLocalAddress() (r int) {
	defer f0()
	p := &r
	*p = 2
	return r
}

func localEscapes() int {
	x := 1
	defer f0()
	escaped = &x
	return x
}

func conditional(n int) {
	if n > 0 {
		defer f0()
	} else {
		defer f1(n)
	}
	if n > 1 {
		if n > 2 {
			defer f0()
		}
	}
}

func inSwitch(n int) {
	switch n {
	case 1:
		defer f0()
	case 2:
		defer f1(2)
	}
}

func inTypeSwitch(x any) {
	switch y := x.(type) {
	case int:
		defer f1(y)
	default:
		defer f0()
	}
}

func methods(t T, p *T, i I) {
	defer t.value()
	defer p.pointer()
	defer i.value()
	defer p.value()
}

func values(g func(), h func(int) string) {
	defer g()
	defer h(1)
	defer fr(2)
}

func variadic(ns []int) {
	defer fv(1, 2, 3)
	defer fv(ns...)
	defer fv()
}

func builtins(s []int) {
	defer println(1)
	defer copy(s, s)
	defer panic(s)
	defer recover()
}

func recovers() (err any) {
	defer func() {
		err = recover()
	}()
	panic(1)
}

func never() {
	defer f0()
	for {
	}
}

func afterReturn(n int) int {
	return n
	defer f0()
	return 1
}

func inDeadBranch(n int) {
	if false {
		defer f0()
	}
	defer f1(n)
}

func manyResults(n int) (a, b int, s string, e error) {
	defer f1(0)
	defer f1(1)
	defer f1(2)
	if n > 0 {
		return 1, 2, "x", nil
	}
	a = n
	return
}

func main() {}
