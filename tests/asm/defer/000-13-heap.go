// The heap form: size, function and arguments go to the outgoing area, deferproc copies them to a record. The normal end and the
// way of a recovery each have a deferreturn.
//
// flags: --defer=heap
// func: main.test_defer

package main

func add(p *int, n int) { *p += n }

func test_defer(p *int) {
	defer add(p, 3)
	*p *= 2
}

func main() {
	x := 1
	test_defer(&x)
	println(x)
}

// Expect:
//
// # func main.test_defer: frame of 64 bytes
// #	-8(%rbp)	saved rbx
// #	-16(%rbp)	saved r12
// #	-24(%rbp)	saved r13
// #	-32(%rbp)	saved r14
// #	-40(%rbp)	saved r15
// #	-48(%rbp)	return address of a running deferreturn
// #	0(%rsp)	outgoing arguments, 16 bytes
// 	.p2align 4
// 	.globl	main.test_defer
// 	.type	main.test_defer, @function
// main.test_defer:
// 	# 000-13-heap.go:11 | func test_defer(p *int) {
// 	cmpq	%fs:16, %rsp
// 	jbe	.Lm
// 	pushq	%rbp
// 	movq	%rsp, %rbp
// 	pushq	%rbx
// 	pushq	%r12
// 	pushq	%r13
// 	pushq	%r14
// 	pushq	%r15
// 	subq	$24, %rsp
// 	movq	%rdi, %rbx	# p
// 	# 000-13-heap.go:12 | defer add(p, 3)
// 	# defer add(p, 3)
// 	# argument+0 = p
// 	movq	%rbx, (%rsp)
// 	# argument+8 = 3
// 	movq	$3, 8(%rsp)
// 	# deferproc(siz = 16, fn = main.test_defer.deferwrap1)
// 	movl	$16, %edi
// 	movl	$"main.test_defer.deferwrap1·f", %esi
// 	call	runtime.deferproc
// 	# not 0 after a recovery
// 	testl	%eax, %eax
// 	jne	.Lb3
// 	# 000-13-heap.go:13 | *p *= 2
// 	movq	(%rbx), %rax
// 	shlq	$1, %rax
// 	movq	%rax, (%rbx)
// 	# 000-13-heap.go:14 | }
// 	# run the deferred calls
// 	call	runtime.deferreturn
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
// 	leaq	64(%rsp), %rbp
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
// 	# 000-13-heap.go:11 | func test_defer(p *int) {
// 	# the stack is at its limit
// 	movl	$main.test_defer, %r11d
// 	jmp	runtime.morestack
//
// # func main.test_defer.deferwrap1: no frame
// 	.p2align 4
// 	.globl	main.test_defer.deferwrap1
// 	.type	main.test_defer.deferwrap1, @function
// main.test_defer.deferwrap1:
// 	# 000-13-heap.go:12 | defer add(p, 3)
// 	movq	8(%rsp), %rdx
// 	movq	16(%rsp), %rsi
// 	# 000-13-heap.go:9 | func add(p *int, n int) { *p += n }
// 	addq	%rsi, (%rdx)
// 	# 000-13-heap.go:12 | defer add(p, 3)
// 	ret
