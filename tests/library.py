#!/usr/bin/env python3
"""The standard library's own tests under gofc.

    tests/library.py [--gofc PATH] [--bless] [SET or PACKAGE ...]

Runs `gofc test -short -v` for each package, by default all of the sets below, and holds what fails against
tests/library-failures.txt (`PACKAGE TEST  # REASON`; TEST is `build` where the tests of a package do not compile, and
`*` for a run that ends early). A test whose reason begins with "hangs" or "ends" is not run, and counts as one that fails.
Ends with 1 if something else fails or something listed passes. --bless writes that
list, keeping the reasons that are there, and the page docs/library-tests.md.
"""

import argparse
import os
import re
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
FAILURES = TOP / "tests/library-failures.txt"
PAGE = TOP / "docs/library-tests.md"

SETS = {
    "S1": """errors unicode/utf8 unicode/utf16 math math/bits math/cmplx strconv sort strings bytes slices maps cmp iter
        container/heap container/list container/ring""",
    "S2": """fmt os io io/fs io/ioutil bufio time sync sync/atomic context math/rand math/rand/v2 unicode reflect
        os/signal runtime/debug unique weak structs""",
    "S3": """regexp regexp/syntax encoding/json encoding/json/v2 encoding/json/jsontext encoding/binary encoding/hex
        encoding/base64 encoding/base32 encoding/csv encoding/xml encoding/gob text/template text/template/parse
        text/scanner text/tabwriter html html/template math/big flag log log/slog path path/filepath os/exec os/user
        testing testing/fstest testing/iotest testing/quick testing/slogtest testing/synctest embed hash/adler32
        hash/crc32 hash/crc64 hash/fnv hash/maphash index/suffixarray net/netip net/url runtime/trace uuid""",
    "S4": """net net/http net/http/httptest net/http/cookiejar net/http/httputil net/mail net/textproto net/rpc net/smtp
        crypto/aes crypto/cipher crypto/des crypto/ecdh crypto/ecdsa crypto/ed25519 crypto/elliptic crypto/hkdf
        crypto/hmac crypto/md5 crypto/mlkem crypto/pbkdf2 crypto/rand crypto/rc4 crypto/rsa crypto/sha1 crypto/sha256
        crypto/sha3 crypto/sha512 crypto/subtle crypto/tls crypto/x509 compress/bzip2 compress/flate compress/gzip
        compress/lzw compress/zlib archive/tar archive/zip go/ast go/build/constraint go/constant go/doc go/format
        go/parser go/printer go/scanner go/token go/types database/sql image image/color image/draw image/gif image/jpeg
        image/png mime mime/multipart mime/quotedprintable debug/dwarf debug/elf debug/gosym debug/macho debug/pe expvar
        runtime/pprof""",
}
MINUTES = 5  # for one package, its build included

STATUS = re.compile(r"^--- (PASS|FAIL|SKIP): (\S+)", re.MULTILINE)
BEGUN = re.compile(r"^=== RUN   (\S+)", re.MULTILINE)


def main():
    options = arguments()
    packages = [package for name in options.what for package in SETS.get(name, name).split()]
    listed = read_failures()
    outcomes = {}
    for package in packages:
        hanging = [name for (of, name), why in listed.items() if of == package and why.startswith(("hangs", "ends"))]
        outcomes[package] = run(options.gofc, package, hanging)
        passed, failed, skipped = outcomes[package]
        print(f"{package}: {len(passed)} pass, {len(failed)} fail, {len(skipped)} skipped", *failed, flush=True)
    if options.bless:
        bless(outcomes, listed)
        return 0
    return compare(outcomes, listed)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gofc", default=os.environ.get("GOFC", TOP / "target/release/gofc"))
    parser.add_argument("--bless", action="store_true")
    parser.add_argument("what", nargs="*", default=list(SETS))
    return parser.parse_args()


def run(gofc, package, left_out):
    """The names of the tests that pass, fail and are skipped; subtests are not counted."""
    command = [gofc, "test", "-short", "-v", f"-timeout={MINUTES * 30}s", package]
    if left_out:
        command.insert(2, f"-skip=^({'|'.join(left_out)})$")
    try:
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=MINUTES * 60)
        text, status = done.stdout + done.stderr, done.returncode
    except subprocess.TimeoutExpired as late:
        text, status = (late.stdout or b"").decode(errors="replace"), 1
    by_status = {"PASS": [], "FAIL": [], "SKIP": []}
    for outcome, name in STATUS.findall(text):
        by_status[outcome].append(name)
    ended = {name for _, name in STATUS.findall(text)}
    hanging = [name for name in BEGUN.findall(text) if "/" not in name and name not in ended]
    failed = sorted(set(by_status["FAIL"] + hanging))
    if status and not failed:
        failed = ["*" if ended else "build"]
    elif hanging:
        failed.append("*")
    return by_status["PASS"], failed + left_out, by_status["SKIP"]


def read_failures():
    """The reasons of the failures that are known, by package and test."""
    lines = FAILURES.read_text().splitlines() if FAILURES.exists() else []
    reasons = {}
    for line in lines:
        what, _, reason = line.partition("  # ")
        if what and not what.startswith("#"):
            reasons[tuple(what.split())] = reason
    return reasons


def compare(outcomes, listed):
    failing = {(package, name) for package, (_, failed, _) in outcomes.items() for name in failed}
    known = {key for key in listed if key[0] in outcomes}
    for title, keys in (("fail and are not listed", failing - known), ("are listed and pass", known - failing)):
        print(f"{len(keys)} {title}")
        for key in sorted(keys):
            print("  ", *key)
    return int(failing != known)


def bless(outcomes, listed):
    reasons = {key: reason for key, reason in listed.items() if key[0] not in outcomes}
    for package, (_, failed, _) in outcomes.items():
        for name in failed:
            reasons[package, name] = listed.get((package, name), "not looked into")
    text = "# Tests of the library that fail under gofc: PACKAGE TEST  # REASON (see tests/library.py).\n"
    text += "".join(f"{package} {name}  # {reason}\n" for (package, name), reason in sorted(reasons.items()))
    FAILURES.write_text(text)
    write_page(outcomes)


def write_page(outcomes):
    """The counts of this run, and of earlier ones for the packages that were not in it."""
    counts = read_page()
    counts.update({package: tuple(map(len, found)) for package, found in outcomes.items()})
    rows, totals = [], []
    for name, packages in SETS.items():
        found = [(package, counts[package]) for package in packages.split() if package in counts]
        if not found:
            continue
        passed, failed, skipped = (sum(it[1][n] for it in found) for n in range(3))
        share = 100 * passed / max(1, passed + failed)
        totals.append(f"| {name} | {len(found)} | {passed} | {failed} | {skipped} | {share:.1f} % |")
        rows += [f"| {package} | {p} | {f} | {s} |" for package, (p, f, s) in found]
    PAGE.write_text(
        "# The library's own tests\n\nWritten by `tests/library.py --bless`, which runs `gofc test -short -v` for each package; subtests are not "
        "counted. What fails is listed in `tests/library-failures.txt`.\n\n"
        "| set | packages | pass | fail | skipped | of those that ran |\n|---|---:|---:|---:|---:|---:|\n" + "\n".join(totals)
        + "\n\n| package | pass | fail | skipped |\n|---|---:|---:|---:|\n" + "\n".join(rows) + "\n")


def read_page():
    text = PAGE.read_text() if PAGE.exists() else ""
    rows = re.findall(r"^\| ([a-z][\w/]*) \| (\d+) \| (\d+) \| (\d+) \|$", text, re.MULTILINE)
    return {package: tuple(map(int, counts)) for package, *counts in rows}


if __name__ == "__main__":
    sys.exit(main())
