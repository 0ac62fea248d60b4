// More packages of the library.
package main

import (
	"bytes"
	"encoding/gob"
	"flag"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"html"
	"io/fs"
	"log"
	"math/bits"
	"math/cmplx"
	"os"
	"path"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"text/template"
	"unicode/utf16"
	"archive/zip"
	"iter"
	"hash/fnv"
	"crypto/hmac"
	"crypto/sha1"
	"encoding/asn1"
	"errors"
	"testing/fstest"
	"text/scanner"
	"index/suffixarray"
	"image"
	"image/color"
	"image/png"
	"container/ring"
	"bufio"
	"cmp"
	"slices"
)

type T struct {
	Name string
	L    []int
	M    map[string]int
}

func (t T) Upper(s string) string { return strings.ToUpper(s + t.Name) }

func seq(n int) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for i := range n {
			if !yield(i, strconv.Itoa(i*i)) {
				return
			}
		}
	}
}


func main() {
	t := template.Must(template.New("x").Funcs(template.FuncMap{"inc": func(i int) int { return i + 1 }}).Parse(
		`Hello {{.Name | printf "%q"}} {{range $i, $e := .L}}{{if $i}}, {{end}}{{inc $e}}{{end}} {{.Upper "x"}} {{len .M}} {{index .M "a"}}{{with .Name}} [{{.}}]{{end}}
`))
	if err := t.Execute(os.Stdout, T{"bob", []int{1, 2}, map[string]int{"a": 5}}); err != nil {
		fmt.Println(err)
	}
	_, err := template.New("bad").Parse("{{.X")
	fmt.Println(err)
	var buf bytes.Buffer
	fmt.Println(gob.NewEncoder(&buf).Encode(T{"g", []int{3}, map[string]int{"k": 1}}))
	var g T
	fmt.Println(gob.NewDecoder(&buf).Decode(&g), g)
	fl := flag.NewFlagSet("x", flag.ContinueOnError)
	n := fl.Int("n", 3, "number")
	fmt.Println(fl.Parse([]string{"-n", "7", "rest"}), *n, fl.Args())
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "a.go", "package a\nfunc  f( x int)int{return x+1}", 0)
	fmt.Println(err, f.Name)
	ast.Inspect(f, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			fmt.Print(id.Name, " ")
		}
		return true
	})
	src, err := format.Source([]byte("package a\nfunc  f( x int)int{return x+1}"))
	fmt.Println(string(src), err)
	fmt.Println(html.EscapeString("<a&b>"), path.Clean("/a/../b"))
	fsys := fstest.MapFS{"d/f.txt": {Data: []byte("hi")}}
	fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error { fmt.Print(p, " "); return nil })
	fmt.Println()
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	log.Println("logged", bits.OnesCount(255), cmplx.Sqrt(-1))
	var mu sync.Mutex
	mu.Lock()
	mu.Unlock()
	var once sync.Once
	once.Do(func() { fmt.Println("once") })
	var cnt atomic.Int64
	cnt.Add(5)
	var sm sync.Map
	sm.Store("a", 1)
	v, ok := sm.Load("a")
	fmt.Println(cnt.Load(), v, ok, utf16.Encode([]rune("a😀")))
	zb := new(bytes.Buffer)
	zw := zip.NewWriter(zb)
	w, _ := zw.Create("f")
	w.Write([]byte("zipped"))
	zw.Close()
	zr, err := zip.NewReader(bytes.NewReader(zb.Bytes()), int64(zb.Len()))
	fmt.Println(zr.File[0].Name, err)
	for i, s := range seq(10) {
		if i == 3 {
			break
		}
		fmt.Print(s, " ")
	}
	fmt.Println()
	h := fnv.New64a()
	h.Write([]byte("x"))
	fmt.Println(h.Sum64())
	mac := hmac.New(sha1.New, []byte("k"))
	mac.Write([]byte("m"))
	fmt.Printf("%x\n", mac.Sum(nil))
	ab, err := asn1.Marshal([]int{1, 2})
	fmt.Println(ab, err, errors.Join(errors.New("a"), errors.New("b")))
	var s scanner.Scanner
	s.Init(strings.NewReader("a+1.5"))
	for tok := s.Scan(); tok != scanner.EOF; tok = s.Scan() {
		fmt.Print(s.TokenText(), "|")
	}
	fmt.Println(suffixarray.New([]byte("banana")).Lookup([]byte("zz"), -1))
	img := image.NewRGBA(image.Rect(0, 0, 2, 2))
	img.Set(0, 0, color.White)
	pb := new(bytes.Buffer)
	fmt.Println(png.Encode(pb, img), pb.Len())
	im, kind, err := image.Decode(pb)
	fmt.Println(im.At(0, 0), kind, err)
	r := ring.New(3)
	fmt.Println(r.Len())
	bw := bufio.NewWriter(os.Stdout)
	fmt.Fprintf(bw, "%5d|%-5d|%+d|%x|%o|%#x|%t|%v|%p\n", 1, 2, 3, 255, 8, 255, true, nil, nil)
	fmt.Fprintf(bw, "%!|%d|%s|%v\n", "x", 5, []any{1, "a", nil})
	bw.Flush()
	ps := []T{{Name: "b"}, {Name: "a"}}
	slices.SortFunc(ps, func(a, b T) int { return cmp.Compare(a.Name, b.Name) })
	fmt.Println(ps)
}

// Output:
// Hello "bob" 2, 3 XBOB 1 5 [bob]
// template: bad:1: unclosed action
// <nil>
// <nil> {g [3] map[k:1]}
// <nil> 7 [rest]
// <nil> a
// a f x int int x package a
//
// func f(x int) int { return x + 1 }
//  <nil>
// &lt;a&amp;b&gt; /b
// . d d/f.txt
// logged 8 (0+1i)
// once
// 5 1 true [97 55357 56832]
// f <nil>
// 0 1 4
// 12638214688346347271
// 772b71c8a2997e768be01d9711e4a4f34a24ef33
// [48 6 2 1 1 2 1 2] <nil> a
// b
// a|+|1.5|[]
// <nil> 88
// {255 255 255 255} png <nil>
// 3
//     1|2    |+3|ff|10|0xff|true|<nil>|%!p(<nil>)
// %!!(string=x)|5|[%!s(int=1) a <nil>]|%!v(MISSING)
// [{a [] map[]} {b [] map[]}]
