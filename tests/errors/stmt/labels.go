// errorcheck

// Labels and jumps. They do not keep the rest from being checked.

package main

func main() {
L1:
	for {
		break L1
		continue L1
		break L2 // ERROR "break label not defined: L2"
	}
L3: // ERROR "label L3 defined and not used"
	x := 1
	goto L4 // ERROR "goto L4 jumps over declaration of y at .*labels\.go:17:4"
	y := 2
L4:
	_, _ = x, y
	goto L5 // ERROR "goto L5 jumps into block starting at .*labels\.go:21:2"
	{
	L5:
	}
	break // ERROR "break is not in a loop, switch, or select"
	continue // ERROR "continue is not in a loop"
	fallthrough // ERROR "fallthrough statement out of place"
	switch x {
	case 1:
		continue // ERROR "continue is not in a loop"
	case 2:
		fallthrough // ERROR "cannot fallthrough final case in switch"
	}
	switch any(x).(type) {
	case int:
		fallthrough // ERROR "cannot fallthrough in type switch"
	default:
	}
L6:
	if true {
		break L6 // ERROR "invalid break label L6"
	}
L6: // ERROR "label L6 already defined at .*labels\.go:38:1"
	goto L7 // ERROR "label L7 not defined"
	var s string = 1 // ERROR "declared and not used: s" "cannot use 1 \(untyped int constant\) as string value in variable declaration"
}
