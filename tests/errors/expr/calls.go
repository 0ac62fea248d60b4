// errorcheck

// Calls, conversions and predeclared functions.

package main

type I interface{ M(int) }
type T struct{}

func (*T) M(x int) {}

type V struct{}

func (V) M(x string) {}

func f(a int, b string)    {}
func g(a int, b ...string) {}
func two() (int, string)   { return 1, "" }
func three() (int, int, int) {
	return 1, 2 // ERROR "not enough return values"
}

func main() {
	f() // ERROR "not enough arguments in call to f"
	f(1) // ERROR "not enough arguments in call to f"
	f(1, 2) // ERROR "cannot use 2 \(untyped int constant\) as string value in argument to f"
	f(1, "a", 3) // ERROR "too many arguments in call to f"
	f(two())
	f(three()) // ERROR "too many arguments in call to f"
	f(two(), 1) // ERROR "multiple\-value two\(\) \(value of type \(int, string\)\) in single\-value context" "cannot use 1 \(untyped int constant\) as string value in argument to f"
	f([]string{}...) // ERROR "cannot use \.\.\. in call to non\-variadic f"
	g(1, []string{}...)
	g(1, "a", []string{}...) // ERROR "too many arguments in call to g"
	g(1, 2) // ERROR "cannot use 2 \(untyped int constant\) as string value in argument to g"
	g() // ERROR "not enough arguments in call to g"
	x := 1
	x() // ERROR "invalid operation: cannot call x \(variable of type int\): int is not a function"
	T{}.M(1) // ERROR "cannot call pointer method M on T"
	var i I = T{} // ERROR "cannot use T\{\} \(value of struct type T\) as I value in variable declaration: T does not implement I \(method M has pointer receiver\)"
	i = V{} // ERROR "cannot use V\{\} \(value of struct type V\) as I value in assignment: V does not implement I \(wrong type for method M\)"
	i = &T{}
	i = 3 // ERROR "cannot use 3 \(constant of type int\) as I value in assignment: int does not implement I \(missing method M\)"
	var pi *I = &i
	pi.M(1) // ERROR "pi\.M undefined \(type \*I is pointer to interface, not interface\)"
	_ = int("a") // ERROR "cannot convert \"a\" \(untyped string constant\) to type int"
	_ = string(1.5) // ERROR "cannot convert 1\.5 \(untyped float constant\) to type string"
	_ = []byte(1) // ERROR "cannot convert 1 \(untyped int constant\) to type \[\]byte"
	_ = int8(300) // ERROR "constant 300 overflows int8"
	_ = int(1.5) // ERROR "cannot convert 1\.5 \(untyped float constant\) to type int"
	_ = uint(-1) // ERROR "constant \-1 overflows uint"
	_ = T(1) // ERROR "cannot convert 1 \(untyped int constant\) to type T"
	_ = int() // ERROR "missing argument in conversion to int"
	_ = int(1, 2) // ERROR "too many arguments in conversion to int"
	_ = (*int)(x) // ERROR "cannot convert x \(variable of type int\) to type \*int"
	len() // ERROR "invalid operation: not enough arguments for len\(\) \(expected 1, found 0\)"
	len(1) // ERROR "invalid argument: 1 \(untyped int constant\) for built\-in len"
	len("a", "b") // ERROR "invalid operation: too many arguments for len\(\"a\", \"b\"\) \(expected 1, found 2\)"
	_ = cap("a") // ERROR "invalid argument: \"a\" \(untyped string constant\) for built\-in cap"
	_ = append(1, 2) // ERROR "invalid append: argument must be a slice; have 1 \(untyped int constant\)"
	append([]int{}, 1) // ERROR "append\(\[\]int\{\}, 1\) \(value of type \[\]int\) is not used"
	_ = append([]int{}, "a") // ERROR "cannot use \"a\" \(untyped string constant\) as int value in argument to append"
	copy(1, 2) // ERROR "invalid copy: argument must be a slice; have 1 \(untyped int constant\)"
	copy([]int{}, []string{}) // ERROR "invalid copy: arguments \[\]int\{\} \(value of type \[\]int\) and \[\]string\{\} \(value of type \[\]string\) have different element types int and string"
	_ = make(int) // ERROR "invalid argument: cannot make int: type must be slice, map, or channel"
	_ = make([]int) // ERROR "invalid operation: make\(\[\]int\) expects 2 or 3 arguments; found 1"
	_ = make([]int, -1) // ERROR "invalid argument: index \-1 \(constant of type int\) must not be negative"
	_ = make([]int, 2, 1) // ERROR "invalid argument: length and capacity swapped"
	_ = make([]int, "a") // ERROR "cannot convert \"a\" \(untyped string constant\) to type int"
	_ = new(1, 2) // ERROR "invalid operation: too many arguments for new\(1, 2\) \(expected 1, found 2\)"
	_ = min(1, "a") // ERROR "invalid argument: mismatched types untyped int \(previous argument\) and untyped string \(type of \"a\"\)"
	_ = max() // ERROR "invalid operation: not enough arguments for max\(\) \(expected 1, found 0\)"
	_ = min(nil) // ERROR "invalid argument: nil cannot be ordered"
	panic() // ERROR "invalid operation: not enough arguments for panic\(\) \(expected 1, found 0\)"
	panic(1, 2) // ERROR "invalid operation: too many arguments for panic\(1, 2\) \(expected 1, found 2\)"
	recover(1) // ERROR "invalid operation: too many arguments for recover\(1\) \(expected 0, found 1\)"
	delete(x, 1) // ERROR "invalid argument: x \(variable of type int\) is not a map"
	close(x) // ERROR "invalid operation: cannot close non\-channel x \(variable of type int\)"
	clear(x) // ERROR "invalid argument: cannot clear x \(variable of type int\): argument must be \(or constrained by\) map or slice"
	complex(1, "a") // ERROR "invalid operation: complex\(1, \"a\"\) \(mismatched types untyped float and untyped string\)"
	_ = real(1.5) + x // ERROR "real\(1\.5\) \(untyped float constant 1\.5\) truncated to int"
	println(int) // ERROR "int \(type\) is not an expression"
	_ = func(a int) { return 1 } // ERROR "too many return values"
}
