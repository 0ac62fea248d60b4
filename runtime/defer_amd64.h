/* What defer_amd64.S and deferproc_amd64.S know of runtime.h. */

#define P_DEFERPOOL     7776            /* runtime.h: P.deferpool; proc.c proves it */
#define DEFERPOOL_SIZE  264             /* a DeferPool */
#define DEFERPOOL_CAP   32
#define FLAG_HEAP       0x100           /* Defer.heap in the dword at DEFER_STARTED */
#define FLAG_OPEN_BIT   16              /* Defer.openDefer there */
#define NORMAL_CLASSES  4               /* the largest pooled class */
#define KEPT_PC         -48             /* where jmpdefer keeps deferreturn's return address, from rbp */
