// Arguments in rdi, rsi, rdx, … as Go assigns them, a string as two; floats in xmm0, …; results in rax and on.
//
// func: main.caller

package main

//go:noinline
func callee(a int, s string, f float64, b bool) (int, string) {
	if b {
		return a + len(s), s
	}
	return int(f), ""
}

//go:noinline
func caller(n int) int {
	m, s := callee(n, "four", 2.5, true)
	return m + len(s)
}

func main() { println(caller(3)) }

// Expect:
//
// # func main.caller: frame of 0 bytes
// 	.p2align 4
// 	.globl	main.caller
// 	.type	main.caller, @function
// main.caller:
// 	# call.go:16 | func caller(n int) int {
// 	cmpq	%fs:16, %rsp
// 	jbe	.Lm
// 	pushq	%rbp
// 	movq	%rsp, %rbp
// 	# call.go:17 | m, s := callee(n, "four", 2.5, true)
// 	movl	$"go:string", %esi
// 	movl	$4, %edx
// 	movsd	.Lc0(%rip), %xmm0
// 	movl	$1, %ecx
// 	call	main.callee
// 	# call.go:18 | return m + len(s)
// 	addq	%rcx, %rax
// 	popq	%rbp
// 	ret
// .Lm:
// 	# call.go:16 | func caller(n int) int {
// 	# the stack is at its limit
// 	movl	$main.caller, %r11d
// 	jmp	runtime.morestack
