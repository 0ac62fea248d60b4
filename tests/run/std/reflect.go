// Reflection: channels, select, methods, types and functions made at run time.
package main

import (
	"fmt"
	"reflect"
)

func main() {
	a, b := make(chan int, 1), make(chan string, 1)
	b <- "x"
	cs := []reflect.SelectCase{
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(a)},
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(b)},
	}
	i, v, ok := reflect.Select(cs)
	fmt.Println(i, v, ok)
	cs = append(cs, reflect.SelectCase{Dir: reflect.SelectDefault})
	i, v, ok = reflect.Select(cs)
	fmt.Println(i, v, ok)
	cs[2] = reflect.SelectCase{Dir: reflect.SelectSend, Chan: reflect.ValueOf(a), Send: reflect.ValueOf(7)}
	i, v, ok = reflect.Select(cs)
	fmt.Println(i, ok, <-a)
	c := reflect.MakeChan(reflect.TypeOf(a), 2)
	c.Send(reflect.ValueOf(4))
	fmt.Println(c.Len(), c.Cap())
	x, ok := c.Recv()
	fmt.Println(x, ok)
	c.Close()
	x, ok = c.Recv()
	fmt.Println(x, ok)
	_, ok = c.TryRecv()
	fmt.Println(ok)
	t := reflect.TypeOf(T{})
	fmt.Println(t.NumMethod(), reflect.ValueOf(T{3}).Method(0).Call([]reflect.Value{reflect.ValueOf(4)})[0])
	m, _ := t.MethodByName("Add")
	fmt.Println(m.Type, m.Func.Call([]reflect.Value{reflect.ValueOf(T{5}), reflect.ValueOf(4)})[0])
	f := reflect.ValueOf(T{8}).Method(0).Interface().(func(int) int)
	fmt.Println(f(2))
	st := reflect.StructOf([]reflect.StructField{{Name: "A", Type: reflect.TypeOf(1), Tag: `json:"a"`}, {Name: "B", Type: reflect.TypeOf("")}})
	sv := reflect.New(st).Elem()
	sv.Field(0).SetInt(9)
	fmt.Printf("%+v %v\n", sv.Interface(), st)
	mt := reflect.MapOf(reflect.TypeOf(""), st)
	mv := reflect.MakeMap(mt)
	mv.SetMapIndex(reflect.ValueOf("k"), sv)
	fmt.Println(mv, mt)
	ft := reflect.FuncOf([]reflect.Type{reflect.TypeOf(1.5)}, []reflect.Type{reflect.TypeOf(1.5), reflect.TypeOf("")}, false)
	fn := reflect.MakeFunc(ft, func(a []reflect.Value) []reflect.Value {
		return []reflect.Value{reflect.ValueOf(a[0].Float() * 2), reflect.ValueOf("s")}
	}).Interface().(func(float64) (float64, string))
	fmt.Println(fn(1.25))
	big := func(a [5]int, b string, c, d, e, g, h, i, j, k float64, l ...int) (int, [3]string) {
		return a[3] + len(l) + int(c+d+e+g+h+i+j+k), [3]string{b, b, "z"}
	}
	r := reflect.ValueOf(big).Call([]reflect.Value{reflect.ValueOf([5]int{1, 2, 3, 4, 5}), reflect.ValueOf("q"), reflect.ValueOf(1.0), reflect.ValueOf(2.0), reflect.ValueOf(3.0), reflect.ValueOf(4.0), reflect.ValueOf(5.0), reflect.ValueOf(6.0), reflect.ValueOf(7.0), reflect.ValueOf(8.0), reflect.ValueOf(1), reflect.ValueOf(2)})
	fmt.Println(r[0], r[1])
}

type T struct{ n int }

func (t T) Add(x int) int { return t.n + x }

// Output:
// 1 x true
// 2 <invalid reflect.Value> false
// 2 false 7
// 1 2
// 4 true
// 0 false
// false
// 1 7
// func(main.T, int) int 9
// 10
// {A:9 B:} struct { A int "json:\"a\""; B string }
// map[k:{9 }] map[string]struct { A int "json:\"a\""; B string }
// 2.5 s
// 42 [q q z]
