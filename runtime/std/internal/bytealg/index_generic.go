// Package bytealg of the library, as if for a processor with a search for short texts: this one finds the places of the first and the last byte sixteen
// at a time and compares what is between them.

package bytealg

import "unsafe"

// MaxBruteForce: up to so long a text, Index is asked at once.
const MaxBruteForce = 64

const longest = 63

func init() { MaxLen = longest }

// indexPair is the first i < n with p[i] == c and p[i+gap] == d, or -1. There are n+gap bytes.
//
//go:noescape
func indexPair(p unsafe.Pointer, n int, c, d byte, gap int) int

// Index returns the first place of b in a, or -1. 2 <= len(b) <= MaxLen.
func Index(a, b []byte) int {
	return index(unsafe.Pointer(unsafe.SliceData(a)), len(a), unsafe.Pointer(unsafe.SliceData(b)), len(b))
}

// IndexString returns the first place of b in a, or -1. 2 <= len(b) <= MaxLen.
func IndexString(a, b string) int {
	return index(unsafe.Pointer(unsafe.StringData(a)), len(a), unsafe.Pointer(unsafe.StringData(b)), len(b))
}

func index(p unsafe.Pointer, n int, q unsafe.Pointer, m int) int {
	c, d := *(*byte)(q), *(*byte)(unsafe.Add(q, m-1))
	inner := unsafe.String((*byte)(unsafe.Add(q, 1)), m-2)
	places := n - m + 1
	for at := 0; at < places; at++ {
		next := indexPair(unsafe.Add(p, at), places-at, c, d, m-1)
		if next < 0 {
			return -1
		}
		at += next
		if unsafe.String((*byte)(unsafe.Add(p, at+1)), m-2) == inner {
			return at
		}
	}
	return -1
}

// Cutover is how many places found by IndexByte may be wrong in n bytes before Index takes over.
func Cutover(n int) int { return (n + 16) / 8 }
