/*
 * Search in bytes, sixteen at a time, for the Go package internal/bytealg.
 *
 * Of a text of sixteen bytes or more the last sixteen are looked at once more, rather than its last ones one by one. Nothing is
 * read beside the text. These are leaves without a frame: they do not touch the stack.
 */

        .text

/* int64 IndexByte(const uint8 *p, int64 n, int64 cap, uint8 c): where c is first, or -1. in: rdi rsi rdx cl. clobbers: rcx rdx r8 xmm0-1. */
        .globl  "internal/bytealg.IndexByte"
        .type   "internal/bytealg.IndexByte", @function
        .p2align 4
"internal/bytealg.IndexByte":
        movl    %ecx, %edx
        jmp     .Lindex_byte
        .size   "internal/bytealg.IndexByte", .-"internal/bytealg.IndexByte"

/* int64 IndexByteString(const uint8 *p, int64 n, uint8 c): the same. in: rdi rsi dl. clobbers: rcx r8 xmm0-1. */
        .globl  "internal/bytealg.IndexByteString"
        .type   "internal/bytealg.IndexByteString", @function
        .p2align 4
"internal/bytealg.IndexByteString":
.Lindex_byte:
        movq    %rdi, %rax                      # where we are
        leaq    (%rdi,%rsi), %r8                # the end
        cmpq    $16, %rsi
        jb      3f
        movd    %edx, %xmm0
        punpcklbw %xmm0, %xmm0
        pshuflw $0, %xmm0, %xmm0
        punpcklqdq %xmm0, %xmm0                 # sixteen times c
        subq    $16, %r8
1:      cmpq    %r8, %rax
        jae     2f
        movdqu  (%rax), %xmm1
        pcmpeqb %xmm0, %xmm1
        pmovmskb %xmm1, %ecx
        testl   %ecx, %ecx
        jnz     4f
        addq    $16, %rax
        jmp     1b
2:      movq    %r8, %rax
        movdqu  (%rax), %xmm1
        pcmpeqb %xmm0, %xmm1
        pmovmskb %xmm1, %ecx
        testl   %ecx, %ecx
        jz      .Lindex_none
4:      bsfl    %ecx, %ecx
        addq    %rcx, %rax
        subq    %rdi, %rax
        ret
3:      cmpq    %r8, %rax
        jae     .Lindex_none
        cmpb    %dl, (%rax)
        je      5f
        addq    $1, %rax
        jmp     3b
5:      subq    %rdi, %rax
        ret
.Lindex_none:
        movq    $-1, %rax
        ret
        .size   "internal/bytealg.IndexByteString", .-"internal/bytealg.IndexByteString"

/*
 * int64 indexPair(const uint8 *p, int64 n, uint8 c, uint8 d, int64 gap): the first place below n where c stands, and d so many bytes behind it,
 * or -1. Of p, n + gap bytes can be read. in: rdi rsi dl cl r8. clobbers: rcx r9 xmm0-3.
 */
        .globl  "internal/bytealg.indexPair"
        .type   "internal/bytealg.indexPair", @function
        .p2align 4
"internal/bytealg.indexPair":
        movq    %rdi, %rax
        leaq    (%rdi,%rsi), %r9
        cmpq    $16, %rsi
        jb      3f
        movd    %edx, %xmm0
        punpcklbw %xmm0, %xmm0
        pshuflw $0, %xmm0, %xmm0
        punpcklqdq %xmm0, %xmm0
        movd    %ecx, %xmm1
        punpcklbw %xmm1, %xmm1
        pshuflw $0, %xmm1, %xmm1
        punpcklqdq %xmm1, %xmm1
        subq    $16, %r9
1:      cmpq    %r9, %rax
        jae     2f
        movdqu  (%rax), %xmm2
        movdqu  (%rax,%r8), %xmm3
        pcmpeqb %xmm0, %xmm2
        pcmpeqb %xmm1, %xmm3
        pand    %xmm3, %xmm2
        pmovmskb %xmm2, %ecx
        testl   %ecx, %ecx
        jnz     4f
        addq    $16, %rax
        jmp     1b
2:      movq    %r9, %rax
        movdqu  (%rax), %xmm2
        movdqu  (%rax,%r8), %xmm3
        pcmpeqb %xmm0, %xmm2
        pcmpeqb %xmm1, %xmm3
        pand    %xmm3, %xmm2
        pmovmskb %xmm2, %ecx
        testl   %ecx, %ecx
        jz      .Lpair_none
4:      bsfl    %ecx, %ecx
        addq    %rcx, %rax
        subq    %rdi, %rax
        ret
3:      cmpq    %r9, %rax
        jae     .Lpair_none
        cmpb    %dl, (%rax)
        jne     5f
        cmpb    %cl, (%rax,%r8)
        je      6f
5:      addq    $1, %rax
        jmp     3b
6:      subq    %rdi, %rax
        ret
.Lpair_none:
        movq    $-1, %rax
        ret
        .size   "internal/bytealg.indexPair", .-"internal/bytealg.indexPair"

/* int64 Count(const uint8 *p, int64 n, int64 cap, uint8 c): how often c is there. in: rdi rsi rdx cl. clobbers: rdx rcx r8 r9 xmm0-3. */
        .globl  "internal/bytealg.Count"
        .type   "internal/bytealg.Count", @function
        .p2align 4
"internal/bytealg.Count":
        movl    %ecx, %edx
        jmp     .Lcount
        .size   "internal/bytealg.Count", .-"internal/bytealg.Count"

/* int64 CountString(const uint8 *p, int64 n, uint8 c): the same. in: rdi rsi dl. clobbers: rcx r8 r9 rdi xmm0-3. */
        .globl  "internal/bytealg.CountString"
        .type   "internal/bytealg.CountString", @function
        .p2align 4
"internal/bytealg.CountString":
.Lcount:
        leaq    (%rdi,%rsi), %r8
        xorl    %eax, %eax
        cmpq    $16, %rsi
        jb      3f
        movd    %edx, %xmm0
        punpcklbw %xmm0, %xmm0
        pshuflw $0, %xmm0, %xmm0
        punpcklqdq %xmm0, %xmm0
        pxor    %xmm2, %xmm2                    # two sums
        leaq    -16(%r8), %r9
1:      movdqu  (%rdi), %xmm1
        pcmpeqb %xmm0, %xmm1                    # 255 for each
        pxor    %xmm3, %xmm3
        psubb   %xmm1, %xmm3                    # 1 for each
        pxor    %xmm1, %xmm1
        psadbw  %xmm1, %xmm3
        paddq   %xmm3, %xmm2
        addq    $16, %rdi
        cmpq    %r9, %rdi
        jbe     1b
        movq    %xmm2, %rax
        punpckhqdq %xmm2, %xmm2
        movq    %xmm2, %rcx
        addq    %rcx, %rax
3:      cmpq    %r8, %rdi                       # fewer than sixteen are left
        jae     4f
        xorl    %ecx, %ecx
        cmpb    %dl, (%rdi)
        sete    %cl
        addq    %rcx, %rax
        addq    $1, %rdi
        jmp     3b
4:      ret
        .size   "internal/bytealg.CountString", .-"internal/bytealg.CountString"

        .section .note.GNU-stack,"",@progbits
