// Many packages of the library, used as programs do.
package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"container/heap"
	"container/list"
	"crypto/md5"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"maps"
	"math"
	"math/big"
	"math/rand"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"sort"
	"strings"
	"text/tabwriter"
	"time"
	"unicode"
	"unicode/utf8"
)

type Person struct {
	Name  string            `json:"name"`
	Age   int               `json:"age,omitempty"`
	Tags  []string          `json:"tags"`
	Extra map[string]any    `json:"extra"`
	Inner *Person           `json:"inner,omitempty"`
	When  time.Duration     `json:"when"`
	M     map[string]string `json:"-"`
}

type intHeap []int

func (h intHeap) Len() int           { return len(h) }
func (h intHeap) Less(i, j int) bool { return h[i] < h[j] }
func (h intHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *intHeap) Push(x any)        { *h = append(*h, x.(int)) }
func (h *intHeap) Pop() any {
	o := *h
	n := len(o)
	x := o[n-1]
	*h = o[:n-1]
	return x
}

type myErr struct{ code int }

func (e *myErr) Error() string { return fmt.Sprint("code ", e.code) }

func main() {
	p := Person{Name: "Ann", Age: 3, Tags: []string{"a", "b"}, Extra: map[string]any{"x": 1.5, "y": []int{1}}, Inner: &Person{Name: "Bob"}, When: time.Second}
	b, err := json.Marshal(p)
	fmt.Println(string(b), err)
	var q Person
	err = json.Unmarshal(b, &q)
	fmt.Printf("%+v %v\n", q.Extra, err)
	fmt.Println(reflect.DeepEqual(p.Tags, q.Tags), q.Inner.Name)
	err = json.Unmarshal([]byte(`{"name": 3}`), &q)
	fmt.Println(err)
	bi, _ := json.MarshalIndent(map[string]int{"z": 1, "a": 2}, "", "  ")
	fmt.Println(string(bi))

	re := regexp.MustCompile(`(\w+)@(\w+)\.com`)
	fmt.Println(re.FindAllStringSubmatch("joe@example.com, ann@test.com", -1))
	fmt.Println(re.ReplaceAllString("joe@example.com", "$2:$1"))

	var buf bytes.Buffer
	zw := gzip.NewWriter(&buf)
	zw.Write([]byte(strings.Repeat("hello ", 100)))
	zw.Close()
	zr, err := gzip.NewReader(&buf)
	if err != nil {
		fmt.Println(err)
	}
	data, err := io.ReadAll(zr)
	fmt.Println(len(data), err)

	h := &intHeap{5, 2, 8}
	heap.Init(h)
	heap.Push(h, 3)
	for h.Len() > 0 {
		fmt.Print(heap.Pop(h), " ")
	}
	fmt.Println()
	l := list.New()
	l.PushBack(1)
	l.PushFront(0)
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println()
	fmt.Printf("%x\n%x\n", md5.Sum([]byte("abc")), sha256.Sum256([]byte("abc")))
	fmt.Println(base64.StdEncoding.EncodeToString([]byte("hello world")), hex.EncodeToString([]byte{1, 255}))
	fmt.Println(binary.BigEndian.Uint32([]byte{1, 2, 3, 4}), crc32.ChecksumIEEE([]byte("hello")))
	rec, err := csv.NewReader(strings.NewReader("a,b\n\"c,d\",e\n")).ReadAll()
	fmt.Println(rec, err)
	type X struct {
		XMLName xml.Name `xml:"x"`
		A       string   `xml:"a,attr"`
		B       []int    `xml:"b"`
	}
	xb, err := xml.Marshal(X{A: "q", B: []int{1, 2}})
	fmt.Println(string(xb), err)
	var x X
	fmt.Println(xml.Unmarshal(xb, &x), x.A, x.B)

	e := fmt.Errorf("outer: %w", &myErr{7})
	var me *myErr
	fmt.Println(errors.As(e, &me), me.code, errors.Unwrap(e) == me)
	m := map[string]int{"a": 1, "b": 2, "c": 3}
	keys := slices.Sorted(maps.Keys(m))
	fmt.Println(keys, slices.Max(keys), slices.Contains(keys, "b"))
	fmt.Println(math.Sin(1), math.Pow(2, 0.5), math.Inf(1), math.NaN(), math.Log(10), math.Exp(1), math.Gamma(5))
	a := new(big.Int).Exp(big.NewInt(3), big.NewInt(200), nil)
	fmt.Println(a, a.BitLen(), new(big.Int).Mod(a, big.NewInt(97)))
	r := rand.New(rand.NewSource(42))
	fmt.Println(r.Intn(100), r.Intn(100), r.Float64(), r.Perm(5))
	u, err := url.Parse("http://user:pw@host:80/a/b?x=1&y=2#frag")
	fmt.Println(u.Host, u.Path, u.Query()["y"], u.Fragment, err)
	fmt.Println(filepath.Join("a", "../b", "c"), filepath.Ext("x.go"), filepath.Base("/a/b"))
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 1, ' ', 0)
	fmt.Fprintln(w, "a\tbbb\tc")
	fmt.Fprintln(w, "aaaa\tb\tc")
	w.Flush()
	t := time.Date(2024, 2, 29, 13, 4, 5, 0, time.UTC)
	fmt.Println(t.Format(time.RFC1123), t.AddDate(1, 0, 0).Weekday(), t.Unix(), t.YearDay())
	d, err := time.ParseDuration("1h15m30.5s")
	fmt.Println(d, err, d.Minutes())
	t2, err := time.Parse("2006-01-02", "2024-13-01")
	fmt.Println(t2, err)
	sc := bufio.NewScanner(strings.NewReader("one two\nthree"))
	sc.Split(bufio.ScanWords)
	for sc.Scan() {
		fmt.Print(sc.Text(), ";")
	}
	fmt.Println()
	fmt.Println(unicode.IsUpper('Ä'), utf8.RuneCountInString("héllo"), strings.ToUpper("straße"), strings.Title("go is"), strings.EqualFold("Go", "GO"))
	people := []Person{{Name: "Z", Age: 1}, {Name: "A", Age: 2}}
	sort.Slice(people, func(i, j int) bool { return people[i].Name < people[j].Name })
	fmt.Println(people[0].Name, strings.Map(func(r rune) rune { return r + 1 }, "abc"), strings.NewReplacer("a", "1", "b", "2").Replace("aabbc"))
	f, err := os.CreateTemp("", "gofc")
	fmt.Fprintf(f, "line1\nline2\n")
	f.Close()
	bs, err := os.ReadFile(f.Name())
	fmt.Println(len(bs), err, os.Remove(f.Name()))
	_, err = os.Stat(f.Name())
	fmt.Println(os.IsNotExist(err))
	v := reflect.ValueOf(&p).Elem()
	for i := 0; i < v.NumField(); i++ {
		fmt.Print(v.Type().Field(i).Name, ":", v.Field(i).Kind(), " ")
	}
	fmt.Println()
	fn := reflect.ValueOf(strings.Repeat)
	fmt.Println(fn.Call([]reflect.Value{reflect.ValueOf("ab"), reflect.ValueOf(3)})[0])
	swap := reflect.MakeFunc(reflect.TypeOf(func(int, string) (string, int) { return "", 0 }), func(a []reflect.Value) []reflect.Value { return []reflect.Value{a[1], a[0]} })
	s2, n2 := swap.Interface().(func(int, string) (string, int))(4, "x")
	fmt.Println(s2, n2, reflect.TypeOf(map[string][]int{}), reflect.New(reflect.SliceOf(reflect.TypeOf(1))).Type())
}

// Output:
// {"name":"Ann","age":3,"tags":["a","b"],"extra":{"x":1.5,"y":[1]},"inner":{"name":"Bob","tags":null,"extra":null,"when":0},"when":1000000000} <nil>
// map[x:1.5 y:[1]] <nil>
// true Bob
// json: cannot unmarshal number into Go struct field Person.name of type string
// {
//   "a": 2,
//   "z": 1
// }
// [[joe@example.com joe example] [ann@test.com ann test]]
// example:joe
// 600 <nil>
// 2 3 5 8
// 0 1
// 900150983cd24fb0d6963f7d28e17f72
// ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
// aGVsbG8gd29ybGQ= 01ff
// 16909060 907060870
// [[a b] [c,d e]] <nil>
// <x a="q"><b>1</b><b>2</b></x> <nil>
// <nil> q [1 2]
// true 7 true
// [a b c] c true
// 0.8414709848078965 1.4142135623730951 +Inf NaN 2.302585092994046 2.718281828459045 24
// 265613988875874769338781322035779626829233452653394495974574961739092490901302182994384699044001 317 62
// 5 87 0.604093851558642 [0 4 1 2 3]
// host:80 /a/b [2] frag <nil>
// b/c .go b
// a    bbb c
// aaaa b   c
// Thu, 29 Feb 2024 13:04:05 UTC Saturday 1709211845 60
// 1h15m30.5s <nil> 75.50833333333334
// 0001-01-01 00:00:00 +0000 UTC parsing time "2024-13-01": month out of range
// one;two;three;
// true 5 STRAßE Go Is true
// A bcd 1122c
// 12 <nil> <nil>
// true
// Name:string Age:int Tags:slice Extra:map Inner:ptr When:int64 M:map
// ababab
// x 4 map[string][]int *[]int
