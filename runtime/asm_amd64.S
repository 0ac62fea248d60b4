/* Assembly that compiled code and the C runtime call: stack check, switching, panic, memory. Calls follow docs/abi.md. */

#include "abi.h"
#define G_SP            40              /* runtime.h: G.sp */
#define G_ONSTACK       96              /* G.onstack */
#define PANIC_ARGP      0               /* runtime.h: Panic.argp */

        .text

/* morestack: a function's prologue has found the stack at its limit. Jumped to, before the function has a frame. Calls the function on the
   goroutine's next segment and returns for it, so every call keeps its ret. in: r11 = the function, 0(rsp) its return address, and all
   registers of arguments, which stay. morestackargs: before that 0(rsp) = bytes of its frame, 8(rsp) = bytes of its arguments and
   results in memory, which are copied there and back.
   The frame on the new segment, whose rbp ends the chain of the segment: 8 return address of the function, 0 its caller's rbp,
   -8 rbx, -16 r12, -24 rsp at the function's entry, -32 the old limit, -40 bytes of arguments, then the arguments. */
        .globl  "runtime.morestack", "runtime.morestackargs"
        .type   "runtime.morestack", @function
        .type   "runtime.morestackargs", @function
"runtime.morestack":
        pushq   $0
        pushq   $0
"runtime.morestackargs":
        pushq   %rbp
        movq    %rsp, %rbp
        pushq   %rdi
        pushq   %rsi
        pushq   %rdx
        pushq   %rcx
        pushq   %r8
        pushq   %r9
        pushq   %rax
        pushq   %r10
        pushq   %r11                    # -72(%rbp)
        subq    $256, %rsp
        andq    $-16, %rsp
        movaps  %xmm0, (%rsp)
        movaps  %xmm1, 16(%rsp)
        movaps  %xmm2, 32(%rsp)
        movaps  %xmm3, 48(%rsp)
        movaps  %xmm4, 64(%rsp)
        movaps  %xmm5, 80(%rsp)
        movaps  %xmm6, 96(%rsp)
        movaps  %xmm7, 112(%rsp)
        movaps  %xmm8, 128(%rsp)
        movaps  %xmm9, 144(%rsp)
        movaps  %xmm10, 160(%rsp)
        movaps  %xmm11, 176(%rsp)
        movaps  %xmm12, 192(%rsp)
        movaps  %xmm13, 208(%rsp)
        movaps  %xmm14, 224(%rsp)
        movaps  %xmm15, 240(%rsp)
        movq    %r11, %rdi
        leaq    24(%rbp), %rsi
        movq    (%rbp), %rdx
        movq    8(%rbp), %rcx
        addq    16(%rbp), %rcx
        call    nextsegment             # rax = the end of the new segment, rdx = the limit until now
        movq    24(%rbp), %rcx
        movq    %rcx, -8(%rax)
        movq    (%rbp), %rcx
        movq    %rcx, -16(%rax)
        movq    %rbx, -24(%rax)
        movq    %r12, -32(%rax)
        leaq    24(%rbp), %rcx
        movq    %rcx, -40(%rax)
        movq    %rdx, -48(%rax)
        movq    16(%rbp), %rcx
        movq    %rcx, -56(%rax)
        leaq    -16(%rax), %r12         # rbp there
        leaq    15(%rcx), %rbx
        andq    $-16, %rbx
        negq    %rbx
        leaq    -64(%rax,%rbx), %rbx    # rsp there
        leaq    32(%rbp), %rsi
        movq    %rbx, %rdi
        shrq    $3, %rcx
        rep movsq
        movaps  (%rsp), %xmm0
        movaps  16(%rsp), %xmm1
        movaps  32(%rsp), %xmm2
        movaps  48(%rsp), %xmm3
        movaps  64(%rsp), %xmm4
        movaps  80(%rsp), %xmm5
        movaps  96(%rsp), %xmm6
        movaps  112(%rsp), %xmm7
        movaps  128(%rsp), %xmm8
        movaps  144(%rsp), %xmm9
        movaps  160(%rsp), %xmm10
        movaps  176(%rsp), %xmm11
        movaps  192(%rsp), %xmm12
        movaps  208(%rsp), %xmm13
        movaps  224(%rsp), %xmm14
        movaps  240(%rsp), %xmm15
        leaq    -72(%rbp), %rsp
        popq    %r11
        popq    %r10
        popq    %rax
        popq    %r9
        popq    %r8
        popq    %rcx
        popq    %rdx
        popq    %rsi
        popq    %rdi
        movq    %rbx, %rsp
        movq    %r12, %rbp
        call    *%r11
        .globl  hop_ret
hop_ret:
        movq    -24(%rbp), %r11         # rsp at the entry
        movq    -40(%rbp), %r10
        testq   %r10, %r10
        jz      2f
1:      movq    -8(%rsp,%r10), %rbx
        movq    %rbx, (%r11,%r10)       # 8(%r11) is the first argument
        subq    $8, %r10
        jnz     1b
2:      movq    -32(%rbp), %r10
        movq    %fs:TLS_G, %r12
        movq    %r10, %fs:TLS_STACKLIMIT
        movq    %r10, G_STACKGUARD0(%r12)
        movq    -8(%rbp), %rbx
        movq    -16(%rbp), %r12
        movq    (%rbp), %rbp
        movq    %r11, %rsp
        ret
        .size   "runtime.morestack", .-"runtime.morestack"

/* void switchto(G *from, G *to): keep the registers of the running goroutine, and go on with another, whose stack may not be left yet by
   the M that ran it. in: rdi rsi. The way back is a jump and no ret: the processor's guess would be wrong. */
        .globl  switchto
        .type   switchto, @function
        .p2align 4
switchto:
        pushq   %rbp
        pushq   %rbx
        pushq   %r12
        pushq   %r13
        pushq   %r14
        pushq   %r15
        movq    %rsp, G_SP(%rdi)
1:      cmpb    $0, G_ONSTACK(%rsi)
        jne     2f
        movb    $1, G_ONSTACK(%rsi)
        movq    G_SP(%rsi), %rsp
        movq    G_STACKGUARD0(%rsi), %rax
        movb    $0, G_ONSTACK(%rdi)             # a release: from here on others may run it
        movq    %rsi, %fs:TLS_G
        movq    %rax, %fs:TLS_STACKLIMIT
        popq    %r15
        popq    %r14
        popq    %r13
        popq    %r12
        popq    %rbx
        popq    %rbp
        popq    %rcx
        jmp     *%rcx
2:      pause
        jmp     1b
        .size   switchto, .-switchto

/* gostart: where a goroutine begins. in: r12 = its func value, the arguments at 0(%rsp), rbp = 0.
   Debuggers are told that nothing called it. */
        .cfi_sections .debug_frame
        .globl  gostart
        .type   gostart, @function
gostart:
        .cfi_startproc
        .cfi_undefined rip
        movq    %r12, %r10
        call    *(%r10)
        .globl  goexit_pc
        .weak   goexit1                 # of a program without a scheduler goroutine 1 never ends so
goexit_pc:
        call    goexit1
        ud2
        .cfi_endproc
        .size   gostart, .-gostart

/* void calldeferred(FuncVal *fn, const void *args, intptr_t siz, Panic *p): call fn with siz bytes of arguments on the stack.
   in: rdi rsi rdx rcx. p->argp is this frame's rbp, by which recover and resumegoexit know it; p is kept at -48(%rbp). */
        .globl  calldeferred
        .type   calldeferred, @function
calldeferred:
        pushq   %rbp
        movq    %rsp, %rbp
        pushq   %rbx
        pushq   %r12
        pushq   %r13
        pushq   %r14
        pushq   %r15
        pushq   %rcx
        movq    %rbp, PANIC_ARGP(%rcx)
        movq    %rdi, %r10
        leaq    15(%rdx), %rax
        andq    $-16, %rax
        subq    %rax, %rsp
        addq    $7, %rdx
        shrq    $3, %rdx
        jz      2f
1:      movq    -8(%rsi,%rdx,8), %rax
        movq    %rax, -8(%rsp,%rdx,8)
        subq    $1, %rdx
        jnz     1b
2:      call    *(%r10)
        .globl  calldeferred_ret
calldeferred_ret:
        leaq    -40(%rbp), %rsp
        popq    %r15
        popq    %r14
        popq    %r13
        popq    %r12
        popq    %rbx
        popq    %rbp
        ret
        .size   calldeferred, .-calldeferred

/* void resumegoexit(uintptr argp): return from the calldeferred whose rbp is argp. in: rdi. */
        .globl  resumegoexit
        .type   resumegoexit, @function
resumegoexit:
        movq    %rdi, %rbp
        jmp     calldeferred_ret
        .size   resumegoexit, .-resumegoexit

/* void recovery(uintptr sp, uintptr pc): go on in a frame that recovered, as if its deferproc had returned 1. in: rdi rsi. */
        .globl  recovery
        .type   recovery, @function
recovery:
        movq    %rdi, %rsp
        movl    $1, %eax
        jmp     *%rsi
        .size   recovery, .-recovery

/* bool callequal(FuncVal *fn, const void *p, const void *q). in: rdi rsi rdx. */
        .globl  callequal
        .type   callequal, @function
callequal:
        movq    %rdi, %r10
        movq    %rsi, %rdi
        movq    %rdx, %rsi
        jmp     *(%r10)
        .size   callequal, .-callequal

/* sigpanic_entry: where the signal handler sends a fault. in: 0(rsp) the address of the fault, as if it had called. */
        .globl  sigpanic_entry
        .type   sigpanic_entry, @function
sigpanic_entry:
        pushq   %rbp
        movq    %rsp, %rbp
        andq    $-16, %rsp
        cld
        call    sigpanic
        .globl  sigpanic_ret
sigpanic_ret:
        ud2
        .size   sigpanic_entry, .-sigpanic_entry

/* From here to asmleaf_end no function moves rsp: at a fault the return address is at 0(%rsp). */
        .globl  asmleaf_begin
asmleaf_begin:

/* void memmove(void *dst, const void *src, uintptr n): may overlap. in: rdi rsi rdx. out: rax = dst.
   clobbers: rcx rdx rsi rdi r8 r9 xmm0-3. Small sizes load everything before they store anything. */
        .globl  "runtime.memmove", memmove, memcpy
        .type   "runtime.memmove", @function
        .p2align 4
"runtime.memmove":
memmove:
memcpy:
        movq    %rdi, %rax
        cmpq    $16, %rdx
        jb      .Lmove_small
        cmpq    $32, %rdx
        ja      .Lmove_over32
        movdqu  (%rsi), %xmm0
        movdqu  -16(%rsi,%rdx), %xmm1
        movdqu  %xmm0, (%rdi)
        movdqu  %xmm1, -16(%rdi,%rdx)
        ret
.Lmove_small:
        cmpl    $8, %edx
        jae     1f
        cmpl    $4, %edx
        jae     2f
        testl   %edx, %edx
        jz      3f
        movzbl  (%rsi), %ecx
        movzbl  -1(%rsi,%rdx), %r8d
        cmpl    $3, %edx
        jb      4f
        movzbl  1(%rsi), %r9d
        movb    %r9b, 1(%rdi)
4:      movb    %cl, (%rdi)
        movb    %r8b, -1(%rdi,%rdx)
3:      ret
2:      movl    (%rsi), %ecx
        movl    -4(%rsi,%rdx), %r8d
        movl    %ecx, (%rdi)
        movl    %r8d, -4(%rdi,%rdx)
        ret
1:      movq    (%rsi), %rcx
        movq    -8(%rsi,%rdx), %r8
        movq    %rcx, (%rdi)
        movq    %r8, -8(%rdi,%rdx)
        ret
.Lmove_over32:
        cmpq    $64, %rdx
        ja      .Lmove_large
        movdqu  (%rsi), %xmm0
        movdqu  16(%rsi), %xmm1
        movdqu  -32(%rsi,%rdx), %xmm2
        movdqu  -16(%rsi,%rdx), %xmm3
        movdqu  %xmm0, (%rdi)
        movdqu  %xmm1, 16(%rdi)
        movdqu  %xmm2, -32(%rdi,%rdx)
        movdqu  %xmm3, -16(%rdi,%rdx)
        ret
.Lmove_large:
        movq    %rdi, %rcx
        subq    %rsi, %rcx
        cmpq    %rdx, %rcx
        jb      .Lmove_back                     # dst lies in [src, src+n)
        cmpq    $1024, %rdx
        jae     .Lmove_rep
        movdqu  -32(%rsi,%rdx), %xmm2           # the tail, before it may be overwritten
        movdqu  -16(%rsi,%rdx), %xmm3
        leaq    (%rdi,%rdx), %r8                # end of dst
1:      movdqu  (%rsi), %xmm0
        movdqu  16(%rsi), %xmm1
        movdqu  %xmm0, (%rdi)
        movdqu  %xmm1, 16(%rdi)
        addq    $32, %rsi
        addq    $32, %rdi
        subq    $32, %rdx
        cmpq    $32, %rdx
        ja      1b
        movdqu  %xmm2, -32(%r8)
        movdqu  %xmm3, -16(%r8)
        ret
.Lmove_rep:
        leaq    (%rdi,%rdx), %r8                # dst before src and near: rep movsb would be slow, but right
        movq    %rdx, %rcx
        rep movsb
        ret
.Lmove_back:
        testq   %rcx, %rcx
        jz      2f
        movdqu  (%rsi), %xmm2                   # the head, before it may be overwritten
        movdqu  16(%rsi), %xmm3
1:      movdqu  -16(%rsi,%rdx), %xmm0
        movdqu  -32(%rsi,%rdx), %xmm1
        movdqu  %xmm0, -16(%rdi,%rdx)
        movdqu  %xmm1, -32(%rdi,%rdx)
        subq    $32, %rdx
        cmpq    $32, %rdx
        ja      1b
        movdqu  %xmm2, (%rdi)
        movdqu  %xmm3, 16(%rdi)
2:      ret
        .size   "runtime.memmove", .-"runtime.memmove"

/* void memclrNoHeapPointers(void *p, uintptr n). in: rdi rsi. clobbers: rax rcx xmm0.
   memset is what C asks for: rdi, esi the byte, rdx. */
        .globl  "runtime.memclrNoHeapPointers", memset
        .type   "runtime.memclrNoHeapPointers", @function
        .p2align 4
"runtime.memclrNoHeapPointers":
        cmpq    $16, %rsi
        jb      3f
        cmpq    $512, %rsi
        jae     2f
        pxor    %xmm0, %xmm0
        movdqu  %xmm0, -16(%rdi,%rsi)
1:      movdqu  %xmm0, (%rdi)
        addq    $16, %rdi
        subq    $16, %rsi
        cmpq    $16, %rsi
        jae     1b
        ret
2:      movq    %rsi, %rcx
        xorl    %eax, %eax
        rep stosb
        ret
3:      testl   $8, %esi
        jz      4f
        movq    $0, (%rdi)
        addq    $8, %rdi
4:      andl    $7, %esi
        jz      6f
5:      movb    $0, -1(%rdi,%rsi)
        subl    $1, %esi
        jnz     5b
6:      ret
        .size   "runtime.memclrNoHeapPointers", .-"runtime.memclrNoHeapPointers"
        .type   memset, @function
memset:
        movq    %rdi, %r8
        movl    %esi, %eax
        movq    %rdx, %rcx
        rep stosb
        movq    %r8, %rax
        ret
        .size   memset, .-memset

/* bool memequal(const void *p, const void *q, uintptr n). in: rdi rsi rdx. out: al. clobbers: rcx r8 xmm0-1. */
        .globl  "runtime.memequal"
        .type   "runtime.memequal", @function
        .p2align 4
"runtime.memequal":
        cmpq    %rsi, %rdi
        je      .Lequal_yes
        cmpq    $8, %rdx
        jb      .Lequal_small
        cmpq    $16, %rdx
        jb      2f
1:      cmpq    $16, %rdx
        jbe     3f
        movdqu  (%rdi), %xmm0
        movdqu  (%rsi), %xmm1
        pcmpeqb %xmm1, %xmm0
        pmovmskb %xmm0, %eax
        cmpl    $0xffff, %eax
        jne     .Lequal_no
        addq    $16, %rdi
        addq    $16, %rsi
        subq    $16, %rdx
        jmp     1b
3:      movdqu  -16(%rdi,%rdx), %xmm0           # the last 16, some of them again
        movdqu  -16(%rsi,%rdx), %xmm1
        pcmpeqb %xmm1, %xmm0
        pmovmskb %xmm0, %eax
        cmpl    $0xffff, %eax
        sete    %al
        ret
2:      movq    (%rdi), %rax
        movq    -8(%rdi,%rdx), %rcx
        xorq    (%rsi), %rax
        xorq    -8(%rsi,%rdx), %rcx
        orq     %rcx, %rax
        sete    %al
        ret
.Lequal_small:
        testl   %edx, %edx
        jz      .Lequal_yes
        cmpl    $4, %edx
        jb      4f
        movl    (%rdi), %eax
        movl    -4(%rdi,%rdx), %ecx
        xorl    (%rsi), %eax
        xorl    -4(%rsi,%rdx), %ecx
        orl     %ecx, %eax
        sete    %al
        ret
4:      movzbl  -1(%rdi,%rdx), %eax
        cmpb    -1(%rsi,%rdx), %al
        jne     .Lequal_no
        subl    $1, %edx
        jnz     4b
.Lequal_yes:
        movl    $1, %eax
        ret
.Lequal_no:
        xorl    %eax, %eax
        ret
        .size   "runtime.memequal", .-"runtime.memequal"

/* int64 cmpstring(const uint8 *a, int64 an, const uint8 *b, int64 bn): -1, 0, 1. in: rdi rsi rdx rcx. clobbers: r8 r9 xmm0-1. */
        .globl  "runtime.cmpstring"
        .type   "runtime.cmpstring", @function
        .p2align 4
"runtime.cmpstring":
        movq    %rsi, %r8
        cmpq    %rcx, %rsi
        cmovg   %rcx, %r8                       # the shorter length
        cmpq    %rdx, %rdi
        je      .Lcmp_lengths
1:      cmpq    $16, %r8
        jb      2f
        movdqu  (%rdi), %xmm0
        movdqu  (%rdx), %xmm1
        pcmpeqb %xmm1, %xmm0
        pmovmskb %xmm0, %eax
        xorl    $0xffff, %eax
        jnz     .Lcmp_differ
        addq    $16, %rdi
        addq    $16, %rdx
        subq    $16, %r8
        jmp     1b
2:      cmpq    $8, %r8
        jb      3f
        movq    (%rdi), %rax
        movq    (%rdx), %r9
        cmpq    %rax, %r9
        jne     .Lcmp_words
        addq    $8, %rdi
        addq    $8, %rdx
        subq    $8, %r8
3:      testq   %r8, %r8
        jz      .Lcmp_lengths
4:      movzbl  (%rdi), %eax
        cmpb    (%rdx), %al
        jne     .Lcmp_flags
        addq    $1, %rdi
        addq    $1, %rdx
        subq    $1, %r8
        jnz     4b
.Lcmp_lengths:
        xorl    %eax, %eax
        cmpq    %rcx, %rsi
        setg    %al
        movl    $-1, %r8d
        cmovl   %r8d, %eax
        movslq  %eax, %rax
        ret
.Lcmp_words:                                    # big-endian, the first byte decides
        bswapq  %rax
        bswapq  %r9
        cmpq    %r9, %rax
        jmp     .Lcmp_flags
.Lcmp_differ:
        bsfl    %eax, %eax
        movzbl  (%rdi,%rax), %r8d
        cmpb    (%rdx,%rax), %r8b
.Lcmp_flags:                                    # unsigned, never equal
        sbbq    %rax, %rax
        orq     $1, %rax
        ret
        .size   "runtime.cmpstring", .-"runtime.cmpstring"

/* void Breakpoint(void): stop in a debugger. */
        .globl  "runtime.Breakpoint"
        .type   "runtime.Breakpoint", @function
"runtime.Breakpoint":
        int3
        ret
        .size   "runtime.Breakpoint", .-"runtime.Breakpoint"

/* int memcmp(const void *a, const void *b, size_t n): for C. */
        .globl  memcmp
        .type   memcmp, @function
memcmp:
        movq    %rdx, %rcx
        movq    %rsi, %rax
        movq    %rdx, %rsi
        movq    %rax, %rdx
        jmp     "runtime.cmpstring"
        .size   memcmp, .-memcmp
/* size_t strlen(const char *s): gcc makes calls of it out of loops. */
        .globl  strlen
        .type   strlen, @function
strlen:
        movq    $-1, %rax
1:      incq    %rax
        cmpb    $0, (%rdi,%rax)
        jne     1b
        ret
        .size   strlen, .-strlen
        .globl  asmleaf_end
asmleaf_end:

        .section .note.GNU-stack,"",@progbits
