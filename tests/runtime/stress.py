#!/usr/bin/env python3
"""Runs programs under stress, and wants of each what it does without.

    stress.py --gofc GOFC [--every N] [FILE OR FOLDER...]     (without one: tests/run)

The stresses are the runtime's own, switched on by the environment: a collection at every n-th object, with what is dead
overwritten; goroutines that give way at every chance on small first segments of stack; both; and one processor. A program that
takes too long with a collection at every object gets one at every 30th, 1000th and 30000th.
Exit code 1 if a program did something else, crashed or hung.
"""

import argparse
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
RATES = [1, 30, 1000, 30000]
STRESSES = {
    "gc": {"GOFCGCSTRESS": "{rate}"},
    "sched": {"GOFC_SCHEDSTRESS": "2"},
    "both": {"GOFCGCSTRESS": "{rate}", "GOFC_SCHEDSTRESS": "3"},
    "one": {"GOMAXPROCS": "1", "GOGC": "10"},
}


def programs(paths, every):
    """The programs below the paths: files, and folders NAME.dir."""
    found = []
    for path in paths:
        if path.is_file() or path.name.endswith(".dir"):
            found.append(path)
            continue
        for at in sorted(path.rglob("*.go")):
            if not any(up.name.endswith(".dir") for up in at.parents):
                found.append(at)
        found.extend(at for at in sorted(path.rglob("*.dir")) if at.is_dir())
    return found[::every]


def header(path, key):
    """The values of a line of the header."""
    file = path / "main.go" if path.is_dir() else path
    return re.findall(rf"^// {key}:(.*)$", file.read_text().split("\npackage ")[0], re.M)


def run(binary, args, timeout, extra):
    """(what it did, as far as it is the same each time); None if it took too long."""
    env = {key: value for key, value in os.environ.items() if not key.startswith("GOFC")} | extra
    child = subprocess.Popen([binary, *args], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    try:
        out, err = child.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        child.communicate()
        return None
    err = re.sub(rb"0x[0-9a-f]+", b"0x", err)
    if child.returncode != 0:  # of a traceback the first line
        err = err.split(b"\n\ngoroutine ")[0]
    return child.returncode, out, err


def stressed(binary, args, timeout, stress):
    """What it did under a stress, and the environment of that."""
    for rate in RATES:
        env = {key: value.format(rate=rate) for key, value in STRESSES[stress].items()}
        did = run(binary, args, timeout, env)
        if did is not None or "GOFCGCSTRESS" not in env:
            break
    return did, " ".join(f"{key}={value}" for key, value in env.items())


def check(path, gofc, folder, timeout, stresses):
    """The complaints about one program."""
    if any("compile" in line for line in re.findall(r"^// (compile|errorcheck)$", (path / "main.go" if path.is_dir() else path).read_text(), re.M)):
        return []
    binary = os.path.join(folder, "program")
    flags = header(path, "flags")
    built = subprocess.run([gofc[0], "build", *gofc[1:], *(flags[0].split() if flags else []), "-o", binary, path], capture_output=True)
    if built.returncode != 0:
        return [f"{path}: does not build"]
    args = " ".join(header(path, "args")).split()
    began = time.monotonic()
    plain = run(binary, args, 60, {})
    timeout = max(timeout, 5 * (time.monotonic() - began))
    complaints = []
    for stress in stresses:
        did, env = stressed(binary, args, timeout, stress)
        if did != plain:
            said = "hangs" if did is None else f"exit {did[0]}, not {plain[0] if plain else 'a hang'}: {did[2][-300:].decode(errors='replace')}"
            complaints.append(f"{env} {path}: {said}")
    return complaints


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gofc", required=True, help="the compiler, and arguments for it")
    parser.add_argument("--every", type=int, default=1, help="take only every N-th program")
    parser.add_argument("--timeout", type=float, default=10)
    parser.add_argument("--stress", default=",".join(STRESSES), help="some of " + ",".join(STRESSES))
    parser.add_argument("paths", nargs="*", type=pathlib.Path, default=[HERE.parent / "run"])
    options = parser.parse_args()
    complaints, count = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for path in programs(options.paths, options.every):
            found = check(path, options.gofc.split(), folder, options.timeout, options.stress.split(","))
            for line in found:
                print(line, flush=True)
            complaints += found
            count += 1
    print(f"{count} programs, {len(complaints)} complaints")
    return 1 if complaints or not count else 0


if __name__ == "__main__":
    sys.exit(main())
