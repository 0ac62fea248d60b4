// errorcheck

// Import paths, and a name that an import has already.
package main

import (
	""             // ERROR "invalid import path \(empty string\)"
	"a\x00b"       // ERROR "invalid import path \(invalid character U\+0000\)"
	"a b"          // ERROR "invalid import path \(invalid character U\+0020 ' '\)"
	"/abs"         // ERROR "could not import /abs \(import path cannot be absolute path\)"
	"unicode//utf8" // ERROR "non-canonical import path .unicode//utf8. \(should be .unicode/utf8.\)"
	"errors"
)

var errors int // ERROR "errors already declared through import of package"

var _ = errors.New

func main() {}
