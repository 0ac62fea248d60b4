#!/usr/bin/env python3
"""Runs the conc and memory programs over and over under GOFC_SCHEDSTRESS, and reports hangs, crashes, wrong output and leaks.

    soak.py --gofc GOFC --minutes N [--only NAME,...]

Each run has a stress of its own, chosen at random by --seed: how often goroutines give way, how many processors, how much garbage is
tolerated. A program leaks if its peak memory is at last more than twice, and 16 MiB more, of what the first run with the same settings took.
Exit code 1 if anything was found.
"""

import argparse
import os
import pathlib
import random
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
SETTINGS = [
    {"GOFC_SCHEDSTRESS": stress, "GOMAXPROCS": procs, "GOGC": gogc}
    for stress in ("2", "7", "100")
    for procs in ("1", "2", "5")
    for gogc in ("10", "100")
]
LEAK_FACTOR, LEAK_KIB = 2, 16 << 10


def family(path):
    found = re.search(r"^// family: (\w+)", path.read_text(), re.M)
    return found.group(1) if found else ""


def result(text):
    """What a program prints that does not differ from run to run."""
    return [line for line in text.splitlines() if not line.startswith("#")]


def run(binary, settings, timeout):
    """(exit code or None for a hang, output, peak memory in KiB)."""
    env = {key: value for key, value in os.environ.items() if not key.startswith("GO")} | settings
    with tempfile.TemporaryFile("w+") as out:
        child = subprocess.Popen([binary], env=env, stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True)
        end = time.monotonic() + timeout
        while True:
            pid, status, usage = os.wait4(child.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > end:
                os.killpg(child.pid, signal.SIGKILL)
                os.wait4(child.pid, 0)
                child.returncode = -signal.SIGKILL
                return None, "", 0
            time.sleep(0.01)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        return child.returncode, out.read(), usage.ru_maxrss


def soak(programs, options):
    """The complaints."""
    choose = random.Random(options.seed)
    complaints, first, runs = [], {}, 0
    end = time.monotonic() + options.minutes * 60
    while time.monotonic() < end:
        name = choose.choice(sorted(programs))
        settings = choose.choice(SETTINGS)
        env = " ".join(f"{key}={value}" for key, value in settings.items())
        code, out, peak = run(programs[name], settings, options.timeout)
        runs += 1
        complaint = None
        if code is None:
            complaint = "hangs"
        elif code != 0:
            complaint = f"exit {code}: {out[-2000:]}"
        elif result(out) != result((HERE / "expected" / f"{name}.txt").read_text()):
            complaint = f"prints something else: {out[:300]}"
        elif peak > LEAK_FACTOR * first.setdefault((name, env), peak) + LEAK_KIB:
            complaint = f"took {first[name, env]} KiB at first, now {peak}"
        if complaint:
            complaints.append(complaint)
            print(f"{env} {name}: {complaint}", flush=True)
    print(f"{runs} runs, {len(complaints)} complaints (seed {options.seed})")
    return complaints


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gofc", required=True)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--timeout", type=float, default=120, help="seconds after which a program hangs")
    parser.add_argument("--only", default="")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    wanted = options.only.split(",") if options.only else []
    with tempfile.TemporaryDirectory() as folder:
        programs = {}
        for path in sorted((HERE / "programs").glob("*.go")):
            if family(path) not in ("conc", "memory") or (wanted and path.stem not in wanted):
                continue
            programs[path.stem] = os.path.join(folder, path.stem)
            subprocess.run([options.gofc, "build", "-o", programs[path.stem], path], check=True)
        if not programs:
            parser.error("no such program")
        return 1 if soak(programs, options) else 0


if __name__ == "__main__":
    sys.exit(main())
