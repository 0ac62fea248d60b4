// A deferred function that runs while an outer panic is on its way, but was deferred by a function that returns normally.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

func clean() {
	defer func() { println("inner recover:", recover() == nil) }()
	println("clean runs")
}

func main() {
	defer func() { println("outer:", recover().(string)) }()
	defer func() {
		clean()
		func() {
			defer func() { println("second:", recover() == nil) }()
		}()
	}()
	panic("stop")
}

// Stderr:
// clean runs
// inner recover: true
// second: true
// outer: stop
