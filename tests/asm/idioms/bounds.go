// One unsigned compare with the length covers both ends; the failing way is out of line. Where the loop says that the index is inside,
// there is none.
//
// func: main.at

package main

//go:noinline
func at(s []int, i int) int {
	sum := 0
	for j := range s {
		sum += s[j]
	}
	return sum + s[i]
}

func main() { println(at([]int{1, 2, 3}, 1)) }

// Expect:
//
// # func main.at: no frame
// 	.p2align 4
// 	.globl	main.at
// 	.type	main.at, @function
// main.at:
// 	# bounds.go:9 | func at(s []int, i int) int {
// 	# bounds.go:11 | for j := range s {
// 	testq	%rsi, %rsi
// 	jle	.Lb2
// 	xorl	%edx, %edx
// 	xorl	%eax, %eax
// 	jmp	.Lb3
// .Lb2:
// 	xorl	%eax, %eax
// 	jmp	.Lb6
// 	.p2align 5
// .Lb3:
// 	# bounds.go:12 | sum += s[j]
// 	addq	(%rdi,%rdx,8), %rax	# sum
// 	incq	%rdx
// 	# bounds.go:11 | for j := range s {
// 	cmpq	%rsi, %rdx
// 	jl	.Lb3
// .Lb6:
// 	# bounds.go:14 | return sum + s[i]
// 	cmpq	%rsi, %rcx
// 	jae	.Ls0
// 	addq	(%rdi,%rcx,8), %rax
// 	ret
// .Ls0:
// 	movq	%rcx, %rdi
// 	pushq	%rbp
// 	movq	%rsp, %rbp
// 	call	runtime.panicIndex
