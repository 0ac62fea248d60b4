// A dense switch jumps through a table.
//
// func: main.name

package main

//go:noinline
func name(n int) int {
	switch n {
	case 0:
		return 7
	case 1:
		return 13
	case 2:
		return 5
	case 3:
		return 99
	case 4:
		return 1
	case 6:
		return 21
	case 7:
		return 2
	case 8:
		return 34
	case 9:
		return 12
	}
	return 0
}

func main() { println(name(3), name(5), name(-1)) }

// Expect:
//
// # func main.name: no frame
// 	.p2align 4
// 	.globl	main.name
// 	.type	main.name, @function
// main.name:
// 	# switch.go:8 | func name(n int) int {
// 	# switch.go:9 | switch n {
// 	cmpq	$10, %rdi
// 	jae	.Lb10
// 	jmp	*.Lt0(,%rdi,8)
// .Lb1:
// 	# switch.go:11 | return 7
// 	movl	$7, %eax
// 	ret
// .Lb2:
// 	# switch.go:13 | return 13
// 	movl	$13, %eax
// 	ret
// .Lb3:
// 	# switch.go:15 | return 5
// 	movl	$5, %eax
// 	ret
// .Lb4:
// 	# switch.go:17 | return 99
// 	movl	$99, %eax
// 	ret
// .Lb5:
// 	# switch.go:19 | return 1
// 	movl	$1, %eax
// 	ret
// .Lb6:
// 	# switch.go:21 | return 21
// 	movl	$21, %eax
// 	ret
// .Lb7:
// 	# switch.go:23 | return 2
// 	movl	$2, %eax
// 	ret
// .Lb8:
// 	# switch.go:25 | return 34
// 	movl	$34, %eax
// 	ret
// .Lb9:
// 	# switch.go:27 | return 12
// 	movl	$12, %eax
// 	ret
// .Lb10:
// 	# switch.go:29 | return 0
// 	xorl	%eax, %eax
// 	ret
