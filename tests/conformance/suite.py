"""Go's own test suite (GOROOT/test): its directives, and how each kind is run.

The rules are those of test/run.go (cmd/internal/testdir since Go 1.21).  What
differs is that nothing here is tied to gc: flags which do not change what a test
means are dropped, and tests of gc itself are skipped, with the reason.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import gosource
import places
from outcomes import (
    COMPILE_FAIL,
    COMPILER_CRASH,
    MISSED,
    PASS,
    RUNTIME_CRASH,
    SKIPPED,
    SPURIOUS,
    TIMEOUT,
    WRONG_OUTPUT,
    Result,
    difference,
    judge_lines,
)
from toolchain import (
    Compiler,
    Diagnostic,
    Finished,
    Limits,
    broke_down,
    diagnostics,
    execute,
    unsupported,
)

DEFAULT_ROOT = places.SUITE

# The directories whose *.go files are tests.
_DIRECTORIES = (
    ". ken chan interface internal/runtime/sys syntax dwarf fixedbugs codegen runtime abi "
    "typeparam typeparam/mdempsky arenas simd"
).split()

KINDS = (
    "run rundir runoutput compile compiledir build buildrun errorcheck errorcheckdir "
    "errorcheckoutput errorcheckandrundir runindir buildrundir builddir asmcheck"
).split()
DEFAULT_KINDS = KINDS[:9]


@dataclass
class Package:
    """A package of a .dir test: the files of one package name, in order."""

    name: str
    files: list[Path]

    @property
    def base(self) -> str:
        """What the others import it as: ./base."""
        return self.files[0].name.removesuffix(".go")


@dataclass
class SuiteTest:
    """One test file of GOROOT/test and its directive."""

    root: Path
    path: str  # relative to root
    kind: str
    flags: list[str] = field(default_factory=list)
    args: list[str] = field(default_factory=list)
    want_error: bool = False
    single_file_packages: bool = False
    lang: str | None = None
    timeout: float = 0.0
    malformed: str = ""

    @cached_property
    def source(self) -> str:
        return read(self.root / self.path)

    @property
    def file(self) -> Path:
        return self.root / self.path

    @property
    def directory(self) -> Path:
        return Path(str(self.file).removesuffix(".go") + ".dir")

    @cached_property
    def extra_files(self) -> list[Path]:
        """Further source files: `// run a.go x` is `go run test.go a.go x`."""
        files = []
        for arg in self.args:
            if not arg.endswith(".go"):
                break
            files.append(self.root / self.path_of_extra(arg))
        return files

    def path_of_extra(self, arg: str) -> str:
        # Relative to the root of the suite or, failing that, to the test itself.
        return arg if (self.root / arg).exists() else str(Path(self.path).parent / arg)

    @property
    def program_args(self) -> list[str]:
        return self.args[len(self.extra_files) :]

    @cached_property
    def sources(self) -> list[Path]:
        """All Go files that make up the test."""
        if self.kind.endswith(("dir", "rundir")) and self.directory.is_dir():
            return sorted(self.directory.rglob("*.go"))
        return [self.file, *self.extra_files]

    @cached_property
    def imports(self) -> list[str]:
        """The packages the test imports from outside itself."""
        found: set[str] = set()
        for path in self.sources:
            found |= gosource.imports(gosource.code_tokens(read(path)))
        return sorted(p for p in found if not p.startswith((".", "test/", self.directory.stem + "/")))

    def packages(self) -> list[Package]:
        """The packages of a .dir test in the order in which they are compiled."""
        packages: list[Package] = []
        by_name: dict[str, Package] = {}
        for path in sorted(self.directory.glob("*.go")):
            name = gosource.package_name(read(path)) or "p"
            if self.single_file_packages or name not in by_name:
                by_name[name] = Package(name, [])
                packages.append(by_name[name])
            by_name[name].files.append(path)
        return packages

    def expected_output(self, newer: Path | None) -> bytes:
        """Its golden output, from a directory of newer ones where that has it."""
        candidates = [self.file.with_suffix(".out")]
        if newer:
            candidates.insert(0, (newer / self.path).with_suffix(".out"))
        for path in candidates:
            if path.exists():
                return path.read_bytes()
        return b""


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="surrogateescape")


# --- directives ----------------------------------------------------------------


def discover(root: Path) -> list[SuiteTest]:
    """All tests of the suite, in order."""
    tests = []
    for directory in _DIRECTORIES:
        for path in sorted((root / directory).glob("*.go")):
            test = parse(root, os.path.normpath(Path(directory) / path.name))
            if test:
                tests.append(test)
    return tests


def parse(root: Path, path: str) -> SuiteTest | None:
    """The test in a file, or None where the file holds none."""
    source = read(root / path)
    lines = source.split("\n\n", 1)[0].split("\n")
    if re.match(r"//\s*\+build|//go:build", lines[0]):
        lines = lines[1:]
    if not lines or not lines[0].startswith("//"):
        return None
    words = _words(lines[0][2:])
    if not words:
        return None
    kind, words = words[0], words[1:]
    test = SuiteTest(root, path, kind)
    if kind == "errorcheckwithauto":
        test.kind = "errorcheck"
    elif kind not in KINDS:
        return None
    test.want_error = kind.startswith("errorcheck") and kind != "errorcheckandrundir"
    while words and words[0].startswith("-"):
        flag = words.pop(0)
        if flag in ("-0", "-1"):
            test.want_error = flag == "-1"
        elif flag == "-s":
            test.single_file_packages = True
        elif flag == "-t" and words:
            test.timeout = float(words.pop(0))
        elif flag.startswith("-lang="):
            test.lang = flag.removeprefix("-lang=")
        elif flag in ("-goexperiment", "-gcflags", "--gcflags", "-godebug", "-gomodversion") and words:
            test.flags.append(f"{flag}={words.pop(0)}")
        elif flag == "-ldflags":
            words = []  # linker flags, to the end of the line
        else:
            test.flags.append(flag)
    test.args = [] if words[:1] == ["//"] else words
    return test


def _words(text: str) -> list[str]:
    try:
        return shlex.split(text, posix=True)
    except ValueError:
        return text.split()


# Flags of gc that change neither whether a program compiles nor what it does.
_HARMLESS = re.compile(
    r"-c=\d+|-N|-l(=\d)?|-e|-C|-p=\w+|-complete|-d=panic|-d=softfloat|-d=ssa/(check|insert_resched_checks)/\S*"
)
# … and those that only add checks or instrumentation: harmless where the program
# is not run.
_HARMLESS_UNRUN = re.compile(r"-B|-d=(checkptr|libfuzzer)\S*|-goexperiment=\S+")
_GC_PACKAGES = re.compile(r"(cmd|internal|runtime/internal)/")


def why_skipped(test: SuiteTest, compiler: Compiler) -> str:
    """Why the test says nothing about this compiler; empty if it does."""
    if test.kind == "asmcheck":
        return "asmcheck: gc's machine code"
    header = test.source.split("\npackage", 1)[0]
    holds, line = gosource.constraints_hold(header, lambda tag: _tag_is_set(tag, compiler))
    if not holds:
        return f"build constraint: {line}"
    unrun = test.kind.startswith(("compile", "build"))
    for flag in test.flags:
        values = flag.split("=", 1)[1].split() if re.match(r"--?gcflags=", flag) else [flag]
        for value in (value.removeprefix("all=") for value in values):
            if _HARMLESS.fullmatch(value) or (unrun and _HARMLESS_UNRUN.fullmatch(value)):
                continue
            return f"compiler-specific flag: {value}"
    imports = test.imports
    if "C" in imports:
        return "cgo"
    for path in imports:
        if _GC_PACKAGES.match(path):
            return f"imports gc's own {path}"
    if "os/exec" in imports and any(
        re.match(r'["`]go(["`]| (tool|run|build) )', token.text)
        for path in test.sources
        for token in gosource.code_tokens(read(path))
    ):
        return "runs the go command"
    if any("runtime.GOROOT()" in read(path) for path in test.sources):
        return "inspects the Go source tree"
    if test.kind.endswith("dir") and any(test.directory.rglob("*.s")):
        return "assembly source"
    if test.kind.endswith("dir") and not test.directory.is_dir():
        return "its .dir is missing"
    return ""


def _tag_is_set(tag: str, compiler: Compiler) -> bool:
    return tag == "test_run" or tag in compiler.tags or gosource.release_tag(tag, compiler.go_minor)


# --- expected errors -----------------------------------------------------------


@dataclass(frozen=True)
class Wanted:
    """One regular expression of an ERROR comment."""

    file: str  # base name
    line: int
    pattern: str

    def matches(self, message: str) -> bool:
        """Whether the pattern is in the message, whose positions become file.go:line."""
        message = re.sub(r"(?:[^\s:]*/)?([^\s/:]+\.go:\d+)(?::\d+)?", r"\1", message)
        try:
            return re.search(self.pattern, message) is not None
        except re.error:
            return False  # Go's syntax and Python's part ways; none does so far


def wanted_errors(path: Path, markers: list[str]) -> list[Wanted]:
    """The ERROR comments of a file (`// ERROR "re" "re"`)."""
    marker = re.compile(r"// (?:" + "|".join(markers) + r") (.*)")
    wanted = []
    for number, line in enumerate(read(path).split("\n"), 1):
        match = None if "////" in line else marker.search(line)
        if not match:
            continue
        for pattern in re.findall(r'"([^"]*)"', match.group(1)):
            wanted.append(Wanted(path.name, number, _positions(pattern, path.name, number)))
    return wanted


def _positions(pattern: str, file: str, line: int) -> str:
    """A pattern with LINE, LINE+1, … replaced by file:line."""
    return re.sub(r"LINE([+-]\d+)?", lambda m: f"{file}:{line + int(m[1] or 0)}", pattern)


def judge_errors(wanted: list[Wanted], reported: list[Diagnostic]) -> Result:
    """Compares the reported errors with the wanted ones.

    The outcome is by lines.  `strict` is run.go's own rule: each wanted pattern
    matches a message on its line, and each message is matched.
    """
    result = judge_lines({(w.file, w.line) for w in wanted}, reported)
    result.strict = True
    left = list(reported)
    for w in wanted:
        matching = [d for d in left if (d.file, d.line) == (w.file, w.line) and w.matches(d.message)]
        if not matching:
            result.strict = False
        left = [d for d in left if d not in matching]
    if left:
        result.strict = False
    return result


# --- running -------------------------------------------------------------------


class Failure(Exception):
    """Ends a recipe before its last step, with its result."""

    def __init__(self, result: Result) -> None:
        super().__init__(result.detail)
        self.result = result


class Recipe:
    """Runs one test with one compiler in a directory of its own."""

    def __init__(self, test: SuiteTest, compiler: Compiler, limits: Limits, work: Path) -> None:
        self.test = test
        self.compiler = compiler
        self.limits = Limits(max(limits.timeout, test.timeout), limits.memory_mb, limits.output_mb)
        self.work = work
        self.env = compiler.environment()
        self.cpu_seconds = 0.0
        self.peak_kb = 0

    def run(self) -> Result:
        """The test's result."""
        actions: dict[str, Callable[[], Result]] = {
            "run": self._run,
            "buildrun": self._run,
            "runoutput": self._run_output,
            "build": lambda: self._build_only("build"),
            "compile": lambda: self._build_only("compile"),
            "errorcheck": lambda: self._errorcheck([self.test.file]),
            "errorcheckoutput": self._errorcheck_output,
            "compiledir": self._compile_dir,
            "errorcheckdir": self._errorcheck_dir,
            "errorcheckandrundir": self._errorcheck_and_run_dir,
            "rundir": self._run_dir,
            "runindir": self._run_in_dir,
            "builddir": lambda: self._build_dir(False),
            "buildrundir": lambda: self._build_dir(True),
        }
        try:
            result = actions[self.test.kind]()
        except Failure as failure:
            result = failure.result
        result.cpu_seconds, result.peak_kb = self.cpu_seconds, self.peak_kb
        return result

    # The steps.

    def _execute(self, command: str, cwd: Path | None = None, direct: bool = False) -> Finished:
        done = execute(command, cwd or self.work, self.limits, self.env, direct=direct)
        self.cpu_seconds += done.cpu_seconds
        self.peak_kb = max(self.peak_kb, done.peak_kb)
        return done

    def _compiler(
        self, template: str, cwd: Path | None = None, **values: str | Path | list[Path]
    ) -> Finished:
        """Runs the compiler; that it crashes or hangs ends the test."""
        name = getattr(self.compiler, template)
        if not name:
            raise Failure(Result(SKIPPED, f"the compiler has no {template} command", template))
        lang = self.compiler.lang_flag(self.test.lang)
        done = self._execute(self.compiler.command(name, lang=lang, **values), cwd)
        if done.timed_out:
            raise Failure(Result(TIMEOUT, done.describe(), template))
        if broke_down(done):
            raise Failure(Result(COMPILER_CRASH, done.describe(), template))
        return done

    def _must_compile(
        self, template: str, cwd: Path | None = None, **values: str | Path | list[Path]
    ) -> None:
        done = self._compiler(template, cwd, **values)
        if not done.ok:
            why = "unsupported: " if unsupported(done) else ""
            raise Failure(Result(COMPILE_FAIL, why + done.describe(), template))

    def _program(self, path: Path, args: list[str]) -> bytes:
        """The output of a built program, which must succeed."""
        done = self._execute(" ".join(map(shlex.quote, [str(path), *args])), direct=True)
        if done.timed_out:
            raise Failure(Result(TIMEOUT, done.describe(), "run"))
        if done.status != 0:
            raise Failure(Result(RUNTIME_CRASH, done.describe(), "run"))
        return done.stdout

    def _compare(self, output: bytes) -> Result:
        got, want = output.replace(b"\r\n", b"\n"), self.test.expected_output(self.compiler.golden_directory)
        if got == want:
            return Result(PASS, phase="run")
        return Result(WRONG_OUTPUT, difference(want, got), "run")

    # The kinds.

    def _run(self) -> Result:
        out = self.work / "a.out"
        self._must_compile("build", out=out, files=[self.test.file, *self.test.extra_files])
        return self._compare(self._program(out, self.test.program_args))

    def _generate(self) -> Path:
        """Builds and runs the test itself; its output is the file to test."""
        out = self.work / "generator"
        self._must_compile("build", out=out, files=[self.test.file, *self.test.extra_files])
        generated = self.work / "tmp__.go"
        generated.write_bytes(self._program(out, self.test.program_args))
        return generated

    def _run_output(self) -> Result:
        generated, out = self._generate(), self.work / "a.out"
        self._must_compile("build", out=out, files=[generated])
        return self._compare(self._program(out, []))

    def _build_only(self, template: str) -> Result:
        self._must_compile(template, out=self.work / "a.out", files=[self.test.file])
        return Result(PASS, phase=template)

    def _errorcheck(self, files: list[Path]) -> Result:
        done = self._compiler("check", files=files, out=self.work / "a.out")
        return self._judge(files, done, self.test.want_error)

    def _judge(self, files: list[Path], done: Finished, want_error: bool) -> Result:
        wanted = [w for path in files for w in wanted_errors(path, self.compiler.markers)]
        result = judge_errors(wanted, diagnostics(done.text))
        if done.ok == want_error:
            # The exit status contradicts what was, or was not, to be found.
            result.strict = False
            if result.outcome == PASS:
                result.outcome = MISSED if want_error else SPURIOUS
                result.detail = "accepted" if want_error else done.describe()
        return result

    def _errorcheck_output(self) -> Result:
        return self._errorcheck([self._generate()])

    # Tests of several packages.  A compiler is given them either one by one
    # (compile_pkg, link) or as a module on disk (build_dir, …).

    def _module(self, packages: list[Package]) -> dict[str, Path]:
        """Lays the packages out as module "test", each in the directory of its name.

        The suite's relative imports ("./a") become "test/a"; lines stay what
        they are.  x_test.go, here a source file like any other, becomes
        x_test_.go.  Returns the directories by Package.base.
        """
        root = self.work / "test"
        root.mkdir()
        (root / "go.mod").write_text(f"module test\n\ngo 1.{self.compiler.go_minor}\n")
        directories = {}
        for package in packages:
            directory = directories[package.base] = root / package.base
            directory.mkdir(exist_ok=True)
            for path in package.files:
                text = re.sub(
                    r'^(\s*(?:import\s+)?(?:[\w.]+\s+)?")\./', r"\1test/", read(path), flags=re.MULTILINE
                )
                name = path.name.replace("_test.go", "_test_.go")
                (directory / name).write_text(text, encoding="utf-8", errors="surrogateescape")
        return directories

    def _each_package(self, packages: list[Package], template: str) -> list[Finished]:
        """Compiles or checks all packages in order; returns how each went."""
        done = []
        if self.compiler.separate:
            (self.work / "test").mkdir(exist_ok=True)
            for package in packages:
                done.append(
                    self._compiler(
                        template + "_pkg",
                        files=list(package.files),
                        pkgpath="main" if package.name == "main" else f"test/{package.base}",
                        obj=self.work / "test" / f"{package.base}.o",
                        objroot=self.work,
                    )
                )
        else:
            for directory in self._module(packages).values():
                done.append(
                    self._compiler(
                        template + "_dir", directory.parent, dir=directory, out=self.work / "pkg.out"
                    )
                )
        return done

    def _compile_dir(self) -> Result:
        for done in self._each_package(self.test.packages(), "compile"):
            if not done.ok:
                why = "unsupported: " if unsupported(done) else ""
                return Result(COMPILE_FAIL, why + done.describe(), "compile")
        return Result(PASS, phase="compile")

    def _errorcheck_dir(self) -> Result:
        packages = self.test.packages()
        failing = {len(packages) - 1} if self.test.want_error else set()
        return self._judge_packages(packages, failing)

    def _judge_packages(self, packages: list[Package], failing: set[int]) -> Result:
        total = Result(PASS, phase="check", strict=True)
        for i, done in enumerate(self._each_package(packages, "check")):
            result = self._judge(packages[i].files, done, i in failing)
            total.expected_lines += result.expected_lines
            total.matched_lines += result.matched_lines
            total.missed += result.missed
            total.spurious += result.spurious
            total.strict = bool(total.strict and result.strict)
            if total.outcome == PASS:
                total.outcome, total.detail = result.outcome, result.detail
        return total

    def _errorcheck_and_run_dir(self) -> Result:
        packages = self.test.packages()
        failing = {len(packages) - 2} if self.test.want_error else set()
        result = self._judge_packages(packages, failing)
        if result.outcome != PASS or failing:
            return result  # nothing runs where a package is wrong
        shutil.rmtree(self.work / "test")
        return self._run_dir()

    def _run_dir(self) -> Result:
        packages, out = self.test.packages(), self.work / "a.out"
        if self.compiler.separate:
            for done in self._each_package(packages, "compile"):
                if not done.ok:
                    raise Failure(Result(COMPILE_FAIL, done.describe(), "compile"))
            objects = [self.work / "test" / f"{package.base}.o" for package in packages]
            self._must_compile("link", out=out, obj=objects[-1], objs=objects[::-1])
        else:
            main = self._module(packages)[packages[-1].base]
            self._must_compile("build_dir", main.parent, out=out, dir=main)
        return self._compare(self._program(out, self.test.args))

    def _run_in_dir(self) -> Result:
        """A whole module: the directory of the test under its own name."""
        name = self.test.directory.name
        root = self.work / "src" / name
        shutil.copytree(self.test.directory, root)
        (root / "go.mod").write_text(f"module {name}\n\ngo 1.{self.compiler.go_minor}\n")
        out = self.work / "a.out"
        self._must_compile("build_dir", root, out=out, dir=root)
        return self._compare(self._program(out, []))

    def _build_dir(self, run: bool) -> Result:
        out = self.work / "a.out"
        self._must_compile("build", out=out, files=sorted(self.test.directory.glob("*.go")))
        return self._compare(self._program(out, [])) if run else Result(PASS, phase="build")
