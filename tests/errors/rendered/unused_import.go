// errorcheck

// Imports that nothing uses.

package main

import "io"
import str "strings"

func main() {}

// Errors:
// ./unused_import.go:7:8: "io" imported and not used
// ./unused_import.go:8:8: "strings" imported as str and not used
