// Row 8: imports that are not used: remove the line.

package main

import "os"

import str "strings"

import (
	"errors"
	"fmt"
)

func main() {
	fmt.Println()
}

// Errors:
// ./08_unused_import.go:5:8: "os" imported and not used
// ./08_unused_import.go:7:8: "strings" imported as str and not used
// ./08_unused_import.go:10:2: "errors" imported and not used
