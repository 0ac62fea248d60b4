// recover's frame rule: only a function called directly by the panic stops it.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: -N
package main

type T struct{ name string }

func (t T) value() { println("value", t.name, show(recover())) }
func (t *T) pointer() {
	println("pointer", t.name, show(recover()))
}

type E struct{ T }
type EP struct{ *T }

type I interface{ value() }

func show(e any) string {
	if e == nil {
		return "nil"
	}
	return e.(string)
}

func direct() { println("direct", show(recover())) }

func helper() any { return recover() }

func indirect() { println("indirect", show(helper())) }

func nested() {
	func() { println("nested literal", show(recover())) }()
}

func inDeferred() {
	defer func() { println("deferred by deferred", show(recover())) }()
}

func two(f func()) {
	defer func() { println("  outer:", show(recover())) }()
	defer f()
	panic("stop")
}

func builtin() {
	defer func() { println("  outer:", show(recover())) }()
	defer recover()
	panic("stop")
}

func builtinArgument() {
	defer func() { println("  outer:", show(recover())) }()
	defer println(show(recover()))
	panic("stop")
}

func wrapped(kind int) {
	defer func() { println("  outer:", show(recover())) }()
	e := E{T{"e"}}
	ep := EP{&T{"ep"}}
	var i I = e
	var j I = ep
	var k I = &e
	switch kind {
	case 0:
		defer e.value()
	case 1:
		defer e.pointer()
	case 2:
		defer ep.value()
	case 3:
		defer ep.pointer()
	case 4:
		defer i.value()
	case 5:
		defer j.value()
	case 6:
		defer k.value()
	case 7:
		f := i.value
		defer f()
	case 8:
		defer E.value(e)
	case 9:
		defer (*E).pointer(&e)
	case 10:
		defer I.value(k)
	case 11:
		f := e.pointer
		defer f()
	}
	panic("stop")
}

func main() {
	two(direct)
	two(indirect)
	two(nested)
	two(inDeferred)
	two(func() { println("literal", show(recover())) })
	two(func() {
		println("twice", show(recover()), show(recover()))
	})
	builtin()
	builtinArgument()
	for kind := 0; kind < 12; kind++ {
		wrapped(kind)
	}
}

// Stderr:
// direct stop
//   outer: nil
// indirect nil
//   outer: stop
// nested literal nil
//   outer: stop
// deferred by deferred nil
//   outer: stop
// literal stop
//   outer: nil
// twice stop nil
//   outer: nil
//   outer: stop
// nil
//   outer: stop
// value e stop
//   outer: nil
// pointer e stop
//   outer: nil
// value ep stop
//   outer: nil
// pointer ep stop
//   outer: nil
// value e stop
//   outer: nil
// value ep stop
//   outer: nil
// value e stop
//   outer: nil
// value e stop
//   outer: nil
// value e stop
//   outer: nil
// pointer e stop
//   outer: nil
// value e stop
//   outer: nil
// pointer e stop
//   outer: nil
