// Open-coded: a defer that is reached sets its bit; the end tests the bits from the last to the first, clears each and calls directly.
//
// func: main.conditional

package main

//go:noinline
func note(n int) { println(n) }

func conditional(c bool, n int) {
	defer note(n)
	if c {
		defer note(n + 1)
	}
	note(0)
}

func main() { conditional(true, 5) }

// Expect:
//
// # func main.conditional: frame of 80 bytes
// #	-8(%rbp)	saved rbx
// #	-16(%rbp)	saved r12
// #	-24(%rbp)	saved r13
// #	-32(%rbp)	saved r14
// #	-40(%rbp)	saved r15
// #	-48(%rbp)	return address of a running deferreturn
// #	-49(%rbp)	deferBits deferBits, 1 bytes
// #	-64(%rbp)	defer 0 arguments arguments of an open-coded defer, 8 bytes
// #	-72(%rbp)	defer 1 arguments arguments of an open-coded defer, 8 bytes
// 	.p2align 4
// 	.globl	main.conditional
// 	.type	main.conditional, @function
// main.conditional:
// 	# 001-08-conditional.go:10 | func conditional(c bool, n int) {
// 	cmpq	%fs:16, %rsp
// 	jbe	.Lm
// 	pushq	%rbp
// 	movq	%rsp, %rbp
// 	pushq	%rbx
// 	pushq	%r12
// 	pushq	%r13
// 	pushq	%r14
// 	pushq	%r15
// 	subq	$40, %rsp
// 	movb	$0, -49(%rbp)	# deferBits
// 	# 001-08-conditional.go:11 | defer note(n)
// 	# defer note(n)
// 	# argument+0 = n
// 	movq	%rsi, -64(%rbp)	# defer 0 arguments
// 	# deferBits |= 1<<0
// 	movb	$1, -49(%rbp)	# deferBits
// 	# 001-08-conditional.go:12 | if c {
// 	testb	%dil, %dil
// 	jne	.Lb4
// 	movl	$1, %r14d
// 	jmp	.Lb5
// .Lb4:
// 	# 001-08-conditional.go:13 | defer note(n + 1)
// 	# defer note(n + 1)
// 	leaq	1(%rsi), %rax
// 	# argument+0 = n + 1
// 	movq	%rax, -72(%rbp)	# defer 1 arguments
// 	# deferBits |= 1<<1
// 	movb	$3, -49(%rbp)	# deferBits
// 	movl	$3, %r14d
// .Lb5:
// 	# 001-08-conditional.go:15 | note(0)
// 	xorl	%edi, %edi
// 	call	main.note
// 	# 001-08-conditional.go:16 | }
// 	# deferBits & 1<<1
// 	movq	%r14, %rax
// 	andl	$2, %eax
// 	testb	%al, %al
// 	je	.Lb8
// 	andl	$-3, %r14d	# deferBits
// 	movb	%r14b, -49(%rbp)	# deferBits
// 	movq	-72(%rbp), %rdi	# defer 1 arguments
// 	# 001-08-conditional.go:13 | defer note(n + 1)
// 	call	main.note
// .Lb8:
// 	# 001-08-conditional.go:16 | }
// 	# deferBits & 1<<0
// 	movq	%r14, %rax
// 	andl	$1, %eax
// 	testb	%al, %al
// 	je	.Lb11
// 	andl	$-2, %r14d	# deferBits
// 	movb	%r14b, -49(%rbp)	# deferBits
// 	movq	-64(%rbp), %rdi	# defer 0 arguments
// 	# 001-08-conditional.go:11 | defer note(n)
// 	call	main.note
// .Lb11:
// 	# 001-08-conditional.go:16 | }
// 	movq	-8(%rbp), %rbx
// 	movq	-16(%rbp), %r12
// 	movq	-24(%rbp), %r13
// 	movq	-32(%rbp), %r14
// 	movq	-40(%rbp), %r15
// 	leave
// 	ret
// .Lb12:
// .Lr:
// 	# a recovered panic returns from here; only rsp is right
// 	leaq	80(%rsp), %rbp
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
// 	# 001-08-conditional.go:10 | func conditional(c bool, n int) {
// 	# the stack is at its limit
// 	movl	$main.conditional, %r11d
// 	jmp	runtime.morestack
//
// # func main.conditional.deferwrap1: frame of 0 bytes
// 	.p2align 4
// 	.globl	main.conditional.deferwrap1
// 	.type	main.conditional.deferwrap1, @function
// main.conditional.deferwrap1:
// 	# 001-08-conditional.go:11 | defer note(n)
// 	cmpq	%fs:16, %rsp
// 	jbe	.Lm
// 	pushq	%rbp
// 	movq	%rsp, %rbp
// 	movq	16(%rbp), %rdi
// 	call	main.note
// 	popq	%rbp
// 	ret
// .Lm:
// 	# the stack is at its limit
// 	pushq	$8
// 	pushq	$0
// 	movl	$main.conditional.deferwrap1, %r11d
// 	jmp	runtime.morestackargs
//
// # func main.conditional.deferwrap2: frame of 0 bytes
// 	.p2align 4
// 	.globl	main.conditional.deferwrap2
// 	.type	main.conditional.deferwrap2, @function
// main.conditional.deferwrap2:
// 	# 001-08-conditional.go:13 | defer note(n + 1)
// 	cmpq	%fs:16, %rsp
// 	jbe	.Lm
// 	pushq	%rbp
// 	movq	%rsp, %rbp
// 	movq	16(%rbp), %rdi
// 	call	main.note
// 	popq	%rbp
// 	ret
// .Lm:
// 	# the stack is at its limit
// 	pushq	$8
// 	pushq	$0
// 	movl	$main.conditional.deferwrap2, %r11d
// 	jmp	runtime.morestackargs
