// Searches for bytes and short texts, held against plain loops: places at and around the ends of the sixteen bytes that are looked at at a time,
// in texts that end where the memory does.

package main

import (
	"bytes"
	"strings"
	"syscall"
)

func plainIndex(s, sep string) int {
	for at := 0; at+len(sep) <= len(s); at++ {
		if s[at:at+len(sep)] == sep {
			return at
		}
	}
	return -1
}

func plainCount(s string, c byte) (n int) {
	for at := range len(s) {
		if s[at] == c {
			n++
		}
	}
	return n
}

// guarded is memory with nothing readable behind it.
func guarded() []byte {
	const page = 4096
	all, err := syscall.Mmap(-1, 0, 2*page, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		panic(err)
	}
	if err := syscall.Mprotect(all[page:], syscall.PROT_NONE); err != nil {
		panic(err)
	}
	return all[:page:page]
}

func main() {
	memory := guarded()
	seps := []string{"x", "xy", "xx", "xyz", "xyxyz", "\x00\xff", strings.Repeat("x", 62) + "y", strings.Repeat("x", 64), strings.Repeat("xy", 40)}
	state, found, wrong := uint32(1), 0, 0
	next := func(n uint32) int {
		state = state*1664525 + 1013904223
		return int(state >> 8 % 24 % n)
	}
	for round := range 6000 {
		text := memory[len(memory)-round%200:]
		for at := range text {
			text[at] = "xyz\x00\xff"[next(5)%(1+next(5))]
		}
		s := string(text)
		for _, sep := range seps {
			want := plainIndex(s, sep)
			if bytes.Index(text, []byte(sep)) != want || strings.Index(s, sep) != want {
				wrong++
			}
			if want >= 0 {
				found++
			}
		}
		for _, c := range []byte("xyz\x00\xff") {
			want := plainIndex(s, string([]byte{c}))
			if bytes.IndexByte(text, c) != want || strings.IndexByte(s, c) != want {
				wrong++
			}
			want = plainCount(s, c)
			if bytes.Count(text, []byte{c}) != want || strings.Count(s, string([]byte{c})) != want {
				wrong++
			}
		}
	}
	println(found > 10000, wrong)
	long := strings.Repeat("<?", 50000)
	n := 0
	for at := range 2000 {
		n += strings.Index(long[at:], "?>")
	}
	println(n, strings.Count(strings.Repeat("ab", 100000), "a"))
}

// Stderr:
// true 0
// -2000 100000
