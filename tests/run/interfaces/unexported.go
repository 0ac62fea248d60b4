// Unexported methods and fields in interface types.
package main

type sealed interface {
	seal()
	Name() string
}

type a struct{ name string }

func (a) seal()          {}
func (x a) Name() string { return x.name }

type loose struct{}

func (loose) Name() string { return "loose" }

func main() {
	for _, x := range []any{a{"a"}, &a{"b"}, loose{}} {
		if s, ok := x.(sealed); ok {
			s.seal()
			println(s.Name())
		} else {
			println("not sealed")
		}
	}
}

// Stderr:
// a
// b
// not sealed
