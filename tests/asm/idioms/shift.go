// Go's shifts give 0, or the sign, beyond the width; a count that is known to be small needs no test.
//
// func: main.shift

package main

//go:noinline
func shift(x int, y uint32, n uint) (int, uint32, int) { return x >> n, y << n, x << (n & 63) }

func main() { println(shift(-8, 1, 70)) }

// Expect:
//
// # func main.shift: no frame
// 	.p2align 4
// 	.globl	main.shift
// 	.type	main.shift, @function
// main.shift:
// 	# shift.go:8 | func shift(x int, y uint32, n uint) (int, uint32, int) { return x >> n, y << n, x << (n & 63) }
// 	movl	$63, %ecx
// 	cmpq	$64, %rdx
// 	cmovbq	%rdx, %rcx
// 	movq	%rdi, %rax
// 	sarq	%cl, %rax
// 	movq	%rdx, %rcx
// 	movq	%rdx, %r8
// 	shll	%cl, %esi
// 	xorl	%edx, %edx
// 	movq	%r8, %rcx
// 	cmpq	$32, %rcx
// 	cmovbl	%esi, %edx
// 	andl	$63, %ecx
// 	movq	%rdi, %rsi
// 	shlq	%cl, %rsi
// 	movq	%rsi, %rcx
// 	ret
