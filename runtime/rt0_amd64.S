/* The entry of the program. */

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

        .section .note.GNU-stack,"",@progbits
