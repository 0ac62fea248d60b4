// A panic does not return: nothing but the way of a recovery stands behind it, with its deferreturn.
//
// flags: --defer=stack
// func: main.fails

package main

func recovers() { recover() }

func fails() {
	defer recovers()
	panic("oh no")
}

func main() { fails() }

// Expect:
//
// # func main.fails: frame of 96 bytes
// #	-8(%rbp)	saved rbx
// #	-16(%rbp)	saved r12
// #	-24(%rbp)	saved r13
// #	-32(%rbp)	saved r14
// #	-40(%rbp)	saved r15
// #	-48(%rbp)	return address of a running deferreturn
// #	-96(%rbp)	defer record _defer record, 48 bytes
// 	.p2align 4
// 	.globl	main.fails
// 	.type	main.fails, @function
// main.fails:
// 	# 002-06-panic.go:10 | func fails() {
// 	cmpq	%fs:16, %rsp
// 	jbe	.Lm
// 	pushq	%rbp
// 	movq	%rsp, %rbp
// 	pushq	%rbx
// 	pushq	%r12
// 	pushq	%r13
// 	pushq	%r14
// 	pushq	%r15
// 	subq	$56, %rsp
// 	# 002-06-panic.go:11 | defer recovers()
// 	# defer recovers()
// 	# d.siz = 0
// 	movl	$0, -96(%rbp)	# defer record.siz
// 	# d.fn = main.recovers
// 	movq	$"main.recovers·f", -72(%rbp)	# defer record.fn
// 	# deferprocStack(d)
// 	leaq	-96(%rbp), %rdi	# defer record
// 	call	runtime.deferprocStack
// 	# not 0 after a recovery
// 	testl	%eax, %eax
// 	jne	.Lb3
// 	# 002-06-panic.go:12 | panic("oh no")
// 	movl	$"type:string", %edi
// 	movl	$"go:const", %esi
// 	call	runtime.gopanic
// 	ud2
// .Lb3:
// .Lr:
// 	# a recovered panic returns from here; only rsp is right
// 	leaq	96(%rsp), %rbp
// 	# 002-06-panic.go:13 | }
// 	# recovered: run the defers that are left, return the results
// 	call	runtime.deferreturn
// 	movq	-8(%rbp), %rbx
// 	movq	-16(%rbp), %r12
// 	movq	-24(%rbp), %r13
// 	movq	-32(%rbp), %r14
// 	movq	-40(%rbp), %r15
// 	leave
// 	ret
// .Lm:
// 	# 002-06-panic.go:10 | func fails() {
// 	# the stack is at its limit
// 	movl	$main.fails, %r11d
// 	jmp	runtime.morestack
