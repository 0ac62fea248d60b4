// Behind runtime.KeepAlive the register of the pointer does not hold it any more, for the collector's sake.
//
// func: main.f
package main

import "runtime"

//go:noinline
func f(x *int) {
	g()
	runtime.KeepAlive(x)
	g()
}

//go:noinline
func g() {}

func main() { f(new(int)) }

// Expect:
//
// # func main.f: frame of 16 bytes
// #	-8(%rbp)	saved rbx
// 	.p2align 4
// 	.globl	main.f
// 	.type	main.f, @function
// main.f:
// 	# keepalive.go:9 | func f(x *int) {
// 	cmpq	%fs:16, %rsp
// 	jbe	.Lm
// 	pushq	%rbp
// 	movq	%rsp, %rbp
// 	pushq	%rbx
// 	subq	$8, %rsp
// 	movq	%rdi, %rbx	# x
// 	# keepalive.go:10 | g()
// 	call	main.g
// 	# keepalive.go:11 | runtime.KeepAlive(x)
// 	andq	$0, %rbx
// 	# keepalive.go:12 | g()
// 	call	main.g
// 	# keepalive.go:13 | }
// 	movq	-8(%rbp), %rbx
// 	leave
// 	ret
// .Lm:
// 	# keepalive.go:9 | func f(x *int) {
// 	# the stack is at its limit
// 	movl	$main.f, %r11d
// 	jmp	runtime.morestack
