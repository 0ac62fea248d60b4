package main

// Strings compared with constants of every short length, first, last and middle bytes different.

func isConstant(s string) int {
	switch s {
	case "":
		return 0
	case "a":
		return 1
	case "ab":
		return 2
	case "abc":
		return 3
	case "abcd":
		return 4
	case "abcde":
		return 5
	case "abcdef":
		return 6
	case "abcdefg":
		return 7
	case "abcdefgh":
		return 8
	case "abcdefghi":
		return 9
	case "abcdefghijklmno":
		return 15
	case "abcdefghijklmnop":
		return 16
	case "abcdefghijklmnopq":
		return 17
	}
	return -1
}

func main() {
	whole := "abcdefghijklmnopqr"
	for n := 0; n <= len(whole); n++ {
		print(isConstant(whole[:n]), " ")
	}
	println()
	found := 0
	for n := 1; n <= len(whole); n++ {
		for at := range n {
			b := []byte(whole[:n])
			b[at] ^= 0x80
			if isConstant(string(b)) >= 0 {
				found++
			}
		}
	}
	b := []byte("range")
	println(found, string(b) == "range", "range" != string(b[:4]), whole[3:6] == "def", "x" == whole[:1])
}

// Stderr:
// 0 1 2 3 4 5 6 7 8 9 -1 -1 -1 -1 -1 15 16 17 -1 
// 0 true true true false
