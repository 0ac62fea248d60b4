// How arguments are passed, for package reflect: docs/abi.md, "Registers". Takes the place of the library's file of this name.

package abi

const (
	// IntArgRegs is how many integers and pointers are passed, and given back, in registers.
	IntArgRegs = 7

	// FloatArgRegs is how many floats are.
	FloatArgRegs = 16

	// EffectiveFloatRegSize is the size of the floats in them, in bytes.
	EffectiveFloatRegSize = 8
)
