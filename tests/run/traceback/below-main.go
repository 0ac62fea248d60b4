// What lies below main.main, an init function and the function of a go statement: runtime.main and runtime.goexit, as for gc.
package main

import "runtime"

func stack() (names []string) {
	pcs := make([]uintptr, 20)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	for more := true; more; {
		var frame runtime.Frame
		frame, more = frames.Next()
		names = append(names, frame.Function)
	}
	return names
}

func show(names []string) {
	for i, name := range names {
		if i > 0 {
			print(" ")
		}
		print(name)
	}
	println()
}

func hasSuffix(s, suffix string) bool { return len(s) >= len(suffix) && s[len(s)-len(suffix):] == suffix }

func init() {
	names := stack()
	show([]string{names[0], names[len(names)-2], names[len(names)-1]})
}

func main() {
	show(stack())
	done := make(chan []string)
	go func() { done <- stack() }()
	show(<-done)
	for skip := 0; ; skip++ {
		pc, file, line, ok := runtime.Caller(skip)
		if !ok {
			println(skip)
			break
		}
		println(runtime.FuncForPC(pc).Name(), line > 0, hasSuffix(file, ".go") || hasSuffix(file, ".s"))
	}
}

// Stderr:
// main.init.0 runtime.main runtime.goexit
// main.main runtime.main runtime.goexit
// main.main.func1 runtime.goexit
// main.main true true
// runtime.main true true
// runtime.goexit true true
// 3
