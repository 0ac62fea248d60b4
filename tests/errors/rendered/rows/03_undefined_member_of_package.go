// Row 3: a member that a package lacks: the nearest exported one.

package main

import "fmt"

func main() {
	fmt.Prntln(1)
	fmt.Zzyzx(1)
}

// Errors:
// ./03_undefined_member_of_package.go:8:6: undefined: fmt.Prntln
// ./03_undefined_member_of_package.go:9:6: undefined: fmt.Zzyzx
