#!/usr/bin/env python3
"""Runs the tests of modules that others wrote, under gofc and, to compare, under gc.

    tests/modules/modules.py [--gc] [NAME ...]    all modules, or these

They are Debian's packages, pinned by version and SHA-256, in ${XDG_CACHE_HOME:-~/.cache}/gofc/modules. A module finds those it needs by
`replace` lines. GOFC names the compiler; the last lines are a table for docs/modules.md.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "gofc" / "modules"
GOFC = os.environ.get("GOFC") or str(ROOT / "target" / "release" / "gofc")
GC = CACHE.parent / "goroot-1.27.3"
LIST = json.loads((Path(__file__).parent / "modules.json").read_text())
TIMEOUT = 900


def main():
    words = [it for it in sys.argv[1:] if it != "--gc"]
    compilers = {"gofc": [GOFC]} | ({"gc": [str(GC / "bin" / "go")]} if "--gc" in sys.argv else {})
    unknown = [it for it in words if it not in LIST["modules"]]
    if unknown:
        sys.exit(f"no such module: {' '.join(unknown)}")
    CACHE.mkdir(parents=True, exist_ok=True)
    rows = []
    for name, module in LIST["modules"].items():
        if words and name not in words:
            continue
        folder = prepare(module)
        for compiler, command in compilers.items():
            rows.append((name, module["version"], compiler, *run(command, folder, module)))
            print("| " + " | ".join(map(str, rows[-1])) + " |", flush=True)
    sys.exit(any(row[-2] for row in rows if row[2] == "gofc"))


def prepare(module):
    """The folder of the module, with a go.mod that says where what it needs is."""
    source = unpacked(module["package"], module["version"], module["sha256"]) / module["path"]
    folder = CACHE / "work" / module["path"]
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(source, folder)
    lines = [f"module {module.get('module', module['path'])}", f"go {module.get('go', '1.20')}"]
    for path, package in module.get("needs", {}).items():
        need = LIST["needed"][package]
        place = unpacked(package, need["version"], need["sha256"]) / path
        if not (place / "go.mod").exists():
            (place / "go.mod").write_text(f"module {path}\n")
        lines += [f"require {path} v0.0.0", f"replace {path} => {place}"]
    (folder / "go.mod").write_text("\n".join(lines) + "\n")
    return folder


def unpacked(package, version, sha256):
    """The folder that import paths begin in."""
    tree = CACHE / f"{package}_{version}"
    if not tree.exists():
        fetched = CACHE / "fetch"
        shutil.rmtree(fetched, ignore_errors=True)
        fetched.mkdir()
        subprocess.run(["apt-get", "download", "-qq", f"{package}={version}"], cwd=fetched, check=True, stderr=subprocess.DEVNULL)
        deb = next(fetched.glob("*.deb"))
        found = hashlib.sha256(deb.read_bytes()).hexdigest()
        if found != sha256:
            sys.exit(f"{deb.name} is not what was pinned: SHA-256 {found}")
        subprocess.run(["dpkg-deb", "-x", str(deb), str(fetched / "tree")], check=True)
        (fetched / "tree").rename(tree)
    return tree / "usr" / "share" / "gocode" / "src"


def run(command, folder, module):
    """How many packages passed, how many did not, how many tests passed and failed; and the log."""
    args = ["test", "-json", *module.get("flags", []), *module.get("packages", ["./..."])]
    environment = {**os.environ, "GOFLAGS": "-mod=mod -vet=off", "GOTOOLCHAIN": "local", "GOPROXY": "off", "GOSUMDB": "off"}
    log = CACHE / f"{module['path'].replace('/', '-')}-{Path(command[0]).name}.log"
    with open(log, "w") as out:
        try:
            subprocess.run(command + args, cwd=folder, stdout=out, stderr=subprocess.STDOUT, env=environment, timeout=TIMEOUT)
        except subprocess.TimeoutExpired:
            out.write("timeout\n")
    packages, tests = {"pass": 0, "fail": 0, "skip": 0}, {"pass": 0, "fail": 0, "skip": 0}
    for line in log.read_text(errors="replace").splitlines():
        if not re.match(r'\{"Time"', line):
            continue
        event = json.loads(line)
        if event["Action"] in tests:
            (tests if "Test" in event else packages)[event["Action"]] += 1
    return packages["pass"], packages["fail"], tests["pass"], tests["skip"], tests["fail"], log.name


if __name__ == "__main__":
    main()
