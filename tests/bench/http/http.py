#!/usr/bin/env python3
"""Times an HTTP server built by gofc against the same one built by gc: http.py [--requests N] [--connections N] [--rounds N]

The client is built by gc for both. Rounds alternate. CPU is the server's own, user and system: wall time is shared with the client.
Memory is what the server holds after each tenth of the last round, in MiB. Exit 1 if any answer was wrong.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
TICKS = os.sysconf("SC_CLK_TCK")


def build(work: Path):
    go = [Path(os.environ["GOROOT"]) / "bin" / "go", "build", "-o"]
    env = dict(os.environ, GO111MODULE="off", GOFLAGS="", GOTOOLCHAIN="local", CGO_ENABLED="0")
    subprocess.run([*go, work / "client", HERE / "client.go"], check=True, env=env)
    subprocess.run([*go, work / "go", HERE / "server.go"], check=True, env=env)
    subprocess.run([os.environ.get("GOFC", "gofc"), "build", "-o", work / "gofc", HERE / "server.go"], check=True)


def cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def resident(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def round_of(work: Path, name: str, args):
    """One server, asked in ten parts: requests a second, CPU microseconds a request, errors, memory after each part."""
    server = subprocess.Popen([work / name], stdout=subprocess.PIPE, text=True)
    try:
        address = server.stdout.readline().strip()
        errors, seconds, memory = 0, 0.0, []
        for _ in range(10):
            ask = [work / "client", address, str(args.connections), str(args.requests // 10)]
            failed, took = subprocess.run(ask, capture_output=True, text=True, check=True).stdout.split()
            errors += int(failed)
            seconds += float(took)
            memory.append(resident(server.pid))
        return args.requests / seconds, cpu(server.pid) / args.requests * 1e6, errors, memory
    finally:
        server.kill()
        server.wait()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--requests", type=int, default=100_000)
    parser.add_argument("--connections", type=int, default=64)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    results = {"gofc": [], "go": []}
    with tempfile.TemporaryDirectory() as work:
        build(Path(work))
        for _ in range(args.rounds):
            for name, all in results.items():
                all.append(round_of(Path(work), name, args))
    for name, all in results.items():
        rate, per, memory = statistics.median(r[0] for r in all), statistics.median(r[1] for r in all), all[-1][3]
        errors = sum(r[2] for r in all)
        print(f"{name:5} {rate:8.0f} requests/s, {per:6.1f} us CPU each, {errors} errors, MiB", *(f"{m:.0f}" for m in memory))
    sys.exit(any(r[2] for all in results.values() for r in all))


if __name__ == "__main__":
    main()
