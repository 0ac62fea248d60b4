// The stack form: the record lies in the frame and its fields are stored there, with the argument behind; deferprocStack, and a test
// of what it gives. The result is stored before deferreturn; the way of a recovery has a deferreturn of its own.
//
// flags: --defer=stack
// func: main.test_defer

package main

func add(p *int) { *p++ }

func test_defer(x int) (r int) {
	defer add(&x)
	r = x * 2
	return r
}

func main() { println(test_defer(1)) }

// Expect:
//
// # func main.test_defer: frame of 128 bytes
// #	-8(%rbp)	saved rbx
// #	-16(%rbp)	saved r12
// #	-24(%rbp)	saved r13
// #	-32(%rbp)	saved r14
// #	-40(%rbp)	saved r15
// #	-48(%rbp)	return address of a running deferreturn
// #	-56(%rbp)	x, 8 bytes
// #	-64(%rbp)	r result, 8 bytes
// #	-120(%rbp)	defer record _defer record, 56 bytes
// #	0(%rsp)	outgoing arguments, 8 bytes
// 	.p2align 4
// 	.globl	main.test_defer
// 	.type	main.test_defer, @function
// main.test_defer:
// 	# 000-08-stack.go:11 | func test_defer(x int) (r int) {
// 	cmpq	%fs:16, %rsp
// 	jbe	.Lm
// 	pushq	%rbp
// 	movq	%rsp, %rbp
// 	pushq	%rbx
// 	pushq	%r12
// 	pushq	%r13
// 	pushq	%r14
// 	pushq	%r15
// 	subq	$88, %rsp
// 	movq	%rdi, -56(%rbp)	# x
// 	movq	$0, -64(%rbp)	# r
// 	# 000-08-stack.go:12 | defer add(&x)
// 	# defer add(&x)
// 	# d.siz = 8
// 	movl	$8, -120(%rbp)	# defer record.siz
// 	# d.fn = main.test_defer.deferwrap1
// 	movq	$"main.test_defer.deferwrap1·f", -96(%rbp)	# defer record.fn
// 	# d.args+0 = &x
// 	leaq	-56(%rbp), %rax	# x
// 	movq	%rax, -72(%rbp)	# defer record.args
// 	# deferprocStack(d)
// 	leaq	-120(%rbp), %rdi	# defer record
// 	call	runtime.deferprocStack
// 	# not 0 after a recovery
// 	testl	%eax, %eax
// 	jne	.Lb3
// 	# 000-08-stack.go:13 | r = x * 2
// 	movq	-56(%rbp), %rax	# x
// 	shlq	$1, %rax
// 	movq	%rax, -64(%rbp)	# r
// 	# 000-08-stack.go:14 | return r
// 	movq	-64(%rbp), %rax	# r
// 	movq	%rax, -64(%rbp)	# r
// 	# run the deferred calls
// 	call	runtime.deferreturn
// 	movq	-64(%rbp), %rax	# r
// 	movq	-8(%rbp), %rbx
// 	movq	-16(%rbp), %r12
// 	movq	-24(%rbp), %r13
// 	movq	-32(%rbp), %r14
// 	movq	-40(%rbp), %r15
// 	leave
// 	ret
// .Lb3:
// .Lr:
// 	# a recovered panic returns from here; only rsp is right
// 	leaq	128(%rsp), %rbp
// 	# 000-08-stack.go:15 | }
// 	# recovered: run the defers that are left, return the results
// 	call	runtime.deferreturn
// 	movq	-64(%rbp), %rax	# r
// 	movq	-8(%rbp), %rbx
// 	movq	-16(%rbp), %r12
// 	movq	-24(%rbp), %r13
// 	movq	-32(%rbp), %r14
// 	movq	-40(%rbp), %r15
// 	leave
// 	ret
// .Lm:
// 	# 000-08-stack.go:11 | func test_defer(x int) (r int) {
// 	# the stack is at its limit
// 	movl	$main.test_defer, %r11d
// 	jmp	runtime.morestack
//
// # func main.test_defer.deferwrap1: no frame
// 	.p2align 4
// 	.globl	main.test_defer.deferwrap1
// 	.type	main.test_defer.deferwrap1, @function
// main.test_defer.deferwrap1:
// 	# 000-08-stack.go:12 | defer add(&x)
// 	movq	8(%rsp), %rcx
// 	# 000-08-stack.go:9 | func add(p *int) { *p++ }
// 	addq	$1, (%rcx)
// 	# 000-08-stack.go:12 | defer add(&x)
// 	ret
