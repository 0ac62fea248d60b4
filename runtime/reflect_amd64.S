/* Calls whose arguments are known only at run time, for package reflect. A RegArgs is internal/abi's, with docs/abi.md's registers. */

#define INTS    0                       /* RegArgs.Ints: 7 words */
#define FLOATS  56                      /* RegArgs.Floats: 16 words */
#define PTRS    184                     /* RegArgs.Ptrs: 7 words */
#define REGARGS 248                     /* its size */

        .text

.macro floats op
        .irp n, 0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15
        \op \n
        .endr
.endm
.macro loadfloat n
        movsd   FLOATS+8*\n(%r11), %xmm\n
.endm
.macro storefloat n
        movsd   %xmm\n, FLOATS+8*\n(%r11)
.endm
/* Each of the registers to its place, as an integer and, in case it is one, as a pointer. */
.macro storeints r0, r1, r2, r3, r4, r5, r6
        .set    .Lplace, 0
        .irp r, \r0, \r1, \r2, \r3, \r4, \r5, \r6
        movq    %\r, INTS+.Lplace(%r11)
        movq    %\r, PTRS+.Lplace(%r11)
        .set    .Lplace, .Lplace+8
        .endr
.endm
.macro loadints r0, r1, r2, r3, r4, r5, r6
        .set    .Lplace, 0
        .irp r, \r0, \r1, \r2, \r3, \r4, \r5, \r6
        movq    INTS+.Lplace(%r11), %\r
        .set    .Lplace, .Lplace+8
        .endr
.endm

/* void reflectcall(Type *stackArgsType, FuncVal *f, void *stackArgs, uint32 stackArgsSize, uint32 stackRetOffset,
   uint32 frameSize, RegArgs *regArgs): call f with a copy of the arguments in memory and those in regArgs; the results
   go where they were. in: rdi rsi rdx ecx r8d r9d rax. clobbers: all that a call clobbers. */
        .globl  "runtime.reflectcall"
        .type   "runtime.reflectcall", @function
        .p2align 4
"runtime.reflectcall":
        pushq   %rbp
        movq    %rsp, %rbp
        subq    $48, %rsp
        movq    %rax, -8(%rbp)                  # regArgs
        movq    %rdx, -16(%rbp)                 # stackArgs
        movl    %ecx, -24(%rbp)                 # stackArgsSize
        movl    %r8d, -32(%rbp)                 # stackRetOffset
        movl    %r9d, %r9d
        addq    $15, %r9
        andq    $-16, %r9
        movq    %rsp, %r11
        subq    %r9, %r11
        cmpq    %fs:16, %r11
        jbe     .Lcall_overflow
        movq    %r11, %rsp
        movq    %rsi, %r10
        movq    %rsp, %rdi
        movq    %rdx, %rsi
        rep movsb
        movq    %rax, %r11
        floats  loadfloat
        loadints rdi, rsi, rdx, rcx, r8, r9, rax
        call    *(%r10)
        movq    -8(%rbp), %r11
        storeints rax, rdx, rcx, rdi, rsi, r8, r9
        floats  storefloat
        movl    -32(%rbp), %eax
        movl    -24(%rbp), %ecx
        subl    %eax, %ecx
        leaq    (%rsp,%rax), %rsi
        movq    -16(%rbp), %rdi
        addq    %rax, %rdi
        rep movsb
        leave
        ret
.Lcall_overflow:
        leave
        call    "runtime.morestack"
        ud2
        .size   "runtime.reflectcall", .-"runtime.reflectcall"

/* The code of a func value that package reflect made: hands its arguments over to a Go function, in r10 the func value.
   void callee(FuncVal *ctxt, void *frame, bool *retValid, RegArgs *regs). */
.macro stub name, callee
        .section ".text.\name","ax",@progbits
        .globl  "\name"
        .type   "\name", @function
        .p2align 4
"\name":
        pushq   %rbp
        movq    %rsp, %rbp
        subq    $(REGARGS + 8), %rsp
        movq    %rsp, %r11
        storeints rdi, rsi, rdx, rcx, r8, r9, rax
        floats  storefloat
        movq    $0, REGARGS(%rsp)
        movq    %r10, %rdi
        leaq    16(%rbp), %rsi
        leaq    REGARGS(%rsp), %rdx
        movq    %rsp, %rcx
        call    "\callee"
        movq    %rsp, %r11
        floats  loadfloat
        loadints rax, rdx, rcx, rdi, rsi, r8, r9
        leave
        ret
        .size   "\name", .-"\name"
.endm

        stub    reflect.makeFuncStub, reflect.callReflect
        stub    reflect.methodValueCall, reflect.callMethod
        .section .note.GNU-stack,"",@progbits
