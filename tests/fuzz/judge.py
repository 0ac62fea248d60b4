"""Holds programs against Go: built and run by both, outputs and exit codes compared."""

import os
import subprocess
from pathlib import Path

GO_ENV = {"GOTOOLCHAIN": "local", "GO111MODULE": "off", "GOFLAGS": "", "CGO_ENABLED": "0", "GOMAXPROCS": "1", "GOGC": "400"}
QUICK = ["-complete", "-c=1", "-N", "-l", "-dwarf=false"]  # what is right does not depend on Go's optimiser


def outcome(command):
    """Exit code, output and messages; a traceback is left out, as its addresses differ."""
    env = dict(os.environ, GODEBUG="panicnil=0")  # as in a module of this Go version
    try:
        ran = subprocess.run(command, text=True, capture_output=True, timeout=30, env=env)
    except subprocess.TimeoutExpired:
        return "timeout", "", ""
    return ran.returncode, ran.stdout, ran.stderr.split("\ngoroutine 1")[0].split("\n[signal")[0]


def build(command, what, source):
    """Whether a compiler takes a program."""
    built = subprocess.run(command, text=True, capture_output=True, env=dict(os.environ, **GO_ENV))
    if built.returncode:
        print(f"{source}: {what}: {built.stdout}{built.stderr}"[:2000])
    return built.returncode == 0


class Judge:
    """Whether gofc, under each of the sets of flags, agrees with Go on programs that import nothing.

    Go's compiler and linker are called without the go command, which takes as long as they do.
    """

    def __init__(self, gofc, work, flag_sets):
        self.gofc, self.work, self.flag_sets = gofc, work, flag_sets
        self.go = Path(os.environ["GOROOT"]) / "bin/go"
        form = "{{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}"
        listed = subprocess.run([self.go, "list", "-export", "-deps", "-f", form, "runtime"], text=True, check=True,
                                capture_output=True, env=dict(os.environ, **GO_ENV))
        self.packages = work / "importcfg"
        self.packages.write_text(listed.stdout)

    def go_builds(self, source, exe):
        unit = self.work / "program.o"
        compile = [self.go, "tool", "compile", "-p", "main", *QUICK, "-importcfg", self.packages, "-o", unit, source]
        link = [self.go, "tool", "link", "-importcfg", self.packages, "-s", "-w", "-o", exe, unit]
        return build(compile, "go tool compile", source) and build(link, "go tool link", source)

    def agrees(self, source):
        exe = self.work / "program"
        if not self.go_builds(source, exe):
            return False
        wanted = outcome([exe])
        agree = True
        for flags in self.flag_sets:
            if not build([self.gofc, "build", *flags, "-o", exe, source], f"gofc {' '.join(flags)}", source):
                return False
            found = outcome([exe])
            if found != wanted:
                print(f"{source}: {' '.join(flags) or 'default'}: exit {found[0]}, Go's is {wanted[0]}")
                first_difference(found[2], wanted[2])
                agree = False
        return agree


def first_difference(ours, theirs):
    for our, their in zip(ours.splitlines() + ["<end>"], theirs.splitlines() + ["<end>"]):
        if our != their:
            print(f"    gofc: {our}\n    go:   {their}")
            return
