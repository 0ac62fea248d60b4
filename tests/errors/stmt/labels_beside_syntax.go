// errorcheck

// Jumps are checked in the functions without syntax errors.
package main

func wrong() {
	x := 1 2 // ERROR "unexpected literal 2 at end of statement"
unused:
	return
}

func right() {
unused: // ERROR "label unused defined and not used"
	for {
		continue gone // ERROR "continue label not defined: gone"
	}
}

func main() { var x int = "" }
