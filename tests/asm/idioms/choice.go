// A small choice is a conditional move; a counter that goes up under a condition takes the condition itself.
//
// func: main.count

package main

//go:noinline
func count(s []int, limit int) (n, most int) {
	for _, x := range s {
		if x < limit {
			n++
		}
		if x > most {
			most = x
		}
	}
	return
}

func main() {
	n, most := count([]int{4, 9, 2}, 5)
	println(n, most)
}

// Expect:
//
// # func main.count: no frame
// 	.p2align 4
// 	.globl	main.count
// 	.type	main.count, @function
// main.count:
// 	# choice.go:8 | func count(s []int, limit int) (n, most int) {
// 	# choice.go:9 | for _, x := range s {
// 	testq	%rsi, %rsi
// 	jle	.Lb2
// 	xorl	%r8d, %r8d
// 	xorl	%eax, %eax
// 	xorl	%edx, %edx
// 	jmp	.Lb3
// .Lb2:
// 	xorl	%eax, %eax
// 	xorl	%edx, %edx
// 	jmp	.Lb6
// 	.p2align 5
// .Lb3:
// 	movq	(%rdi,%r8,8), %r9	# x
// 	# choice.go:10 | if x < limit {
// 	cmpq	%rcx, %r9
// 	setl	%r10b
// 	movzbl	%r10b, %r10d
// 	addq	%r10, %rax
// 	# choice.go:13 | if x > most {
// 	cmpq	%rdx, %r9
// 	cmovgq	%r9, %rdx
// 	# choice.go:14 | most = x
// 	incq	%r8
// 	# choice.go:9 | for _, x := range s {
// 	cmpq	%rsi, %r8
// 	jl	.Lb3
// .Lb6:
// 	# choice.go:17 | return
// 	ret
