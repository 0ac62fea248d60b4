// errorcheck

// Declarations that need themselves.

package main

type node struct{ next node }

type left struct{ r right }
type right struct{ l left }

type pair [2]pair

var a = b
var b = a

var c = useC()

func useC() int { return c }

const k = k

type self self

type inner interface{ inner }

func main() {}

// Errors:
// ./cycles.go:7:6: invalid recursive type: node refers to itself
// ./cycles.go:9:6: invalid recursive type left
// 	./cycles.go:9:6: left refers to right
// 	./cycles.go:10:6: right refers to left
// ./cycles.go:12:6: invalid recursive type: pair refers to itself
// ./cycles.go:14:5: initialization cycle for a
// 	./cycles.go:14:5: a refers to b
// 	./cycles.go:15:5: b refers to a
// ./cycles.go:17:5: initialization cycle for c
// 	./cycles.go:17:5: c refers to useC
// 	./cycles.go:19:6: useC refers to c
// ./cycles.go:21:7: initialization cycle: k refers to itself
// ./cycles.go:23:6: invalid recursive type: self refers to itself
// ./cycles.go:25:6: invalid recursive type: inner refers to itself
