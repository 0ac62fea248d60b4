// Panics during panics: the new one replaces the old one; both can be recovered apart.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func replaced() {
	defer func() { println("got", recover().(string)) }()
	defer func() { panic("second") }()
	panic("first")
}

func both() {
	defer func() { println("outer got", recover().(string)) }()
	defer func() {
		defer func() { println("inner got", recover().(string)) }()
		panic("second")
	}()
	panic("first")
}

func again() {
	defer func() { println("got again", recover().(string)) }()
	defer func() {
		e := recover()
		println("first time", e.(string))
		panic(e)
	}()
	panic("value")
}

func deep() {
	defer func() { println("last", recover().(int)) }()
	defer func() {
		defer func() { panic(recover().(int) + 1) }()
		defer func() { panic(recover().(int) + 1) }()
		panic(recover().(int) + 1)
	}()
	panic(1)
}

func three() {
	defer func() { println(recover().(string)) }()
	defer func() { panic("c") }()
	defer func() { panic("b") }()
	panic("a")
}

func through() {
	defer func() { println("through", recover().(string)) }()
	func() {
		defer func() {
			func() {
				defer func() { println("local", recover().(string)) }()
				panic("local")
			}()
		}()
		panic("outer")
	}()
}

func main() {
	replaced()
	both()
	again()
	deep()
	three()
	through()
}

// Stderr:
// got second
// inner got second
// outer got first
// first time value
// got again value
// last 4
// c
// local local
// through outer
