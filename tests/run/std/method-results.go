// What is only the result or a parameter of a method, and is got at by reflection: its methods can be called in turn.
package main

import (
	"fmt"
	"os"
	"reflect"
	"text/template"
)

type page struct{}

func (page) Author() *author       { return &author{"Ann"} }
func (page) Tell(l listener) string { return l.Hear() }

type author struct{ name string }

func (a *author) Name() string  { return a.name }
func (a *author) Home() address { return address{"here"} }

type address struct{ street string }

func (a address) String() string { return "at " + a.street }

type listener int

func (listener) Hear() string { return "heard" }

func main() {
	t := template.Must(template.New("").Parse("{{.Author.Name}} {{.Author.Home}}\n"))
	if err := t.Execute(os.Stdout, page{}); err != nil {
		fmt.Println(err)
	}
	v := reflect.ValueOf(page{})
	for method := range v.Type().Methods() {
		fmt.Println(method.Name, method.Type)
	}
	param := reflect.Zero(v.Method(1).Type().In(0))
	fmt.Println(v.Method(1).Call([]reflect.Value{param})[0], param.Type().NumMethod())
}

// Output:
// Ann at here
// Author func(main.page) *main.author
// Tell func(main.page, main.listener) string
// heard 1
