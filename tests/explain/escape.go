// flags: --escape
// What lives on the heap, in the words of gc's -m.
package main

type pair struct{ a, b *int }

var kept *int

func keep(p *int)             { kept = p }
func first(p *pair) *int      { return p.a }
func both(p *int) (*int, any) { return p, *p }

func main() {
	moved, stays := 1, 2
	keep(&moved)
	_ = first(&pair{&stays, nil})
	f := func() int { return stays }
	_ = f()
	_ = make([]int, 4)
	both(new(int))
}

// Output:
// ./escape.go:9:11: leaking param: p
// ./escape.go:10:12: leaking param: p to result ~r0 level=1
// ./escape.go:11:11: leaking param: p to result ~r0 level=0
// ./escape.go:11:43: *p escapes to heap
// ./escape.go:14:2: moved to heap: moved
// ./escape.go:16:12: &pair{...} does not escape
// ./escape.go:17:7: func literal does not escape
// ./escape.go:19:10: make([]int, 4) does not escape
// ./escape.go:20:10: new(int) does not escape
