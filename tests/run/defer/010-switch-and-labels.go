// Defers in switches, blocks and after labels.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func f(x any) string {
	switch v := x.(type) {
	case int:
		defer println("int", v)
		return "int"
	case string:
		defer println("string", v)
	default:
		{
			defer println("default")
		}
	}
	if x == nil {
		goto end
	}
	defer println("not nil")
end:
	return "end"
}

func main() {
	println(f(1))
	println(f("s"))
	println(f(nil))
	println(f(2.5))
}

// Stderr:
// int 1
// int
// not nil
// string s
// end
// default
// end
// not nil
// default
// end
