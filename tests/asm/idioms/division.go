// Divisions by constants multiply and shift; by a power of two they shift, rounded towards zero.
//
// func: main.divide

package main

//go:noinline
func divide(x int, y uint32) (int, int, uint32, uint32) {
	return x / 10, x / 8, y / 7, y % 16
}

func main() {
	a, b, c, d := divide(-85, 100)
	println(a, b, c, d)
}

// Expect:
//
// # func main.divide: no frame
// 	.p2align 4
// 	.globl	main.divide
// 	.type	main.divide, @function
// main.divide:
// 	# division.go:8 | func divide(x int, y uint32) (int, int, uint32, uint32) {
// 	# division.go:9 | return x / 10, x / 8, y / 7, y % 16
// 	movabsq	$7378697629483820647, %rax
// 	imulq	%rdi
// 	sarq	$2, %rdx
// 	movq	%rdi, %rax
// 	sarq	$63, %rax
// 	subq	%rax, %rdx
// 	movq	%rdx, %r9
// 	movq	%rdi, %rcx
// 	sarq	$63, %rcx
// 	shrq	$61, %rcx
// 	addq	%rdi, %rcx
// 	sarq	$3, %rcx
// 	movq	%rcx, %r8
// 	movl	$613566757, %eax
// 	mull	%esi
// 	movq	%rsi, %rcx
// 	subl	%edx, %ecx
// 	shrl	$1, %ecx
// 	addl	%edx, %ecx
// 	shrl	$2, %ecx
// 	movq	%rsi, %rdi
// 	andl	$15, %edi
// 	movq	%r9, %rax
// 	movq	%r8, %rdx
// 	ret
