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
    wrong = False
    for name, module in LIST["modules"].items():
        if words and name not in words:
            continue
        folder, results = prepare(module), {}
        for compiler, command in compilers.items():
            results[compiler], *row = run(command, folder, module)
            print("| " + " | ".join(map(str, (name, module["version"], compiler, *row))) + " |", flush=True)
            wrong |= compiler == "gofc" and "gc" not in compilers and row[-2] > 0
        if "gc" in compilers:
            wrong |= compare(results["gofc"], results["gc"])
    sys.exit(wrong)


def compare(gofc, gc):
    """Prints what ends otherwise under gc, and says whether anything does."""
    different = [it for it in sorted(gofc.keys() | gc.keys()) if gofc.get(it) != gc.get(it)]
    for test in different:
        print(f"  {' '.join(test)}: {gofc.get(test)} under gofc, {gc.get(test)} under gc")
    return bool(different)


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
        old = place / "go.mod"
        version = re.search(r"^go .*", old.read_text(), re.MULTILINE) if old.exists() else None
        old.write_text(f"module {path}\n{version[0] if version else ''}\n")  # not what its own tests need
        major = re.search(r"[./]v(\d+)$", path)
        lines += [f"require {path} v{major[1] if major else 0}.0.0", f"replace {path} => {place}"]
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
    """How each package and test ended; how many packages passed, how many did not, how many tests passed, were passed over and failed; and the log."""
    args = ["test", "-json", *module.get("flags", []), *module.get("packages", ["./..."])]
    environment = {**os.environ, "GOFLAGS": "-mod=mod -vet=off", "GOTOOLCHAIN": "local", "GOPROXY": "off", "GOSUMDB": "off"}
    log = CACHE / f"{module['path'].replace('/', '-')}-{Path(command[0]).name}.log"
    with open(log, "w") as out:
        try:
            subprocess.run(command + args, cwd=folder, stdout=out, stderr=subprocess.STDOUT, env=environment, timeout=TIMEOUT)
        except subprocess.TimeoutExpired:
            out.write("timeout\n")
    ends, packages, tests = {}, {"pass": 0, "fail": 0, "skip": 0}, {"pass": 0, "fail": 0, "skip": 0}
    for line in log.read_text(errors="replace").splitlines():
        if not re.match(r'\{"Time"', line):
            continue
        event = json.loads(line)
        if event["Action"] in tests:
            (tests if "Test" in event else packages)[event["Action"]] += 1
            ends[event["Package"], event.get("Test", "")] = event["Action"]
    return ends, packages["pass"], packages["fail"], tests["pass"], tests["skip"], tests["fail"], log.name


if __name__ == "__main__":
    main()
