"""Holds one program against Go: built and run by both, outputs and exit codes compared."""

import os
import subprocess
from pathlib import Path

GO_ENV = {"GOTOOLCHAIN": "local", "GO111MODULE": "off", "GOFLAGS": "", "CGO_ENABLED": "0"}


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


def judge(gofc, source, work, flag_sets):
    """Whether gofc, under each of the sets of flags, agrees with Go."""
    exe = work / "program"
    if not build([Path(os.environ["GOROOT"]) / "bin/go", "build", "-o", exe, source], "go", source):
        return False
    wanted = outcome([exe])
    agree = True
    for flags in flag_sets:
        if not build([gofc, "build", *flags, "-o", exe, source], f"gofc {' '.join(flags)}", source):
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
