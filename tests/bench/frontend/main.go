// Times go/parser and go/types on packages of the standard library, to compare `gofc check --timings std` with.
//
//	gofc check -v std                       how many packages gofc checks
//	GOMAXPROCS=1 go run ./tests/bench/frontend FILELIST
//
// FILELIST has one package a line, each behind those it imports: its import path and its files, with tabs between. The go command
// writes it:
//
//	go list -deps -tags purego,math_big_pure_go -f '{{$d := .Dir}}{{.ImportPath}}{{range .GoFiles}}{{"\t"}}{{$d}}/{{.}}{{end}}' std
package main

import (
	"bufio"
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"strings"
	"syscall"
	"time"
)

type pkg struct {
	path  string
	texts [][]byte
	names []string
	files []*ast.File
}

type packages map[string]*types.Package

func (it packages) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if found := it[path]; found != nil {
		return found, nil
	}
	if found := it["vendor/"+path]; found != nil {
		return found, nil
	}
	return nil, fmt.Errorf("no package %s", path)
}

func cpu() time.Duration {
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

func main() {
	list, err := os.Open(os.Args[1])
	if err != nil {
		panic(err)
	}
	var all []*pkg
	lines, number := 0, 0
	for scanner := bufio.NewScanner(list); scanner.Scan(); {
		fields := strings.Split(scanner.Text(), "\t")
		if fields[0] == "unsafe" {
			continue
		}
		it := &pkg{path: fields[0], names: fields[1:]}
		for _, name := range it.names {
			text, err := os.ReadFile(name)
			if err != nil {
				panic(err)
			}
			lines += bytes.Count(text, []byte("\n"))
			number++
			it.texts = append(it.texts, text)
		}
		all = append(all, it)
	}
	fset := token.NewFileSet()
	start := cpu()
	for _, it := range all {
		for i, text := range it.texts {
			file, err := parser.ParseFile(fset, it.names[i], text, parser.SkipObjectResolution)
			if err != nil {
				panic(err)
			}
			it.files = append(it.files, file)
		}
	}
	parsed := cpu() - start
	start = cpu()
	errors := 0
	done := packages{}
	for _, it := range all {
		info := &types.Info{ // as much as a compiler needs
			Types:      map[ast.Expr]types.TypeAndValue{},
			Defs:       map[*ast.Ident]types.Object{},
			Uses:       map[*ast.Ident]types.Object{},
			Selections: map[*ast.SelectorExpr]*types.Selection{},
			Implicits:  map[ast.Node]types.Object{},
			Instances:  map[*ast.Ident]types.Instance{},
		}
		config := types.Config{
			Importer:  done,
			GoVersion: "go1.27",
			Sizes:     types.SizesFor("gc", "amd64"),
			Error:     func(err error) { errors++; fmt.Println(err) },
		}
		found, _ := config.Check(it.path, fset, it.files, info)
		done[it.path] = found
	}
	checked := cpu() - start
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	rate := func(took time.Duration) float64 { return float64(lines) / took.Seconds() / 1e6 }
	fmt.Printf("%d packages, %d files, %d lines, %d errors\n", len(all), number, lines, errors)
	fmt.Printf("parse %v (%.2f M lines/s), check %v (%.2f M lines/s), CPU time\n", parsed, rate(parsed), checked, rate(checked))
	fmt.Printf("peak memory %d MB\n", usage.Maxrss>>10)
}
