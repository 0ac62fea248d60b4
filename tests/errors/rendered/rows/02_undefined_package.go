// Row 2: a package that is used but not imported: the import to add.

package main

func main() {
	fmt.Println(1)
	println(utf8.RuneLen('x'))
}

// Errors:
// ./02_undefined_package.go:6:2: undefined: fmt
// ./02_undefined_package.go:7:10: undefined: utf8
