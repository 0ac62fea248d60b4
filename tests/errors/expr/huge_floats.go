// errorcheck

// Floats whose exponents need 32 bits.
package main

const (
	big   = 1e500000000
	_     = big * big // ERROR "constant result is not representable"
	ten   = 1e646456992 / 1e646456991
	tiny  = 1e-600000000
	_ int = 1e64645 // ERROR "cannot use 1e64645 \(untyped float constant 1e\+64645\) as int value in constant declaration \(truncated\)"
)

var (
	_ float64 = 1.23456789e-1000000
	_ float64 = 1e6464569  // ERROR "cannot use 1e6464569 \(untyped float constant 1e\+6464569\) as float64 value in variable declaration \(overflows\)"
	_         = 1i / tiny  // ERROR "invalid operation: division by zero"
	_         = 1 / tiny   // ERROR "cannot use 1 / tiny .* \(overflows\)"
	_         = 1e-2000000000 / 1.0
	_         = 1 / 1e-2000000000 // ERROR "invalid operation: division by zero"
	_         = 1e646456993       // ERROR "malformed constant: 1e646456993"
	_ [ten]int = [10]int{}
)

func main() {}
