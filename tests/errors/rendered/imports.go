// errorcheck

// Packages of the library and their members.

package main

import (
	"io"
	"os"
	"strings"
	str "strconv"
	"unsafe"
	. "errors"
	_ "sort"
)

type reader struct{}

func main() {
	strings.indexFunc("", nil, true)
	strings.Contians("", "")
	strings.contains("", "")
	var b strings.Builder
	b.writeString("x")
	var r io.Reader
	_ = r.(reader)
	r = reader{}
	_ = unsafe.SizeOf(1)
	io = nil
	_ = strings
	var x io.Readr
}

// Errors:
// ./imports.go:9:2: "os" imported and not used
// ./imports.go:11:2: "strconv" imported as str and not used
// ./imports.go:13:2: "errors" imported and not used
// ./imports.go:20:10: name indexFunc not exported by package strings
// ./imports.go:21:10: undefined: strings.Contians
// ./imports.go:22:10: undefined: strings.contains (but have Contains)
// ./imports.go:24:4: b.writeString undefined (type strings.Builder has no field or method writeString, but does have method WriteString)
// ./imports.go:26:6: impossible type assertion: r.(reader)
// 	reader does not implement io.Reader (missing method Read)
// ./imports.go:27:6: cannot use reader{} (value of struct type reader) as io.Reader value in assignment: reader does not implement io.Reader (missing method Read)
// ./imports.go:28:13: undefined: unsafe.SizeOf (but have Sizeof)
// ./imports.go:29:2: use of package io not in selector
// ./imports.go:30:6: use of package strings not in selector
// ./imports.go:31:6: declared and not used: x
// ./imports.go:31:11: undefined: io.Readr
