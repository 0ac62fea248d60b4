/* The entry of the program, and the way onto another stack. */

        .text
/* _rt0_amd64_linux: entry. in: argc, argv, environment on the stack. Continues in rt0_go (proc.c) on the system's stack. */
        .globl  _rt0_amd64_linux, _start
        .type   _rt0_amd64_linux, @function
_rt0_amd64_linux:
_start:
        xorl    %ebp, %ebp              # the end of all rbp chains
        movq    %rsp, %rdi
        andq    $-16, %rsp
        call    rt0_go
        ud2
        .size   _rt0_amd64_linux, .-_rt0_amd64_linux

/* void mstart(uintptr hi, void (*fn)(void)): run fn on the stack that ends at hi; does not return. in: rdi rsi. */
        .globl  mstart
        .type   mstart, @function
mstart:
        movq    %rdi, %rsp
        xorl    %ebp, %ebp
        pushq   $0                      # fn's rbp chain ends here
        pushq   $0
        call    *%rsi
        .globl  goexit_pc
goexit_pc:
        ud2
        .size   mstart, .-mstart

        .section .note.GNU-stack,"",@progbits
