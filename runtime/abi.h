// What compiled code and the runtime agree on. Made from crates/abi by its test `header`; do not edit.
// docs/abi.md explains it.
#ifndef GOFC_ABI_H
#define GOFC_ABI_H

// _defer
#define DEFER_SIZ 0
#define DEFER_STARTED 4
#define DEFER_HEAP 5
#define DEFER_OPENDEFER 6
#define DEFER_SP 8
#define DEFER_PC 16
#define DEFER_FN 24
#define DEFER_PANIC 32
#define DEFER_LINK 40
#define DEFER_ARGS 48
#define DEFER_FD 48
#define DEFER_VARP 56
#define DEFER_FRAMEPC 64

// the %fs block
#define TLS_SELF 0
#define TLS_G 8
#define TLS_STACKLIMIT 16
#define TLS_ALLOC 24
#define TLS_SCRATCH 32

// the head of G
#define G_STACK_LO 0
#define G_STACK_HI 8
#define G_STACKGUARD0 16
#define G_PANIC 24
#define G_DEFER 32

// an entry of the function table
#define FUNC_ENTRY 0
#define FUNC_INFO 4
#define FUNC_OPENDEFERS 8
#define FUNC_FLAGS 12
#define FUNC_SIZEOF 16

// flags of a function
#define FUNCFLAG_WRAPPER 1
#define FUNCFLAG_DEFER 2
#define FUNCFLAG_RUNTIME 4
#define FUNCFLAG_NOFRAME 8
#define FUNCFLAG_TOPFRAME 16
#define FUNCFLAG_RECOVERS 32
#define FUNCFLAG_INLINES 64

// bytes of a short text
#define SHORT_TEXT 32

#endif
