"""Running compilers and the programs they build, under limits."""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import signal
import subprocess
import tempfile
import threading
import time
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

import places

CONFIG_FILE = Path(__file__).with_name("compilers.toml")

# What a compiler says when it has broken down rather than rejected its input.
_CRASH = re.compile(
    r"internal compiler error|panicked at|has overflowed its stack|fatal runtime error"
    r"|^panic: |^fatal error: .*\n[\s\S]*^goroutine |^SIG[A-Z]{2,4}: |core dumped",
    re.MULTILINE,
)
_UNSUPPORTED = re.compile(r"not (?:yet )?(?:supported|implemented)|unsupported|unimplemented", re.I)


@dataclass(frozen=True)
class Limits:
    """What one command may use."""

    timeout: float = 60.0  # seconds of wall-clock time
    memory_mb: int = 4096  # resident memory of all its processes; 0: no limit
    output_mb: int = 1024  # any one file it writes (RLIMIT_FSIZE); 0: no limit

    def shell_prefix(self) -> str:
        """Shell commands that impose limits on what follows.

        None of them is on memory: a run-time system for Go may map far more
        than it ever touches (a heap to grow into, thousands of stacks), and
        ulimit counts what is mapped.  execute() watches what is resident.
        """
        parts = ["ulimit -c 0"]
        if self.output_mb:
            parts.append(f"ulimit -f {self.output_mb * 2048}")  # 512-byte blocks
        return "; ".join(parts) + "; "


@dataclass(frozen=True)
class Finished:
    """How a command ended."""

    status: int  # exit status, or minus the signal that killed it
    timed_out: bool
    over_memory: bool
    stdout: bytes
    stderr: bytes  # empty where it was merged into stdout
    seconds: float
    cpu_seconds: float
    peak_kb: int

    @property
    def ok(self) -> bool:
        return self.status == 0 and not self.timed_out and not self.over_memory

    @property
    def text(self) -> str:
        return self.stdout.decode("utf-8", "replace")

    def describe(self) -> str:
        """The ending in words, with the first telling line of the output."""
        if self.timed_out:
            return f"timed out after {self.seconds:.0f} s"
        if self.over_memory:
            return "killed: over the memory limit"
        if self.status < 0:
            try:
                how = f"signal {signal.Signals(-self.status).name}"
            except ValueError:
                how = f"signal {-self.status}"
        else:
            how = f"exit {self.status}"
        line = first_line((self.stdout + self.stderr).decode("utf-8", "replace"))
        return f"{how}: {line}" if line else how


def first_line(text: str, limit: int = 160) -> str:
    """The first line that says something (a panic or an error rather than chatter).

    Directories are cut off, so that it is the same on every machine.
    """
    text = re.sub(r"(?<![\w.])/(?:[^\s/:]+/)+", "", text)
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    for line in lines:
        if re.match(r"panic: |fatal error: |.*\berror: ", line):
            return line[:limit]
    return lines[0][:limit] if lines else ""


_live: set[int] = set()  # the process groups that are running


def kill_all() -> None:
    """Kills whatever is still running (after an interrupt)."""
    for group in list(_live):
        _kill_group(group)


def execute(
    command: str,
    cwd: Path,
    limits: Limits,
    env: dict[str, str],
    stdin: Path | None = None,
    merge: bool = True,
    direct: bool = False,
) -> Finished:
    """Runs a shell command in its own process group and waits for it.

    At the limit of time or memory, and again when the command has ended, whatever
    is left of the group is killed.  merge sends standard error where standard output goes,
    as Go's own runner does.  direct says that the command is one program, which
    then replaces the shell, so that the signal that kills it can be seen.
    """
    script = limits.shell_prefix() + ("exec " if direct else "") + command
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        source = open(stdin, "rb") if stdin else None
        begin = time.monotonic()
        try:
            process = subprocess.Popen(
                ["/bin/sh", "-c", script],
                cwd=cwd,
                env={**env, "PWD": str(cwd)},
                stdin=source or subprocess.DEVNULL,
                stdout=out,
                stderr=out if merge else err,
                start_new_session=True,
            )
        finally:
            if source:
                source.close()
        _live.add(process.pid)
        watch = _Watch(process.pid, limits)
        watch.start()
        # wait4 rather than Popen.wait: it also gives this child's resource usage.
        _, status, usage = os.wait4(process.pid, 0)
        watch.ended.set()
        _kill_group(process.pid)
        _live.discard(process.pid)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        return Finished(
            status=process.returncode,
            timed_out=watch.timed_out,
            over_memory=watch.over_memory,
            stdout=out.read(),
            stderr=err.read(),
            seconds=time.monotonic() - begin,
            cpu_seconds=usage.ru_utime + usage.ru_stime,
            peak_kb=usage.ru_maxrss,
        )


class _Watch(threading.Thread):
    """Kills a process group that exceeds its limits of time or memory."""

    INTERVAL = 0.1  # seconds

    def __init__(self, leader: int, limits: Limits) -> None:
        super().__init__(daemon=True)
        self.leader = leader
        self.limits = limits
        self.ended = threading.Event()
        self.timed_out = self.over_memory = False

    def run(self) -> None:
        deadline = time.monotonic() + self.limits.timeout
        most = self.limits.memory_mb * 1024 * 1024 // os.sysconf("SC_PAGE_SIZE")
        while not self.ended.wait(max(0.0, min(self.INTERVAL, deadline - time.monotonic()))):
            self.timed_out = time.monotonic() >= deadline
            self.over_memory = bool(most) and resident_pages(self.leader) > most
            if self.timed_out or self.over_memory:
                _kill_group(self.leader)
                return


def resident_pages(process: int) -> int:
    """The resident memory, in pages, of a process and its descendants."""
    try:
        with open(f"/proc/{process}/statm") as statm:
            pages = int(statm.read().split()[1])
        with open(f"/proc/{process}/task/{process}/children") as children:
            return pages + sum(resident_pages(int(child)) for child in children.read().split())
    except (OSError, IndexError):
        return 0  # it has just ended


def _kill_group(group: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)


@dataclass(frozen=True)
class Diagnostic:
    """One error a compiler reported."""

    file: str  # base name
    line: int
    column: int  # 0: not given
    message: str


# path:line[:column]: [severity:] message.  The path may end in [prev.go:1] (gc,
# under //line directives).
_DIAGNOSTIC = re.compile(
    r"^(?P<path>[^\s:][^:\n]*?)(?:\[[^\]\n]*\])?:(?P<line>\d+)(?::(?P<column>\d+))?: ?"
    r"(?:(?P<severity>fatal error|error|warning|note|help)(?:\[\w+\])?: )?(?P<message>.*)$"
)


def diagnostics(output: str) -> list[Diagnostic]:
    """The errors in a compiler's output; notes and warnings are passed over.

    A line that begins with a tab continues the message above it.
    """
    found: list[Diagnostic] = []
    counts = False  # whether the latest message was an error
    for line in output.replace("\r\n", "\n").split("\n"):
        if line.startswith("\t"):
            if counts and found:
                last = found[-1]
                found[-1] = Diagnostic(last.file, last.line, last.column, last.message + "\n" + line)
            continue
        match = _DIAGNOSTIC.match(line)
        if not match:
            continue
        counts = match["severity"] in (None, "error", "fatal error")
        if counts:
            found.append(
                Diagnostic(
                    file=os.path.basename(match["path"]),
                    line=int(match["line"]),
                    column=int(match["column"] or 0),
                    message=match["message"],
                )
            )
    return found


@dataclass
class Compiler:
    """A compiler as the harness sees it: shell command templates.

    The fields are the keys of a table of compilers.toml, where they are
    described.  Placeholders are replaced by shell-quoted text.
    """

    name: str
    build: str = ""
    compile: str = ""
    check: str = ""
    build_dir: str = ""
    compile_dir: str = ""
    check_dir: str = ""
    check_types: str = ""
    compile_pkg: str = ""
    check_pkg: str = ""
    link: str = ""
    setup: str = ""
    version: str = ""
    lang: str = "-lang={version}"
    asserts: str = ""
    golden: str = ""
    go_minor: int = 27
    tags: list[str] = field(default_factory=lambda: ["linux", "amd64", "unix"])
    markers: list[str] = field(default_factory=lambda: ["ERROR", "GC_ERROR"])
    env: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.compile = self.compile or self.build
        self.compile_dir = self.compile_dir or self.build_dir
        self.check_pkg = self.check_pkg or self.compile_pkg
        self.cache = ""  # a directory for what `setup` prepares; see prepare()

    @property
    def separate(self) -> bool:
        """Whether packages are compiled one by one and then linked."""
        return bool(self.compile_pkg and self.link)

    @property
    def golden_directory(self) -> Path | None:
        """Where golden outputs are that replace the suite's own."""
        return Path(self.golden) if self.golden else None

    def environment(self) -> dict[str, str]:
        """The environment of the compiler and of the programs it builds."""
        base = {**places.commands(), **os.environ, "GOOS": "linux", "GOARCH": "amd64", "GOENV": "off", "GOFLAGS": ""}
        for key, value in self.env.items():
            base[key] = os.path.expandvars(value)
        return base

    def command(self, template: str, **values: str | Path | list[Path]) -> str:
        """A template with its placeholders filled in."""
        filled = {"cache": self.cache, "lang": "", "asserts": "", **values}

        def replace(match: re.Match[str]) -> str:
            value = filled.get(match.group(1))
            if value is None:
                return match.group()  # not ours: ${VAR:-…}, awk, …
            if isinstance(value, list):
                return " ".join(shlex.quote(str(item)) for item in value)
            if match.group(1) in ("lang", "asserts"):
                return str(value)
            return shlex.quote(str(value))

        return re.sub(r"(?<!\$)\{(\w+)\}", replace, template)

    def lang_flag(self, version: str | None) -> str:
        """The flag that selects a language version (go1.17); empty for None."""
        return self.lang.replace("{version}", version) if version else ""

    def prepare(self, cache: Path, limits: Limits) -> str:
        """Runs `setup` once and returns the compiler's version line."""
        self.cache = str(cache)
        env = self.environment()
        if self.setup:
            done = execute(self.command(self.setup), cache, Limits(timeout=600, memory_mb=0), env)
            if not done.ok:
                raise SystemExit(f"{self.name}: setup failed: {done.describe()}\n{done.text}")
        if not self.version:
            return ""
        done = execute(self.command(self.version), cache, limits, env)
        if done.status == 127:  # the shell did not find it
            raise SystemExit(f"{self.name}: {done.text.strip()}")
        return first_line(done.text)


def broke_down(done: Finished) -> bool:
    """Whether a compiler that ended so has crashed (rather than rejected its input)."""
    if done.ok or done.timed_out:
        return False
    if done.over_memory:
        return True
    # The shell reports a signal as 128 + n; 101 is the status of a Rust panic.
    return done.status < 0 or done.status > 128 or done.status == 101 or bool(_CRASH.search(done.text))


def unsupported(done: Finished) -> bool:
    """Whether a compiler rejected its input as something it cannot do yet."""
    return bool(_UNSUPPORTED.search(done.text))


def load_compiler(name: str, config: Path | None, overrides: dict[str, str]) -> Compiler:
    """The compiler of that name in the configuration, with templates overridden."""
    path = config or CONFIG_FILE
    tables = tomllib.loads(path.read_text()) if path.exists() else {}
    if name not in tables and not overrides:
        raise SystemExit(f"no compiler {name!r} in {path} (has: {', '.join(tables)})")
    settings = {**tables.get(name, {}), **overrides}
    if settings.get("golden"):
        settings["golden"] = str(path.parent / settings["golden"])
    try:
        return Compiler(name=name, **settings)
    except TypeError as error:
        raise SystemExit(f"{path}: [{name}]: {error}") from None
