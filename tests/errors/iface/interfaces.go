// errorcheck

// Interfaces: implementation, assertions, embedding.

package main

type R interface{ Read() int }
type W interface{ Write(p int) }
type RW interface {
	R
	W
}
type A struct{}

func (A) Read() int { return 1 }

type B struct{}

func (*B) Read() int { return 1 }
func (*B) Write(int) {}

type C struct{}

func (C) read() int { return 1 }

type D struct{ Read int }
type E struct {
	A
	F
}
type F struct{}

func (F) Read() int { return 1 }

type G struct{ *B }

var r R = A{}
var r2 R = B{} // ERROR "cannot use B\{\} \(value of struct type B\) as R value in variable declaration: B does not implement R \(method Read has pointer receiver\)"
var r3 R = &B{}
var r4 R = C{} // ERROR "cannot use C\{\} \(value of struct type C\) as R value in variable declaration: C does not implement R \(missing method Read\)"
var r5 R = D{} // ERROR "cannot use D\{\} \(value of struct type D\) as R value in variable declaration: D does not implement R \(D\.Read is a field, not a method\)"
var r6 R = E{} // ERROR "cannot use E\{\} \(value of struct type E\) as R value in variable declaration: E does not implement R \(ambiguous selector E\.Read\)"
var r7 RW = G{}
var r8 RW = r // ERROR "cannot use r \(variable of interface type R\) as RW value in variable declaration: R does not implement RW \(missing method Write\)"
var r9 R = r7
var w W = r // ERROR "cannot use r \(variable of interface type R\) as W value in variable declaration: R does not implement W \(missing method Write\)"
var x = r.(A)
var y = r.(C) // ERROR "impossible type assertion: r\.\(C\)"
var z = r.(W)
var v = A{}.(R) // ERROR "invalid operation: A\{\} \(value of struct type A\) is not an interface"
var u A = r // ERROR "cannot use r \(variable of interface type R\) as A value in variable declaration: need type assertion"
var s = r.Write // ERROR "r\.Write undefined \(type R has no field or method Write\)"
var t = R.Read
var q = B.Read // ERROR "invalid method expression B\.Read \(needs pointer receiver \(\*B\)\.Read\)"
var p = (*B).Read
var o = E{}.Read // ERROR "ambiguous selector E\{\}\.Read"
