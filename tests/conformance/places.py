"""Where this clone and its setup keep the compiler, Go and Go's test suite."""

from __future__ import annotations

import os
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "gofc"
GOROOT = CACHE / "goroot-1.27.3"
SUITE = CACHE / "gotest-1.19"
GOFC = Path(os.environ.get("CARGO_TARGET_DIR", REPOSITORY / "target")) / "release" / "gofc"


def commands() -> dict[str, str]:
    """Environment variables that name the compilers; those that are set already win."""
    found = {"GOFC": GOFC, "GO": GOROOT / "bin" / "go"}
    return {name: str(path) for name, path in found.items() if path.exists()}
