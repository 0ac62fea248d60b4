// errorcheck
// flags: --lang=go1.21

// What is too new for the language version.

package main

func main() {
	for range 3 {
	}
	for i := range 3 {
		_ = i
	}
	_ = min(1, 2)
	for range func(yield func() bool) {} {
	}
}

// Errors:
// ./limits.go:9:12: cannot range over 3 (untyped int constant): requires go1.22 or later (-lang was set to go1.21; check go.mod)
// ./limits.go:11:17: cannot range over 3 (untyped int constant): requires go1.22 or later (-lang was set to go1.21; check go.mod)
// ./limits.go:15:12: cannot range over func(yield func() bool) {} (value of type func(yield func() bool)): requires go1.23 or later (-lang was set to go1.21; check go.mod)
