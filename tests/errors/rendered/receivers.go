// errorcheck

// Methods of the wrong types, and functions main and init of the wrong form.

package main

type pointer *int

type iface interface{ M() }

func (i int) Double() {}
func (pointer) M()    {}
func (iface) N()      {}
func (n nothing) M()  {}
func (p **node) M()   {}

type node struct{ value int }

func (n node) value() {}

var notType = 1

func takes(a notType) {}

func main(args []string) {}

func init() int { return 1 }

var init = 1

func use() {
	x := int
	_ = x
	_ = main()
	var y notType
	init()
	_ = iota
	_ = _
}

// Errors:
// ./receivers.go:11:9: cannot define new methods on non-local type int
// ./receivers.go:12:7: invalid receiver type pointer (pointer or interface type)
// ./receivers.go:13:7: invalid receiver type iface (pointer or interface type)
// ./receivers.go:14:9: undefined: nothing
// ./receivers.go:15:10: invalid receiver type **node
// ./receivers.go:19:15: field and method with the same name value
// 	./receivers.go:17:19: other declaration of value
// ./receivers.go:23:14: notType (package-level variable) is not a type
// ./receivers.go:25:6: func main must have no arguments and no return values
// ./receivers.go:27:6: func init must have no arguments and no return values
// ./receivers.go:29:5: cannot declare init - must be func
// ./receivers.go:32:7: int (type) is not an expression
// ./receivers.go:34:6: not enough arguments in call to main
// 	have ()
// 	want ([]string)
// ./receivers.go:34:6: main() (no value) used as value
// ./receivers.go:35:6: declared and not used: y
// ./receivers.go:35:8: notType (package-level variable) is not a type
// ./receivers.go:36:2: undefined: init
// ./receivers.go:37:6: cannot use iota outside constant declaration
// ./receivers.go:38:6: cannot use _ as value or type
