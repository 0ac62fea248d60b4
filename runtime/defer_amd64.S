/* Records of defers: those in frames, and running them. */

#include "abi.h"
#include "defer_amd64.h"

        .text

/* int32 deferprocStack(Defer *d): register a record of the caller's frame; siz, fn and the arguments are in it.
   in: rdi. out: eax = 0. clobbers: rcx rdx. */
        .globl  "runtime.deferprocStack"
        .type   "runtime.deferprocStack", @function
        .p2align 4
"runtime.deferprocStack":
        movq    %fs:TLS_G, %rdx
        movl    $0, DEFER_STARTED(%rdi)         # not started, not heap, not openDefer
        movq    $0, DEFER_PANIC(%rdi)
        leaq    8(%rsp), %rcx
        movq    %rcx, DEFER_SP(%rdi)
        movq    (%rsp), %rcx
        movq    %rcx, DEFER_PC(%rdi)
        movq    G_DEFER(%rdx), %rcx
        movq    %rcx, DEFER_LINK(%rdi)
        movq    %rdi, G_DEFER(%rdx)
        xorl    %eax, %eax
        ret
        .size   "runtime.deferprocStack", .-"runtime.deferprocStack"

/* void deferreturn(void): run the records of the caller's frame, the newest first. in: rbp = the caller's frame.
   clobbers: all that a call clobbers.
   jmpdefer is its tail: it takes the return address off the stack into the frame, so that the deferred function is
   called with the stack as the caller left it, puts it back, and enters deferreturn again. Calls and rets stay paired. */
        .globl  "runtime.deferreturn"
        .type   "runtime.deferreturn", @function
        .p2align 4
"runtime.deferreturn":
        movq    %fs:TLS_G, %rax
        movq    G_DEFER(%rax), %rdx
        leaq    8(%rsp), %rcx
        testq   %rdx, %rdx
        jz      2f
        cmpq    %rcx, DEFER_SP(%rdx)
        jne     2f                              # another frame's
        movl    DEFER_STARTED(%rdx), %esi
        btl     $FLAG_OPEN_BIT, %esi
        jc      .Lreturn_open
        movl    DEFER_SIZ(%rdx), %ecx
        movq    DEFER_LINK(%rdx), %r8
        movq    DEFER_FN(%rdx), %r10
        movq    %r8, G_DEFER(%rax)              # unlink: the call may defer and panic itself
        testl   %ecx, %ecx
        jnz     .Lreturn_copy
.Lreturn_free:
        testl   $FLAG_HEAP, %esi
        jnz     .Lreturn_heap
jmpdefer:
        .globl  jmpdefer_begin
jmpdefer_begin:
        popq    KEPT_PC(%rbp)
        call    *(%r10)                         # a nil function faults here
        pushq   KEPT_PC(%rbp)
        .globl  jmpdefer_end
jmpdefer_end:
        jmp     "runtime.deferreturn"
2:      ret

.Lreturn_copy:
        movl    DEFER_SIZ(%rdx), %ecx
        addl    $7, %ecx
        shrl    $3, %ecx
1:      movq    DEFER_ARGS-8(%rdx,%rcx,8), %rax
        movq    %rax, (%rsp,%rcx,8)
        subl    $1, %ecx
        jnz     1b
        jmp     .Lreturn_free

.Lreturn_heap:                                  # freedefer
        movl    DEFER_SIZ(%rdx), %ecx
        addl    $15, %ecx
        shrl    $4, %ecx
        cmpl    $NORMAL_CLASSES, %ecx
        ja      jmpdefer                        # larger ones are never pooled
        imull   $DEFERPOOL_SIZE, %ecx, %ecx
        addq    %fs:TLS_ALLOC, %rcx
        movq    P_DEFERPOOL(%rcx), %rax
        cmpq    $DEFERPOOL_CAP, %rax
        je      .Lreturn_spill
        movq    $0, DEFER_FN(%rdx)              # keeps nothing alive
        movq    %rdx, P_DEFERPOOL+8(%rcx,%rax,8)
        addq    $1, %rax
        movq    %rax, P_DEFERPOOL(%rcx)
        jmp     jmpdefer
.Lreturn_spill:
        pushq   %rbp
        movq    %rsp, %rbp
        pushq   %r10
        pushq   %r10
        movq    %rdx, %rdi
        call    freedefer_slow
        popq    %r10
        popq    %r10
        popq    %rbp
        jmp     jmpdefer

.Lreturn_open:                                  # a panic was recovered in this frame and left open-coded defers
        pushq   %rbp
        movq    %rsp, %rbp
        movq    %rdx, %rdi
        call    rundeferframe
        popq    %rbp
        jmp     "runtime.deferreturn"
        .size   "runtime.deferreturn", .-"runtime.deferreturn"

        .section .note.GNU-stack,"",@progbits
