// Type descriptors as the library reads them: sizes, pointer masks, kinds, flags and the parts that follow.
//
// flags:
package main

import "unsafe"

type rtype struct {
	size, ptrBytes                 uintptr
	hash                           uint32
	tflag, align, fieldAlign, kind uint8
	equal                          func(unsafe.Pointer, unsafe.Pointer) bool
	gcData                         *byte
	str, ptrToThis                 int32
}

type eface struct {
	typ  *rtype
	data unsafe.Pointer
}

type field struct {
	name   *byte
	typ    *rtype
	offset uintptr
}

type structType struct {
	rtype
	pkgPath *byte
	fields  []field
}

type elemType struct {
	rtype
	elem *rtype
}

type arrayType struct {
	rtype
	elem, slice *rtype
	len         uintptr
}

type funcType struct {
	rtype
	in, out uint16
}

type interfaceType struct {
	rtype
	pkgPath *byte
	methods []struct{ name, typ int32 }
}

type uncommon struct {
	pkgPath        int32
	mcount, xcount uint16
	moff, unused   uint32
}

func at(p *byte, n uintptr) byte { return *(*byte)(unsafe.Add(unsafe.Pointer(p), n)) }

func name(p *byte) string {
	n, i := 0, uintptr(1)
	for shift := 0; ; shift += 7 {
		b := at(p, i)
		n |= int(b&0x7f) << shift
		i++
		if b < 0x80 {
			break
		}
	}
	text := unsafe.String((*byte)(unsafe.Add(unsafe.Pointer(p), i)), n)
	if at(p, 0)&2 != 0 {
		text += " `" + unsafe.String((*byte)(unsafe.Add(unsafe.Pointer(p), i+uintptr(n)+1)), int(at(p, i+uintptr(n)))) + "`"
	}
	return text
}

func show(what string, x any) {
	e := (*eface)(unsafe.Pointer(&x))
	t := e.typ
	// 2: the text has a star too many; gc alone uses it.
	println(what, "size", t.size, "ptr", t.ptrBytes, "align", t.align, t.fieldAlign, "kind", t.kind, "flags", t.tflag&^2, "equal", t.equal != nil)
	if t.ptrBytes != 0 && t.tflag&16 == 0 {
		print("\tmask")
		for n := uintptr(0); n < (t.ptrBytes/8+7)/8; n++ {
			print(" ", at(t.gcData, n))
		}
		println()
	}
	if t.tflag&16 == 0 && t.equal != nil {
		println("\tequal to itself", x == x)
	}
	switch t.kind {
	case 17:
		a := (*arrayType)(unsafe.Pointer(t))
		println("\tarray of", a.len, "elem", a.elem.kind, "slice", (*elemType)(unsafe.Pointer(a.slice)).elem == a.elem)
	case 18, 22, 23:
		println("\telem kind", (*elemType)(unsafe.Pointer(t)).elem.kind)
	case 19:
		f := (*funcType)(unsafe.Pointer(t))
		println("\tfunc", f.in, f.out&0x7fff, f.out>>15)
	case 20:
		println("\tmethods", len((*interfaceType)(unsafe.Pointer(t)).methods))
	case 25:
		s := (*structType)(unsafe.Pointer(t))
		if s.pkgPath != nil {
			println("\tpackage", name(s.pkgPath))
		}
		for _, f := range s.fields {
			println("\tfield", name(f.name), at(f.name, 0), "kind", f.typ.kind, "at", f.offset)
		}
	}
}

type empty struct{}
type mixed struct {
	a byte
	B int32 `json:"b"`
	c string
	d [3]*int
	empty
}
type direct struct{ p *int }
type big struct {
	n [100]int
	p *int
	q [200]any
}
type floats [2]float32
type I interface {
	M()
	n() int
}
type celsius float64

func (c celsius) String() string { return "c" }

func main() {
	n := 1
	for i, x := range []any{true, 1, int8(1), int16(1), int32(1), int64(1), uint(1), uint8(1), uint16(1), uint32(1), uint64(1), uintptr(1),
		float32(1), 1.5, complex64(1), 1i, "s", unsafe.Pointer(&n)} {
		show("basic "+string(rune('a'+i)), x)
	}
	show("mixed", mixed{})
	show("*mixed", &mixed{})
	show("direct", direct{&n})
	show("[1]*int", [1]*int{&n})
	show("[0]*int", [0]*int{})
	show("empty", empty{})
	show("big", big{})
	show("floats", floats{})
	show("celsius", celsius(1))
	show("slice", []string{})
	show("array", [4]mixed{})
	show("func", func(int, ...string) (bool, error) { return false, nil })
	show("*I", (*I)(nil))
	show("*error", (*error)(nil))
	show("**int", new(*int))
	show("anonymous", struct {
		_ int
		X any
	}{})
	show("padded", struct {
		a byte
		b int64
	}{})
	var a, b any = mixed{c: "x"}, mixed{c: "x"}
	println((*eface)(unsafe.Pointer(&a)).typ == (*eface)(unsafe.Pointer(&b)).typ)
}

// Stderr:
// basic a size 1 ptr 0 align 1 1 kind 1 flags 13 equal true
// 	equal to itself true
// basic b size 8 ptr 0 align 8 8 kind 2 flags 13 equal true
// 	equal to itself true
// basic c size 1 ptr 0 align 1 1 kind 3 flags 13 equal true
// 	equal to itself true
// basic d size 2 ptr 0 align 2 2 kind 4 flags 13 equal true
// 	equal to itself true
// basic e size 4 ptr 0 align 4 4 kind 5 flags 13 equal true
// 	equal to itself true
// basic f size 8 ptr 0 align 8 8 kind 6 flags 13 equal true
// 	equal to itself true
// basic g size 8 ptr 0 align 8 8 kind 7 flags 13 equal true
// 	equal to itself true
// basic h size 1 ptr 0 align 1 1 kind 8 flags 13 equal true
// 	equal to itself true
// basic i size 2 ptr 0 align 2 2 kind 9 flags 13 equal true
// 	equal to itself true
// basic j size 4 ptr 0 align 4 4 kind 10 flags 13 equal true
// 	equal to itself true
// basic k size 8 ptr 0 align 8 8 kind 11 flags 13 equal true
// 	equal to itself true
// basic l size 8 ptr 0 align 8 8 kind 12 flags 13 equal true
// 	equal to itself true
// basic m size 4 ptr 0 align 4 4 kind 13 flags 5 equal true
// 	equal to itself true
// basic n size 8 ptr 0 align 8 8 kind 14 flags 5 equal true
// 	equal to itself true
// basic o size 8 ptr 0 align 4 4 kind 15 flags 5 equal true
// 	equal to itself true
// basic p size 16 ptr 0 align 8 8 kind 16 flags 5 equal true
// 	equal to itself true
// basic q size 16 ptr 8 align 8 8 kind 24 flags 5 equal true
// 	mask 1
// 	equal to itself true
// basic r size 8 ptr 8 align 8 8 kind 26 flags 45 equal true
// 	mask 1
// 	equal to itself true
// mixed size 56 ptr 48 align 8 8 kind 25 flags 5 equal true
// 	mask 58
// 	equal to itself true
// 	package main
// 	field a 0 kind 8 at 0
// 	field B `json:"b"` 3 kind 5 at 4
// 	field c 0 kind 24 at 8
// 	field d 0 kind 17 at 24
// 	field empty 8 kind 25 at 48
// *mixed size 8 ptr 8 align 8 8 kind 22 flags 40 equal true
// 	mask 1
// 	equal to itself true
// 	elem kind 25
// direct size 8 ptr 8 align 8 8 kind 25 flags 45 equal true
// 	mask 1
// 	equal to itself true
// 	package main
// 	field p 0 kind 22 at 0
// [1]*int size 8 ptr 8 align 8 8 kind 17 flags 40 equal true
// 	mask 1
// 	equal to itself true
// 	array of 1 elem 22 slice true
// [0]*int size 0 ptr 0 align 8 8 kind 17 flags 8 equal true
// 	equal to itself true
// 	array of 0 elem 22 slice true
// empty size 0 ptr 0 align 1 1 kind 25 flags 13 equal true
// 	equal to itself true
// big size 4008 ptr 4008 align 8 8 kind 25 flags 21 equal true
// 	package main
// 	field n 0 kind 17 at 0
// 	field p 0 kind 22 at 800
// 	field q 0 kind 17 at 808
// floats size 8 ptr 0 align 4 4 kind 17 flags 5 equal true
// 	equal to itself true
// 	array of 2 elem 13 slice true
// celsius size 8 ptr 0 align 8 8 kind 14 flags 5 equal true
// 	equal to itself true
// slice size 24 ptr 8 align 8 8 kind 23 flags 0 equal false
// 	mask 1
// 	elem kind 24
// array size 224 ptr 216 align 8 8 kind 17 flags 0 equal true
// 	mask 58 157 78 7
// 	equal to itself true
// 	array of 4 elem 25 slice true
// func size 8 ptr 8 align 8 8 kind 19 flags 32 equal false
// 	mask 1
// 	func 2 2 1
// *I size 8 ptr 8 align 8 8 kind 22 flags 40 equal true
// 	mask 1
// 	equal to itself true
// 	elem kind 20
// *error size 8 ptr 8 align 8 8 kind 22 flags 40 equal true
// 	mask 1
// 	equal to itself true
// 	elem kind 20
// **int size 8 ptr 8 align 8 8 kind 22 flags 40 equal true
// 	mask 1
// 	equal to itself true
// 	elem kind 22
// anonymous size 24 ptr 24 align 8 8 kind 25 flags 0 equal true
// 	mask 4
// 	equal to itself true
// 	package main
// 	field _ 0 kind 2 at 0
// 	field X 1 kind 20 at 8
// padded size 16 ptr 0 align 8 8 kind 25 flags 0 equal true
// 	equal to itself true
// 	package main
// 	field a 0 kind 8 at 0
// 	field b 0 kind 6 at 8
// true
