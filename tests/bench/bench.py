#!/usr/bin/env python3
"""Compare Go compilers by the programs they make.

    bench.py                                  every program, every compiler found
    bench.py --compilers gofc,go --base go    two compilers, ratios to go
    bench.py --only fib,defer_*,conc          by name, pattern or family
    bench.py --runs 9 --json out.json         keep every sample
    bench.py --load a.json,b.json             tables from earlier runs, no running

Each program in programs/ is built by each compiler (the commands are in
compilers.toml; --compiler NAME=COMMAND adds one for this run), its output is
compared with expected/, and the builds are run in turn, A B C A B C ..., so that
a change of the machine's speed meets all of them alike. A ratio is the median
of the ratios of neighbouring runs; a time is a median too. What fails to build
or to run, or prints something else, stays in the tables under that name.

A program's header comment says what it needs:

    // family: compute | data | memory | text | dispatch | conc | defer | real | start
    // imports: none | the packages
    // needs: a language feature younger than Go 1.17, if any

`const ops = N` in a program makes it one of the ns/op table: the time over that
of programs/empty.go, by N. Output lines that begin with "#" are not compared:
"# NAME NUMBER" is a metric of the program's own, tabled by itself.

Needs Python 3.11 and a C compiler (for meter.c).
"""

import argparse
import fnmatch
import json
import math
import os
import platform
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "conformance"))
import places  # noqa: E402  (where this clone keeps gofc and Go)

for name, path in places.commands().items():
    os.environ.setdefault(name, path)
os.environ.setdefault("GOTOOLCHAIN", "local")
PROGRAMS = HERE / "programs"
C_PROGRAMS = HERE / "c"
EXPECTED = HERE / "expected"

OK, NOT_APPLICABLE = "ok", "-"
NOISY = 0.25  # a cell is marked when half its samples spread wider than this
BASELINE = "empty"  # the program whose time is start-up and nothing else


# ---------------------------------------------------------------- programs


class Program:
    """One file of programs/ and what its header says."""

    def __init__(self, path):
        self.name = path.stem
        self.path = path
        self.csrc = C_PROGRAMS / (path.stem + ".c")
        text = path.read_text()
        self.family = self._header(text, "family") or "?"
        self.imports = self._header(text, "imports") or "?"
        self.needs = self._header(text, "needs") or ""
        ops = re.search(r"^\s*(?:const\s+)?ops\s*=\s*(\d+)", text, re.M)
        self.ops = int(ops.group(1)) if ops else None
        self.summary = re.match(r"// \w+: (.*)", text).group(1)

    @staticmethod
    def _header(text, key):
        m = re.search(rf"^// {key}: (.*)$", text, re.M)
        return m.group(1).strip() if m else None

    def expected(self):
        path = EXPECTED / (self.name + ".txt")
        return path.read_text() if path.exists() else None


def find_programs(only):
    progs = [Program(p) for p in sorted(PROGRAMS.glob("*.go"))]
    families = ["start", "compute", "data", "memory", "text", "dispatch", "real", "conc", "defer"]
    order = {f: i for i, f in enumerate(families)}
    progs.sort(key=lambda p: (order.get(p.family, 99), p.name))
    if not only:
        return progs
    wanted = only.split(",")
    for w in wanted:
        if not any(w == p.family or fnmatch.fnmatch(p.name, w) for p in progs):
            sys.exit(f"bench.py: --only {w}: no such program or family")
    return [p for p in progs if any(w == p.family or fnmatch.fnmatch(p.name, w) for w in wanted)]


# ---------------------------------------------------------------- measuring


class Meter:
    """Runs commands under meter.c, which is compiled into the scratch directory."""

    def __init__(self, work):
        self.work = work
        self.exe = work / "meter"
        cc = os.environ.get("CC", "cc")
        for static in (["-static"], []):
            cmd = [cc, "-O2", *static, "-o", str(self.exe), str(HERE / "meter.c")]
            if subprocess.run(cmd, capture_output=True).returncode == 0:
                return
        sys.exit(f"bench.py: {cc} cannot compile meter.c")

    def run(self, argv, timeout):
        """Return a dict: how, code, cpu, wall (seconds), rss (bytes), out (text)."""
        out, err = self.work / "stdout", self.work / "stderr"
        cmd = [str(self.exe), str(timeout), str(out), str(err), *map(str, argv)]
        line = subprocess.run(cmd, capture_output=True, text=True, check=True).stdout
        how, code, user, system, wall, peak = line.split()
        return {
            "how": how,
            "code": int(code),
            "cpu": (int(user) + int(system)) / 1e6,
            "wall": int(wall) / 1e6,
            "rss": int(peak) * 1024,
            "out": out.read_text(errors="replace") + err.read_text(errors="replace"),
        }


def split_output(text):
    """Return (what is compared, {metric: value})."""
    kept, metrics = [], {}
    for line in text.splitlines(keepends=True):
        m = re.match(r"# (\S+) (-?[\d.]+)$", line.rstrip())
        if m:
            metrics[m.group(1)] = float(m.group(2))
        elif not line.startswith("#"):
            kept.append(line)
    return "".join(kept), metrics


class Cell:
    """One program under one compiler: its state, build and samples."""

    def __init__(self):
        self.state = OK  # or what went wrong, in a word or two
        self.detail = ""
        self.build_cpu, self.build_wall, self.build_rss = [], [], []
        self.size = None
        self.cpu, self.wall, self.rss = [], [], []
        self.metrics = {}

    def fail(self, state, detail):
        self.state, self.detail = state, detail.strip()[:2000]

    def values(self, key):
        if key == "size":
            return [self.size] if self.size is not None else []
        return getattr(self, key)


def build(meter, work, prog, compiler, command, cell, times, timeout):
    """Build one program `times` times, each from a source not seen before."""
    source = prog.csrc if "{csrc}" in command else prog.path
    if not source.exists():
        cell.state = NOT_APPLICABLE
        return None
    exe = None
    for i in range(times):
        # A comment of its own makes each a changed file to a compiler that
        # caches what it has built; the packages it imports stay cached.
        where = work / f"{compiler}.{i}"
        where.mkdir(exist_ok=True)
        copy = where / source.name
        copy.write_text(source.read_text() + f"\n/* build {i} {time.time_ns()} */\n")
        exe = where / prog.name
        exe.unlink(missing_ok=True)
        line = command.replace("{out}", str(exe)).replace("{csrc}", str(copy)).replace("{src}", str(copy))
        r = meter.run(["sh", "-c", line], timeout)
        if r["how"] != "exit" or r["code"] != 0 or not exe.exists():
            said = r["out"].replace(f"{where}/", "")  # the scratch directory is of no interest
            cell.fail("build timeout" if r["how"] == "timeout" else "build failed", said)
            return None
        cell.build_cpu.append(r["cpu"])
        cell.build_wall.append(r["wall"])
        cell.build_rss.append(r["rss"])
    cell.size = exe.stat().st_size
    return exe


def run_once(meter, exe, cell, reference, timeout, keep):
    """Run a build once, check it, keep its figures; return the output compared."""
    r = meter.run([exe], timeout)
    text, metrics = split_output(r["out"])
    if r["how"] == "timeout":
        cell.fail("timeout", r["out"])
    elif r["how"] == "signal":
        cell.fail(f"signal {r['code']}", r["out"])
    elif r["code"] != 0:
        cell.fail(f"exit {r['code']}", r["out"])
    elif reference is not None and text != reference:
        cell.fail("wrong output", text)
    if cell.state == OK and keep:
        cell.cpu.append(r["cpu"])
        cell.wall.append(r["wall"])
        cell.rss.append(r["rss"])
        for k, v in metrics.items():
            cell.metrics.setdefault(k, []).append(v)
    return text


def measure(meter, work, prog, compilers, base, args):
    """Build and run one program with every compiler; return {compiler: Cell}."""
    cells = {name: Cell() for name in compilers}
    exes = {}
    for name, command in compilers.items():
        exe = build(meter, work, prog, name, command, cells[name], args.builds, args.build_timeout)
        if exe:
            exes[name] = exe
    reference = None if args.update_expected else prog.expected()
    order = sorted(exes, key=lambda n: n != base)  # the base is the reference if nothing is expected
    for round_ in range(args.warmup + args.runs):
        for name in order:
            if cells[name].state == OK:
                text = run_once(meter, exes[name], cells[name], reference, args.timeout, round_ >= args.warmup)
                if reference is None and cells[name].state == OK:
                    reference = text
                    if args.update_expected and name == base:
                        EXPECTED.mkdir(exist_ok=True)
                        (EXPECTED / (prog.name + ".txt")).write_text(text)
    return cells


# ---------------------------------------------------------------- tables


def paired_ratio(cell, base, key):
    """Median of a/b over the rounds that both have, or None."""
    if cell.state != OK or base.state != OK:
        return None
    pairs = [a / b for a, b in zip(cell.values(key), base.values(key)) if b > 0]
    return statistics.median(pairs) if pairs else None


def geomean(xs):
    xs = [x for x in xs if x]
    return math.exp(sum(map(math.log, xs)) / len(xs)) if xs else None


def noisy(values):
    """Whether the middle half of the samples is wide beside their median."""
    if len(values) < 4:
        return False
    q = statistics.quantiles(values, n=4)
    return q[1] > 0 and (q[2] - q[0]) / q[1] > NOISY


def seconds(x):
    return f"{x * 1e3:.1f} ms" if x < 0.1 else f"{x:.2f} s"


def bytes_(x):
    return f"{x / 2**20:.1f} MiB" if x >= 2**20 else f"{x / 2**10:.0f} KiB"


TABLES = {
    # key: (title, unit, whether the start family counts in the mean)
    "cpu": ("CPU time of a run (user + system)", seconds, False),
    "wall": ("Wall time of a run", seconds, False),
    "rss": ("Peak RSS of a run", bytes_, True),
    "build_wall": ("Build time, wall (one changed file, packages cached)", seconds, True),
    "build_cpu": ("Build time, CPU", seconds, True),
    "size": ("Size of the executable", bytes_, True),
}


def row(*cells):
    return "| " + " | ".join(str(c) for c in cells) + " |"


def head(*names):
    return row(*names) + "\n" + "|" + "---|" + "---:|" * (len(names) - 1)


def metric_table(key, results, progs, names, base):
    """A table of one figure: program by compiler, ratios to the base, means."""
    title, unit, with_start = TABLES[key]
    out = [f"### {title}", "", head("program", *names)]
    ratios = {}
    for prog in progs:
        cells = results[prog.name]
        line = [prog.name]
        for name in names:
            cell = cells.get(name)
            if cell is None:
                line.append(NOT_APPLICABLE)
                continue
            values = cell.values(key)
            if cell.state != OK and not (values and key.startswith(("build", "size"))):
                line.append(cell.state if cell.state == NOT_APPLICABLE else f"**{cell.state}**")
                continue
            text = unit(statistics.median(values)) + ("~" if noisy(values) else "")
            r = paired_ratio(cell, cells[base], key) if name != base and base in cells else None
            if r is not None:
                text += f" ({r:.2f})"
                if with_start or prog.family != "start":
                    ratios.setdefault((name, prog.family), []).append(r)
            line.append(text)
        out.append(row(*line))
    families = list(dict.fromkeys(p.family for p in progs))
    for family in families + ["all"]:
        if family != "all" and len(families) == 1:
            continue
        line, any_ = [f"*geomean, {family}*"], False
        for name in names:
            rs = [r for (n, f), v in ratios.items() if n == name and family in (f, "all") for r in v]
            any_ = any_ or bool(rs)
            line.append(f"*{geomean(rs):.2f}* ({len(rs)})" if rs else "")
        if any_:
            out.append(row(*line))
    return "\n".join(out)


def ns_per_op(results, prog, name, key):
    """Median time over that of the empty program, by the program's ops, in ns."""
    cell, empty = results[prog.name].get(name), results.get(BASELINE, {}).get(name)
    if prog.ops is None or cell is None or cell.state != OK or not cell.values(key):
        return None
    idle = statistics.median(empty.values(key)) if empty and empty.state == OK else 0
    return max(0.0, statistics.median(cell.values(key)) - idle) / prog.ops * 1e9


def ops_table(results, progs, names):
    out = ["### ns/op (CPU / wall, less the empty program)", "", head("program", "ops", *names)]
    rows = [p for p in progs if p.ops]
    for prog in rows:
        line = [prog.name, f"{prog.ops:,}"]
        for name in names:
            cpu, wall = (ns_per_op(results, prog, name, k) for k in ("cpu", "wall"))
            cell = results[prog.name].get(name)
            line.append(f"{cpu:.3g} / {wall:.3g}" if cpu is not None else cell.state if cell else NOT_APPLICABLE)
        out.append(row(*line))
    return "\n".join(out) if rows else None


def own_metrics_table(results, progs, names):
    out = ["### Metrics of the programs' own", "", head("metric", *names)]
    for prog in progs:
        keys = dict.fromkeys(k for c in results[prog.name].values() for k in c.metrics)
        for k in keys:
            line = [f"{prog.name} {k}"]
            for name in names:
                cell = results[prog.name].get(name)
                values = cell.metrics.get(k) if cell else None
                line.append(f"{statistics.median(values):g}" if values else NOT_APPLICABLE)
            out.append(row(*line))
    return "\n".join(out) if len(out) > 3 else None


def failures(results, progs):
    out = []
    for prog in progs:
        for name, cell in results[prog.name].items():
            if cell.state not in (OK, NOT_APPLICABLE):
                first = next((x for x in cell.detail.splitlines() if not x.startswith("#")), "")
                needs = f" (needs {prog.needs})" if prog.needs else ""
                out.append(f"- {prog.name} under {name}: **{cell.state}**{needs}: `{first[:160].strip()}`")
    return "\n".join(["### Failures", "", *out]) if out else None


def report(results, progs, names, base, tables, info):
    parts = [info]
    for key in tables:
        parts.append(metric_table(key, results, progs, names, base))
    parts += [ops_table(results, progs, names), own_metrics_table(results, progs, names), failures(results, progs)]
    return "\n\n".join(p for p in parts if p)


# ---------------------------------------------------------------- files, command line


def to_json(results, names, base, info):
    return {
        "info": info,
        "base": base,
        "compilers": names,
        "results": {p: {n: vars(c) for n, c in cells.items()} for p, cells in results.items()},
    }


def from_json(paths):
    """Merge saved runs; a later file adds programs and compilers, or replaces cells."""
    results, names, base, info = {}, [], None, []
    for path in paths:
        data = json.loads(Path(path).read_text())
        base = base or data["base"]
        info.append(data["info"])
        names += [n for n in data["compilers"] if n not in names]
        for p, cells in data["results"].items():
            for n, fields in cells.items():
                cell = Cell()
                vars(cell).update(fields)
                results.setdefault(p, {})[n] = cell
    return results, names, base, "\n\n".join(dict.fromkeys(info))


def found(command):
    """Whether the first word of a build command (after VAR=value words) is a program."""
    words = [w for w in command.split() if not re.match(r"\w+=", w)]
    return subprocess.run(["sh", "-c", f"command -v {words[0]} >/dev/null"]).returncode == 0


def choose_compilers(args):
    table = tomllib.loads(Path(args.table).read_text())["compilers"]
    for extra in args.compiler:
        name, sep, command = extra.partition("=")
        if not sep or "{out}" not in command:
            sys.exit(f"bench.py: --compiler {extra}: want NAME=COMMAND with {{out}} and {{src}} or {{csrc}}")
        table[name] = command
    if args.compilers:
        wanted = args.compilers.split(",")
        for name in wanted:
            if name not in table:
                sys.exit(f"bench.py: no compiler {name}; there are {', '.join(table)}")
            if not found(table[name]):
                sys.exit(f"bench.py: {name}: not found: {table[name].split()[0]}")
        return {name: table[name] for name in wanted}, []
    have = {n: c for n, c in table.items() if found(c)}
    return have, [n for n in table if n not in have]


def machine_info(args, missing):
    model = platform.processor() or platform.machine()
    try:
        model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text()).group(1)
    except (OSError, AttributeError):
        pass
    line = (
        f"{time.strftime('%Y-%m-%d')}, {model}, {len(os.sched_getaffinity(0))} processors, "
        f"load {os.getloadavg()[0]:.1f} at the start; medians of {args.runs} runs in turn, "
        f"ratio to the base in parentheses, ~ where the samples spread widely."
    )
    if missing:
        line += f" Not found here, so not measured: {', '.join(missing)}."
    return line


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--compilers", metavar="A,B", help="which of the table, in this order (default: all found)")
    ap.add_argument("--compiler", metavar="NAME=COMMAND", action="append", default=[], help="add one to the table")
    ap.add_argument("--table", default=HERE / "compilers.toml", help="the table of compilers")
    ap.add_argument("--base", help="ratios are to this compiler (default: go if measured, else the first)")
    ap.add_argument("--only", metavar="A,B", help="names, patterns or families of programs")
    ap.add_argument("--runs", type=int, default=5, help="runs counted (default 5)")
    ap.add_argument("--warmup", type=int, default=1, help="runs before them (default 1)")
    ap.add_argument("--builds", type=int, default=3, help="builds timed (default 3)")
    ap.add_argument("--timeout", type=int, default=60, help="seconds a run may take (default 60)")
    ap.add_argument("--build-timeout", type=int, default=300, help="seconds a build may take (default 300)")
    ap.add_argument("--tables", default=",".join(TABLES), help="which tables (default all: %(default)s)")
    ap.add_argument("--pin", metavar="CPUS", help="run on these processors only, as 0 or 0,1")
    ap.add_argument("--json", metavar="FILE", help="write every sample there")
    ap.add_argument("--load", metavar="A,B", help="make tables of saved runs instead of running")
    ap.add_argument("--update-expected", action="store_true", help="write expected/ from the base's output")
    ap.add_argument("--list", action="store_true", help="list the programs and stop")
    args = ap.parse_args()

    progs = find_programs(args.only)
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the scratch directory goes
    if args.list:
        for p in progs:
            print(f"{p.name:18} {p.family:9} {p.imports:9} {p.summary}")
        return
    tables = args.tables.split(",")
    if any(t not in TABLES for t in tables):
        sys.exit(f"bench.py: --tables: of {', '.join(TABLES)}")

    if args.load:
        results, names, base, info = from_json(args.load.split(","))
        progs = [p for p in progs if p.name in results]
        if args.compilers:
            names = [n for n in args.compilers.split(",") if n in names]
        print(report(results, progs, names, args.base or base, tables, info))
        return

    if args.pin:
        os.sched_setaffinity(0, {int(c) for c in args.pin.split(",")})
    compilers, missing = choose_compilers(args)
    if not compilers:
        sys.exit("bench.py: no compiler found")
    names = list(compilers)
    base = args.base or ("go" if "go" in compilers else names[0])
    if base not in compilers:
        sys.exit(f"bench.py: --base {base} is not measured")
    info = machine_info(args, missing)
    work = Path(tempfile.mkdtemp(prefix="bench."))
    results = {}
    try:
        meter = Meter(work)
        for i, prog in enumerate(progs, 1):
            scratch = work / "build"
            scratch.mkdir()
            results[prog.name] = measure(meter, scratch, prog, compilers, base, args)
            shutil.rmtree(scratch)
            said = "  ".join(
                f"{n} {seconds(statistics.median(c.cpu)) if c.cpu else c.state}" for n, c in results[prog.name].items()
            )
            print(f"[{i}/{len(progs)}] {prog.name}: {said}", file=sys.stderr, flush=True)
            if args.json:  # after each program, so that an interrupted run keeps its samples
                Path(args.json).write_text(json.dumps(to_json(results, names, base, info)))
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(report(results, progs, names, base, tables, info))
    if any(c.state not in (OK, NOT_APPLICABLE) for cells in results.values() for c in cells.values()):
        sys.exit(1)


if __name__ == "__main__":
    main()
