// A closure that is made and called in one place leaves nothing: captured variables are values.
//
// func: main.twice

package main

//go:noinline
func twice(n int) int {
	count := 0
	add := func(by int) { count += by }
	add(n)
	add(n)
	return count
}

func main() { println(twice(4)) }

// Expect:
//
// # func main.twice: no frame
// 	.p2align 4
// 	.globl	main.twice
// 	.type	main.twice, @function
// main.twice:
// 	# closure.go:8 | func twice(n int) int {
// 	movq	%rdi, %rax
// 	# closure.go:10 | add := func(by int) { count += by }
// 	addq	%rdi, %rax	# count
// 	# closure.go:13 | return count
// 	ret
