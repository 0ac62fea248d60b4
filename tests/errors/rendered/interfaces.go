// errorcheck

// Types that lack what an interface wants.

package main

type mover interface {
	Move(dx, dy int)
	Stop() error
	Name() string
}

type stone struct{}

type car struct{}

func (*car) Move(dx, dy int) {}
func (*car) Stop() error     { return nil }
func (*car) Name() string    { return "" }

type cart struct{}

func (cart) Move(dx int) {}
func (cart) Stop() error  { return nil }
func (cart) Name() string { return "" }

type horse struct{}

func (horse) Move(dx, dy int) {}
func (horse) stop() error     { return nil }
func (horse) name() string    { return "" }

type one interface{ M() }

func use(m mover) {}

func call(i *one) { i.M() }

func main() {
	var m mover = stone{}
	m = car{}
	m = cart{}
	m = horse{}
	use(stone{})
	_ = m.(stone)
	_ = m.(car)
	switch m.(type) {
	case cart:
	}
	n := 1
	_ = n.(int)
	switch n.(type) {
	}
	var e error = 1
	_ = e
	var p *mover = &m
	p.Stop()
}

// Errors:
// ./interfaces.go:37:23: i.M undefined (type *one is pointer to interface, not interface)
// ./interfaces.go:40:16: cannot use stone{} (value of struct type stone) as mover value in variable declaration: stone does not implement mover (missing method Move)
// ./interfaces.go:41:6: cannot use car{} (value of struct type car) as mover value in assignment: car does not implement mover (method Move has pointer receiver)
// ./interfaces.go:42:6: cannot use cart{} (value of struct type cart) as mover value in assignment: cart does not implement mover (wrong type for method Move)
// 		have Move(int)
// 		want Move(int, int)
// ./interfaces.go:43:6: cannot use horse{} (value of struct type horse) as mover value in assignment: horse does not implement mover (missing method Name)
// 		have name() string
// 		want Name() string
// ./interfaces.go:44:6: cannot use stone{} (value of struct type stone) as mover value in argument to use: stone does not implement mover (missing method Move)
// ./interfaces.go:45:6: impossible type assertion: m.(stone)
// 	stone does not implement mover (missing method Move)
// ./interfaces.go:46:6: impossible type assertion: m.(car)
// 	car does not implement mover (method Move has pointer receiver)
// ./interfaces.go:48:7: impossible type switch case: cart
// 	m (variable of interface type mover) cannot have dynamic type cart (wrong type for method Move)
// 		have Move(int)
// 		want Move(int, int)
// ./interfaces.go:51:6: invalid operation: n (variable of type int) is not an interface
// ./interfaces.go:52:9: n (variable of type int) is not an interface
// ./interfaces.go:54:16: cannot use 1 (constant of type int) as error value in variable declaration: int does not implement error (missing method Error)
// ./interfaces.go:57:4: p.Stop undefined (type *mover is pointer to interface, not interface)
