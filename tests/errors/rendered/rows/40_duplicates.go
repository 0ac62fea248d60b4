// Row 40: a case and a key that come twice: the first one.

package main

func main() {
	x := 1
	switch x {
	case 1:
	case 1:
	}
	_ = map[string]int{"a": 1, "a": 2}
}

// Errors:
// ./40_duplicates.go:9:7: duplicate case 1 (constant of type int) in expression switch
// 	./40_duplicates.go:8:7: previous case
// ./40_duplicates.go:11:29: duplicate key "a" in map literal
