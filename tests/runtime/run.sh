#!/bin/sh
# Builds the runtime with hand-written "compiled" code and with the hosted unit tests, and runs both.
# usage: run.sh [FOLDER FOR BUILDING]; exit 0 if all is as expected.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
runtime=$here/../../runtime
if [ $# -gt 0 ]; then out=$1; mkdir -p "$out"; else out=$(mktemp -d); trap 'rm -rf "$out"' EXIT; fi
cc=${CC:-cc}
flags="-std=c11 -O2 -ffreestanding -fno-pie -fno-stack-protector -fcf-protection=none -fno-omit-frame-pointer
-fno-asynchronous-unwind-tables -ffunction-sections -fdata-sections -Wall -Wextra -Wshadow -Wstrict-prototypes
-Wmissing-prototypes -Wvla -Werror -I$runtime"

build() { # name, flags: links NAME.S with the runtime and the stand-in for its Go part
	name=$1; shift
	objects=
	for file in "$runtime"/*.c "$runtime"/*.S "$here/overlay.c" "$here/$name.S"; do
		object=$out/$name.$(basename "$file").o
		case $file in
		*/overlay.c) $cc $flags -Wno-missing-prototypes "$@" -c "$file" -o "$object" ;;
		*) $cc $flags "$@" -c "$file" -o "$object" ;;
		esac
		objects="$objects $object"
	done
	ld -static -nostdlib -z noexecstack --gc-sections --no-warn-rwx-segments -o "$out/$name" $objects
}

expect() { # name: standard error and exit code, with addresses blotted out
	code=0
	timeout 60 "$out/$1" 2>"$out/$1.stderr" || code=$?
	{ sed -e 's/^\.\.\.[0-9]* frames/...N frames/' -e 's/0x[0-9a-f]\{3,\}/0xPC/g' -e 's/ +0x[0-9a-f]*\( fp=.*\)*$/ +0xPC\1/' -e 's/panic.c:1 +0xPC/panic.c:1 +0x1/' "$out/$1.stderr"; echo "exit $code"; } >"$out/$1.found"
	diff -u "$here/$1.expect" "$out/$1.found" || { echo "FAIL $1"; exit 1; }
	echo "ok $1"
}

build bench
if [ "${BENCH:-}" ]; then
	for kind in 0 1 2 3 4 5 6 7; do echo "kind $kind (100 M rounds; from 6 on 10 M)"; bash -c "time $out/bench $kind" 2>&1 | grep user; done
fi
build overflow; expect overflow
build defers; expect defers
build defers -DGOFC_DEBUG; expect defers
$cc -std=gnu11 -O1 -g -fsanitize=address,undefined -fno-omit-frame-pointer -DGOFC_HOSTED -o "$out/unit" "$here/unit.c" \
	"$runtime/print.c" "$runtime/string.c" "$runtime/malloc.c" "$runtime/mheap.c" "$runtime/iface.c" "$runtime/conv.c" "$runtime/persistent.c" "$runtime/os_linux.c" "$runtime/lock.c"
"$out/unit"
for sanitizer in thread address,undefined; do # at fixed addresses, as types are stored in 32 bits
	$cc -std=gnu11 -O1 -g -no-pie -fno-pie -fsanitize=$sanitizer -fno-omit-frame-pointer -DGOFC_HOSTED -o "$out/mark" "$here/mark.c" \
		"$runtime/mmark.c" "$runtime/mheap.c" "$runtime/malloc.c" "$runtime/os_linux.c" "$runtime/lock.c" "$runtime/note.c" "$runtime/vdso.c" -lpthread
	"$out/mark" >"$out/mark.found" 2>&1 || { cat "$out/mark.found"; exit 1; }
	echo "ok mark ($sanitizer)"
done
