#!/usr/bin/env python3
"""Holds a Go compiler against Go's own tests.

Three modes:

  conformance.py [options]                     GOROOT/test, Go's own test suite
  conformance.py --types [DIR] [options]       the test data of Go's type checkers
  conformance.py --differential DIR [options]  programs, against a reference compiler

Every test ends in one of these classes: pass, wrong-output, runtime-crash,
compile-fail, compiler-crash, timeout, errorcheck-missed (no error on a line that
must have one), errorcheck-spurious (an error on a line that must not), skipped.

The exit status is 0 if all is as expected: with --expect, if exactly the tests
listed there fail; without, if none fails.  See README.md.
"""

from __future__ import annotations

import argparse
import fnmatch
import json
import os
import re
import shutil
import signal
import sys
import tempfile
import threading
import time
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

import differential
import gosource
import places
import suite
import toolchain
import typesdata
from outcomes import HARNESS_ERROR, PASS, SKIPPED, Result
from report import Expectations, Records, compare, summary, table

# What --imports basic allows: packages that a compiler must have early.
BASIC_IMPORTS = frozenset(
    """bufio bytes cmp errors fmt io iter maps math math/bits math/cmplx os runtime slices sort
    strconv strings sync sync/atomic time unicode unicode/utf16 unicode/utf8 unsafe""".split()
)
NO_IMPORTS = frozenset(["unsafe"])


class Test(Protocol):
    """What the three modes' tests have in common."""

    @property
    def path(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def imports(self) -> list[str]: ...
    @property
    def sources(self) -> list[Path]: ...


def import_level(imports: Iterable[str]) -> str:
    """none, basic or any: the least --imports that selects a test."""
    needed = set(imports)
    if needed <= NO_IMPORTS:
        return "none"
    return "basic" if needed <= BASIC_IMPORTS else "any"


# --- choosing tests ------------------------------------------------------------


def select(tests: list[Test], options: argparse.Namespace) -> list[Test]:
    """The tests that the options ask for."""
    chosen = tests
    if options.kinds:
        kinds = set(options.kinds.split(","))
        chosen = [t for t in chosen if t.kind in kinds]
    if options.only:
        chosen = [t for t in chosen if any(fnmatch.fnmatchcase(t.path, glob) for glob in options.only)]
    if options.tests_from:
        names = {line.split()[0] for line in _lines(options.tests_from)}
        chosen = [t for t in chosen if t.path in names]
    if options.imports == "none":
        chosen = [t for t in chosen if set(t.imports) <= NO_IMPORTS]
    elif options.imports == "basic":
        chosen = [t for t in chosen if set(t.imports) <= BASIC_IMPORTS]
    elif options.imports != "any":
        allowed = set(options.imports.split(","))
        chosen = [t for t in chosen if set(t.imports) <= allowed]
    if options.shard:
        index, count = options.shard
        chosen = [t for t in chosen if zlib.crc32(t.path.encode()) % count == index - 1]
    return chosen


def _lines(path: Path) -> list[str]:
    """The lines of a list file that are neither empty nor comments."""
    return [line for line in path.read_text().splitlines() if line.strip() and not line.startswith("#")]


# --- running -------------------------------------------------------------------


def run_all(
    tests: list[Test], run_one: Callable[[Test, Path], Result], options: argparse.Namespace
) -> dict[str, Result]:
    """Runs the tests, each in a new directory, options.jobs at a time."""
    results: dict[str, Result] = {}
    lock = threading.Lock()
    base = Path(tempfile.mkdtemp(prefix="conformance-", dir=options.tmp))

    def one(numbered: tuple[int, Test]) -> None:
        number, test = numbered
        work = base / str(number)
        work.mkdir()
        begin = time.monotonic()
        try:
            result = run_one(test, work)
        except Exception as error:
            result = Result(HARNESS_ERROR, f"{type(error).__name__}: {error}", "harness")
        result.seconds = time.monotonic() - begin
        if not options.keep:
            shutil.rmtree(work, ignore_errors=True)
        with lock:
            results[test.path] = result
            if options.verbose and result.outcome not in (PASS, SKIPPED):
                print(f"{result.outcome:20} {test.path}: {result.detail}", flush=True)
            elif sys.stderr.isatty():
                print(f"\r{len(results)}/{len(tests)}", end="", file=sys.stderr, flush=True)

    pool = ThreadPoolExecutor(options.jobs)
    try:
        list(pool.map(one, enumerate(tests)))
    finally:  # also after an interrupt, when tests are still waiting or running
        pool.shutdown(wait=False, cancel_futures=True)
        toolchain.kill_all()
        pool.shutdown()
        if options.keep:
            print(f"test directories are under {base}")
        else:
            shutil.rmtree(base, ignore_errors=True)
    return {test.path: results[test.path] for test in tests}


# --- listing -------------------------------------------------------------------


def list_tests(tests: list[Test]) -> None:
    """Prints path, kind, level of imports, imports and features of each test."""
    for test in tests:
        found = gosource.features_of(suite.read(path) for path in test.sources)
        print(
            "\t".join(
                [
                    test.path,
                    test.kind,
                    import_level(test.imports),
                    ",".join(test.imports) or "-",
                    ",".join(sorted(found)) or "-",
                ]
            )
        )


def list_features(tests: list[Test]) -> None:
    """Prints how many tests use each feature, by level of imports."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for test in tests:
        level = import_level(test.imports)
        for feature in ["(all tests)", *gosource.features_of(suite.read(path) for path in test.sources)]:
            counts[feature][level] += 1
    rows = [["feature", "no imports", "basic", "any", "all"]]
    for feature, by_level in sorted(counts.items(), key=lambda item: (-item[1].total(), item[0])):
        rows.append(
            [feature, *(str(by_level[level]) for level in ("none", "basic", "any")), str(by_level.total())]
        )
    print(table(rows))


# --- the command line ----------------------------------------------------------


def _shard(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d+)/(\d+)", text)
    if not match or not 1 <= int(match[1]) <= int(match[2]):
        raise argparse.ArgumentTypeError("a shard is i/n, with i from 1 to n")
    return int(match[1]), int(match[2])


def parse_options(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument

    add("--compiler", default="gofc", help="a table of the configuration (default: gofc)")
    add("--config", type=Path, help="the configuration (default: compilers.toml beside this file)")
    add("--build", help="the compiler's build template, instead of the configured one")
    add("--check", help="its check template")
    add("--set", action="append", default=[], metavar="KEY=VALUE", help="any other of its settings")

    add("--goroot-test", type=Path, help=f"Go's test suite (default: $GOTEST or {suite.DEFAULT_ROOT})")
    add(
        "--types",
        nargs="?",
        type=Path,
        const=Path(),
        metavar="DIR",
        help="run the type checkers' test data instead: their testdata directory or a GOROOT "
        "(default: $GOROOT, or the one that `make test` installed)",
    )
    add("--differential", type=Path, metavar="DIR", help="run the programs of a directory instead")
    add(
        "--reference",
        metavar="NAME",
        help="the compiler to compare with in a differential run (default: the recorded output)",
    )
    add("--record", action="store_true", help="record the reference's output beside the programs")
    add(
        "--stderr",
        choices=("none", "panic", "all"),
        default="none",
        help="how far standard error must agree in a differential run",
    )

    add("--kinds", help=f"comma-separated (default: {','.join(suite.DEFAULT_KINDS)})")
    add("--only", action="append", metavar="GLOB", help="only tests with such paths; may be repeated")
    add("--tests-from", type=Path, metavar="FILE", help="only the tests that begin a line of a file")
    add(
        "--imports",
        default="any",
        help="only tests that import nothing (none), basic packages (basic), or no others than "
        "those of a comma-separated list (default: any)",
    )
    add("--shard", type=_shard, metavar="I/N", help="only the I-th of N parts")

    add(
        "-j",
        "--jobs",
        type=int,
        default=os.cpu_count() or 1,
        help="tests at a time (default: one per processor)",
    )
    add("--timeout", type=float, default=60, help="seconds for any one command (default: 60)")
    add(
        "--memory",
        type=int,
        default=4096,
        metavar="MB",
        help="resident memory of any one command (default: 4096; 0: no limit)",
    )
    add("--tmp", type=Path, help="where the tests' directories are made")
    add("--keep", action="store_true", help="keep the tests' directories")

    add("--json", type=Path, metavar="FILE", help="write all outcomes to a file")
    add("--previous", type=Path, metavar="FILE", help="show what changed since the run that wrote this file")
    add("--expect", type=Path, metavar="FILE", help="the tests that are expected to fail")
    add("--bless", action="store_true", help="rewrite the --expect file to what happened")
    add("-v", "--verbose", action="store_true", help="print each failure as it happens")
    add("--list", action="store_true", help="list the tests with their imports and features; run nothing")
    add("--features", action="store_true", help="count the tests by feature; run nothing")
    options = parser.parse_args(argv)
    if options.bless and not options.expect:
        parser.error("--bless needs --expect")
    if options.record and not options.reference:
        parser.error("--record needs --reference")
    return options


def find_tests(options: argparse.Namespace) -> tuple[str, Path, list[Test]]:
    """The mode, where its tests are, and all of them."""
    # Absolute paths: the compilers run in other directories.
    if options.types is not None:
        given = options.types if options.types != Path() else Path(os.environ.get("GOROOT", places.GOROOT))
        root = typesdata.find_data(given.resolve())
        return "types", root, list(typesdata.discover(root))
    if options.differential:
        root = options.differential.resolve()
        return "differential", root, list(differential.discover(root))
    root = (options.goroot_test or Path(os.environ.get("GOTEST", suite.DEFAULT_ROOT))).resolve()
    if not (root / "fixedbugs").is_dir():
        raise SystemExit(f"{root}: Go's test suite is not here; see --goroot-test")
    options.kinds = options.kinds or ",".join(suite.DEFAULT_KINDS)
    return "suite", root, list(suite.discover(root))


def _compiler(options: argparse.Namespace) -> toolchain.Compiler:
    overrides = {key: getattr(options, key) for key in ("build", "check") if getattr(options, key)}
    for setting in options.set:
        key, _, value = setting.partition("=")
        overrides[key] = value
    return toolchain.load_compiler(options.compiler, options.config, overrides)


def main(argv: list[str] | None = None) -> int:
    options = parse_options(argv)
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    limits = toolchain.Limits(options.timeout, options.memory)
    mode, root, tests = find_tests(options)
    tests = select(tests, options)
    if options.list or options.features:
        (list_tests if options.list else list_features)(tests)
        return 0

    compiler = _compiler(options)
    with tempfile.TemporaryDirectory(prefix="conformance-cache-") as cache:
        version = compiler.prepare(_subdirectory(cache, "compiler"), limits)
        reference = None
        if options.reference:
            reference = toolchain.load_compiler(options.reference, options.config, {})
            reference.prepare(_subdirectory(cache, "reference"), limits)

        def run_one(test: Test, work: Path) -> Result:
            if isinstance(test, suite.SuiteTest):
                reason = suite.why_skipped(test, compiler)
                return Result(SKIPPED, reason) if reason else suite.Recipe(test, compiler, limits, work).run()
            if isinstance(test, typesdata.TypesTest):
                reason = typesdata.why_skipped(test, compiler)
                return Result(SKIPPED, reason) if reason else typesdata.run(test, compiler, limits, work)
            assert isinstance(test, differential.Program)
            return differential.run(test, compiler, reference, limits, work, options.stderr, options.record)

        begin = time.time()
        results = run_all(tests, run_one, options)
    records = {
        test.path: {"kind": test.kind, "imports": test.imports, **results[test.path].to_json()}
        for test in tests
    }
    outcomes: dict[str, Any] = {
        "schema": 1,
        "mode": mode,
        "compiler": compiler.name,
        "version": version,
        "suite": str(root),
        "seconds": round(time.time() - begin, 1),
        "tests": records,
    }
    if options.json:
        options.json.write_text(json.dumps(outcomes, indent=1) + "\n")
    return conclude(outcomes, options)


def _subdirectory(base: str, name: str) -> Path:
    path = Path(base) / name
    path.mkdir()
    return path


def conclude(outcomes: dict[str, Any], options: argparse.Namespace) -> int:
    """Prints the report; returns the exit status."""
    records: Records = outcomes["tests"]
    print("{compiler} ({version}) on {suite}".format(**outcomes), end="")
    print(f": {len(records)} tests, {outcomes['seconds']} s\n")
    if not records:
        print("no tests were selected")
        return 1
    print(summary(records))
    if options.previous:
        print("\n" + compare(json.loads(options.previous.read_text())["tests"], records))
    if not options.expect:
        return int(any(r["outcome"] not in (PASS, SKIPPED) for r in records.values()))
    expectations = Expectations(options.expect)
    if options.bless:
        expectations.bless(records)
        print(f"\n{options.expect}: {len(expectations.reasons)} expected failures")
        return 0
    failures, passes = expectations.surprises(records)
    for title, lines in (("unexpected failures", failures), ("unexpected passes", passes)):
        print(f"\n{title}: {len(lines)}" + "".join(f"\n  {line}" for line in lines))
    return int(bool(failures or passes))


if __name__ == "__main__":
    sys.exit(main())
