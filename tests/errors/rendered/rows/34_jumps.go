// Row 34: jumps without a target, and those over a declaration, which is drawn.

package main

func main() {
	break
	continue
	goto over
	x := 1
	_ = x
over:
unused:
	for {
		break nowhere
	}
}

// Errors:
// ./34_jumps.go:6:2: break is not in a loop, switch, or select
// ./34_jumps.go:7:2: continue is not in a loop
// ./34_jumps.go:8:7: goto over jumps over declaration of x at ./34_jumps.go:9:4
// ./34_jumps.go:12:1: label unused defined and not used
// ./34_jumps.go:14:9: break label not defined: nowhere
