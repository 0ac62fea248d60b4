#!/usr/bin/env python3
"""After an edit of package main, what gofc builds from what it kept must be, to the byte, what it builds from nothing.

    tests/edits.py --gofc target/release/gofc [--seed 1] [--count 20] [--verbose] FILE.go...

Each program is built with an empty cache, then edited in several ways, one on top of the other, and built with the cache and without. The
last line says how many of those builds compiled package main alone. Not all do, because an edit may ask for more; if none does, that is wrong, too.
"""

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ALONE = "package main"  # the stage of --timings that there is only then


def edits(text, rng):
    """The text after each edit, with the edit's name."""
    text += "\n// another comment\n"
    yield "comment", text
    if main := re.search(r"^func main\(\) \{", text, re.M):
        text = f'{text[:main.end()]}\n\tprintln("edited", {rng.randrange(1000)})\n{text[main.end():]}'
        yield "statement", text
    name = f"edited{rng.randrange(1000)}"
    text += f"\nfunc {name}(s string) string {{ return s + \"{name}\" }}\n\nfunc init() {{ _ = {name} }}\n"
    yield "function", text
    if number := list(re.finditer(r"(?<![\w.\"'`])[1-9][0-9]?(?![\w.\"'`])", text)):
        at = rng.choice(number)
        text = f"{text[:at.start()]}{int(at[0]) + 1}{text[at.end():]}"
        yield "number", text
    lines = text.split("\n")
    calls = [n for n, line in enumerate(lines) if re.fullmatch(r"\t+[\w.]+\([^{}]*\)", line)]
    if calls:
        at = rng.choice(calls)
        lines[at : at + 1] = [lines[at]] * 2
        yield "call twice", "\n".join(lines)
        del lines[at : at + 2]
        yield "call gone", "\n".join(lines)


def build(gofc, folder, cache):
    """The program, or what is said of it if it is wrong; and whether package main was compiled alone."""
    out = folder / "out"
    out.unlink(missing_ok=True)
    env = dict(os.environ, GOFCCACHE=str(cache))
    made = subprocess.run([gofc, "build", "--timings", "-o", out, folder / "main.go"], env=env, capture_output=True, text=True)
    if made.returncode not in (0, 1):
        sys.exit(f"{folder}: {made.stderr}")
    said = [it for it in made.stderr.splitlines() if not re.search(r"\d ms\b", it)]
    return (out.read_bytes() if made.returncode == 0 else said), ALONE in made.stderr


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--gofc", required=True)
    args.add_argument("--seed", type=int, default=1)
    args.add_argument("--count", type=int)
    args.add_argument("--verbose", action="store_true")
    args.add_argument("files", nargs="+", type=Path)
    args = args.parse_args()
    rng = random.Random(args.seed)
    files = rng.sample(args.files, min(args.count or len(args.files), len(args.files)))
    gofc = str(Path(args.gofc).resolve())
    builds = alone = bad = 0
    for file in files:
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            source = folder / "main.go"
            source.write_text(file.read_text())
            first, _ = build(gofc, folder, folder / "cache")
            if isinstance(first, list):
                continue  # it is no program
            for name, text in edits(file.read_text(), rng):
                source.write_text(text)
                kept, was_alone = build(gofc, folder, folder / "cache")
                whole, _ = build(gofc, folder, "off")
                builds += 1
                alone += was_alone
                if kept != whole:
                    bad += 1
                    print(f"{file}: another program after the edit `{name}`")
                elif args.verbose:
                    print(f"{file}: {name}: {'main alone' if was_alone else 'whole'}")
    print(f"{builds} builds after edits, {alone} of package main alone, {bad} wrong")
    sys.exit(bad != 0 or alone == 0)


if __name__ == "__main__":
    main()
