// errorcheck

// Fields and methods that are not there.

package main

type user struct {
	Name  string
	email string
}

func (u user) Rename(name string) {}
func (u *user) Reset()            {}

type left struct{ X int }
type right struct{ X int }
type both struct {
	left
	right
}

func main() {
	var u user
	u.name = "x"
	u.Age = 1
	u.Emial = "x"
	u.rename("x")
	u.Renam("x")
	_ = user{Nam: "x"}
	_ = user{Name: "a", Name: "b"}
	_ = user{"a"}
	_ = user{"a", "b", "c"}
	_ = user{Name: "a", "b"}
	var b both
	_ = b.X
	_ = user.Reset
	user{}.Reset()
	n := 1
	n.x = 2
	_ = main.x
	_ = []user{{Nme: "x"}}
}

// Errors:
// ./members.go:24:4: u.name undefined (type user has no field or method name, but does have field Name)
// ./members.go:25:4: u.Age undefined (type user has no field or method Age)
// ./members.go:26:4: u.Emial undefined (type user has no field or method Emial)
// ./members.go:27:4: u.rename undefined (type user has no field or method rename, but does have method Rename)
// ./members.go:28:4: u.Renam undefined (type user has no field or method Renam)
// ./members.go:29:11: unknown field Nam in struct literal of type user
// ./members.go:30:22: duplicate field name Name in struct literal
// ./members.go:31:14: too few values in struct literal of type user
// ./members.go:32:21: too many values in struct literal of type user
// ./members.go:33:22: mixture of field:value and value elements in struct literal
// ./members.go:35:8: ambiguous selector b.X
// ./members.go:36:11: invalid method expression user.Reset (needs pointer receiver (*user).Reset)
// ./members.go:37:9: cannot call pointer method Reset on user
// ./members.go:39:4: n.x undefined (type int has no field or method x)
// ./members.go:40:11: main.x undefined (type func() has no field or method x)
// ./members.go:41:14: unknown field Nme in struct literal of type user
