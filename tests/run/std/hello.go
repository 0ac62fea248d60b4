// Package fmt of the library, whole: reflection, maps, files.
package main

import (
	"errors"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
)

type point struct{ X, Y int }

func (p point) String() string { return "<" + strconv.Itoa(p.X) + " " + strconv.Itoa(p.Y) + ">" }

type shape interface{ area() float64 }
type circle struct{ r float64 }

func (c circle) area() float64 { return 3 * c.r * c.r }

func main() {
	fmt.Println("hi", 42, []int{1, 2}, map[string]int{"b": 2, "a": 1}, point{3, 4}, &point{5, 6})
	fmt.Printf("%v %+v %#v %T\n", struct{ A, B int }{1, 2}, struct{ A, B int }{1, 2}, []string{"x"}, map[point][]byte{})
	fmt.Printf("%6.2f|%-8s|%08b|%x|%q|%c|%U|%e\n", 3.14159, "ab", 37, "hex", "quo\"te", 'x', '⌘', 1e100)
	var s shape = circle{2}
	fmt.Println(s.area(), s, &s != nil)
	err := fmt.Errorf("wrapped: %w", os.ErrNotExist)
	fmt.Println(err, errors.Is(err, os.ErrNotExist))
	words := strings.Fields("the quick brown fox")
	sort.Strings(words)
	fmt.Fprintln(os.Stderr, strings.Join(words, ","), len(os.Args))
	n, err := strconv.Atoi("12x")
	fmt.Println(n, err)
	_, err = os.Open("/no/such/file")
	fmt.Println(err)
	var a, b int
	fmt.Sscanf("7 8", "%d %d", &a, &b)
	fmt.Println(a + b)
	defer func() { fmt.Println("recovered:", recover()) }()
	var m map[string]int
	m["x"] = 1
}

// Output:
// hi 42 [1 2] map[a:1 b:2] <3 4> <5 6>
// {1 2} {A:1 B:2} []string{"x"} map[main.point][]uint8
//   3.14|ab      |00100101|686578|"quo\"te"|x|U+2318|1.000000e+100
// 12 {2} true
// wrapped: file does not exist true
// 0 strconv.Atoi: parsing "12x": invalid syntax
// open /no/such/file: no such file or directory
// 15
// recovered: assignment to entry in nil map

// Stderr:
// brown,fox,quick,the 1
