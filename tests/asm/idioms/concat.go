// Three strings are put together by one call.
//
// func: main.greet

package main

//go:noinline
func greet(a, b string) string { return a + ", " + b }

func main() { println(greet("hello", "world")) }

// Expect:
//
// # func main.greet: frame of 48 bytes
// #	-48(%rbp)	temporary, 48 bytes
// 	.p2align 4
// 	.globl	main.greet
// 	.type	main.greet, @function
// main.greet:
// 	# concat.go:8 | func greet(a, b string) string { return a + ", " + b }
// 	cmpq	%fs:16, %rsp
// 	jbe	.Lm
// 	pushq	%rbp
// 	movq	%rsp, %rbp
// 	subq	$48, %rsp
// 	movq	%rdi, -48(%rbp)
// 	movq	%rsi, -40(%rbp)
// 	movq	$"go:string", -32(%rbp)
// 	movq	$2, -24(%rbp)
// 	movq	%rdx, -16(%rbp)
// 	movq	%rcx, -8(%rbp)
// 	xorl	%edi, %edi
// 	leaq	-48(%rbp), %rsi
// 	movl	$3, %edx
// 	call	runtime.concatstrings
// 	leave
// 	ret
// .Lm:
// 	# the stack is at its limit
// 	movl	$main.greet, %r11d
// 	jmp	runtime.morestack
