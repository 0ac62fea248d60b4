// 000-12: the sample test_defer_heap.go; nothing is printed.
//
// flags:
// flags: --defer=heap
// flags: -N
package main

func doSomething() {
	for i := 0; i < 10; i++ {
		defer func() {
			_ = i
		}()
	}
}

func main() {
	doSomething()
}
