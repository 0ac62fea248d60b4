// Row 51: a loop that is too new for the language version: raise it.
//
// flags: -lang=go1.21

package main

func main() {
	for range 3 {
	}
}

// Errors:
// ./51_language_version.go:8:12: cannot range over 3 (untyped int constant): requires go1.22 or later (-lang was set to go1.21; check go.mod)
