// errorcheck

// Labels and jumps.

package main

func main() {
unused:
	for {
		break nowhere
	}
	goto over
	x := 1
	_ = x
over:
	goto missing
	goto inside
	{
	inside:
	}
twice:
	for {
		continue twice
	}
twice:
	switch {
	default:
		continue twice
	}
block:
	if x > 1 {
		break block
	}
}

func shadow() (err error) {
	{
		err := error(nil)
		return
	}
}

// Errors:
// ./labels.go:8:1: label unused defined and not used
// ./labels.go:10:9: break label not defined: nowhere
// ./labels.go:12:7: goto over jumps over declaration of x at ./labels.go:13:4
// ./labels.go:16:7: label missing not defined
// ./labels.go:17:7: goto inside jumps into block starting at ./labels.go:18:2
// ./labels.go:25:1: label twice already defined at ./labels.go:21:1
// ./labels.go:28:12: invalid continue label twice
// ./labels.go:32:9: invalid break label block
// ./labels.go:38:3: declared and not used: err
// ./labels.go:39:3: result parameter err not in scope at return
// 	./labels.go:38:3: inner declaration of var err error
