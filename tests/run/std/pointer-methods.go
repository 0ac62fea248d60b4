// run

// Methods of *T are found where reflection takes the address of a T, though the program never puts a *T into an interface itself.

package main

import (
	"encoding"
	"reflect"
)

type T struct{ S string }

func (t *T) UnmarshalText(b []byte) error { t.S = string(b); return nil }

func main() {
	field := reflect.ValueOf(&struct{ F T }{}).Elem().Field(0)
	u, ok := field.Addr().Interface().(encoding.TextUnmarshaler)
	println(ok)
	if ok {
		u.UnmarshalText([]byte("text"))
		println(field.Field(0).String())
	}
}

// Stderr:
// true
// text
