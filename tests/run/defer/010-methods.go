// Methods with value and pointer receivers, interface methods, method values and expressions, deferred.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: -N
package main

type T struct{ n int }

func (t T) value(s string)    { println(s, "value", t.n) }
func (t *T) pointer(s string) { println(s, "pointer", t.n) }

type I interface{ value(string) }

func main() {
	t := T{1}
	p := &t
	var i I = t
	defer t.value("direct")
	defer t.pointer("direct")
	defer p.value("through pointer")
	defer p.pointer("through pointer")
	defer i.value("interface")
	defer T.value(t, "expression")
	defer (*T).pointer(p, "expression")
	f := t.value
	defer f("method value")
	g := p.pointer
	defer g("method value")
	t.n = 2
	i = T{3}
	println("body", t.n)
}

// Stderr:
// body 2
// method value pointer 2
// method value value 1
// expression pointer 2
// expression value 1
// interface value 1
// through pointer pointer 2
// through pointer value 1
// direct pointer 2
// direct value 1
