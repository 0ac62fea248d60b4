// errorcheck

//go:build go1.20

// A file may ask for an older language.

package main

func main() {
	for range 3 {
	}
	clear(map[int]int{})
}

// Errors:
// ./version_of_file.go:10:12: cannot range over 3 (untyped int constant): requires go1.22 or later (-lang was set to go1.27; check go.mod)
