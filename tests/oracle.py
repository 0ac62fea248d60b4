#!/usr/bin/env python3
"""Writes into the tests of tests/run and tests/errors/rendered what Go itself makes of them: its compiler is the oracle.

    tests/oracle.py FILE.go...           write header and blocks
    tests/oracle.py --check FILE.go...   only say which files Go disagrees with
    tests/oracle.py --escape FILE.go...  write what Go's escape analysis says into FILE.gc beside

The Go command is $GOROOT/bin/go. What may differ between the compilers is left open: addresses, arguments and program counters in
tracebacks, the numbers of goroutines but for the first, and the folder a file is in. A program whose header has the line `// traceback` keeps its whole traceback; another one keeps
it up to the words "goroutine 1 [running]:".
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path


def go(*args):
    root = Path(os.environ["GOROOT"])
    env = dict(os.environ, GOTOOLCHAIN="local", GO111MODULE="off", GOFLAGS="", CGO_ENABLED="0")
    return subprocess.run([root / "bin" / "go", *args], env=env, text=True, capture_output=True)


def run_with_go(source: Path, lang: str):
    with tempfile.TemporaryDirectory() as work:
        exe = Path(work) / "program"
        flags = [f"-gcflags=-l -lang={lang}" if lang else "-gcflags=-l"]  # gc names literals otherwise where it inlines
        built = go("build", *flags, "-o", str(exe), str(source.resolve()))
        if built.returncode:
            sys.exit(f"{source}: {built.stderr}")
        env = dict(os.environ, GODEBUG="panicnil=0")  # as in a module of this Go version
        return subprocess.run([exe], text=True, capture_output=True, cwd=work, timeout=60, env=env)


def escape(text: str) -> str:
    return re.sub(r"([\\.+*?()|\[\]{}^$#`])", r"\\\1", text).replace("\t", r"\t")


def pattern(stderr: str, source: Path) -> str:
    """A regular expression for a standard error with a traceback."""
    lines = []
    in_trace = False
    for line in stderr.rstrip("\n").split("\n"):
        in_trace |= line.startswith("goroutine ")
        place = re.match(r"^\t(?:.*/)?([^/]*\.(?:go|s)):(\d+)( \+0x[0-9a-f]+)?$", line)
        frame = re.match(r"^(\S.*?)\([^()*]*\)$", line) or re.match(r"^(\S.*)\(\{.*\}.*\)$", line)
        if place and place[1] == source.name:
            line = rf"\t\S*/{escape(place[1])}:{place[2]}\b.*"
        elif place:
            line = r"\t.*"
        elif frame and in_trace:
            line = escape(frame[1]) + r"\(.*\)"
        else:
            line = re.sub(r"0x[0-9a-f]+", "ADDRESS", line)
            line = re.sub(r"(?<=goroutine )(?!1\b)\d+", "NUMBER", line)
            line = escape(line).replace("ADDRESS", "0x[0-9a-f]+").replace("NUMBER", r"\d+")
        lines.append(line)
    return r"\n".join(lines)


def errors(source: Path) -> str:
    """The program with gc's errors in its block `// Errors:`."""
    text = re.sub(r"\n+// Errors:\n(//.*\n)*", "\n", source.read_text()).rstrip("\n") + "\n"
    lang = re.search(r"^// flags:.*-lang=(\S+)", text, re.M)
    root = Path(os.environ["GOROOT"])
    env = dict(os.environ, GOTOOLCHAIN="local", GO111MODULE="off", GOFLAGS="", CGO_ENABLED="0")
    flags = "-gcflags=-e" + (f" -lang={lang[1]}" if lang else "")
    with tempfile.TemporaryDirectory() as work:
        command = [root / "bin" / "go", "build", flags, "-o", Path(work) / "program", source.name]
        built = subprocess.run(command, env=env, text=True, capture_output=True, cwd=source.parent)
    lines = [line for line in built.stderr.split("\n")[:-1] if not line.startswith("# ")]
    block = "".join(f"// {line}\n" for line in lines)
    return f"{text}\n// Errors:\n{block}"


def expectation(source: Path) -> str:
    text = source.read_text()
    if "rendered" in source.parent.parts:
        return errors(source)
    lang = re.search(r"^// flags:.*-lang=(\S+)", text, re.M)
    ran = run_with_go(source, lang[1] if lang else "")
    text = re.sub(r"\n+// (Output|Stderr):\n(//.*\n)*", "\n", text).rstrip("\n") + "\n"
    text = re.sub(r"^// (exit|stderr): .*\n", "", text, flags=re.M)
    header = f"// exit: {ran.returncode}\n" if ran.returncode else ""
    stderr = ran.stderr
    if re.search(r"\ngoroutine \d+ \[", stderr) and re.search(r"^// traceback$", text, re.M):
        header += f"// stderr: `^{pattern(stderr, source)}\\n$`\n"
        stderr = ""
    elif "\ngoroutine 1 [" in stderr:
        stderr = re.sub(r"(\ngoroutine 1 \[[^\]]*\]:\n).*", r"\1...\n", stderr, flags=re.S)
        if re.search(r"0x[0-9a-f]{5,}", stderr):
            head = stderr.split("\ngoroutine 1 [")[0]
            header += f"// stderr: `^{pattern(head, source)}\\n`\n"
            stderr = ""
    elif "fatal error: stack overflow" in stderr:
        header += "// stderr: `fatal error: stack overflow\\n`\n"
        stderr = ""
    elif "fatal error: " in stderr:
        stderr = re.sub(r"(fatal error: [^\n]*\n\n?).*", r"\1...\n", stderr, flags=re.S)
    at = text.index("package main")
    text = text[:at] + header + text[at:]
    for title, stream in ("Output", ran.stdout), ("Stderr", stderr):
        if stream:
            lines = "".join(f"// {line}".rstrip() + "\n" for line in stream.rstrip("\n").split("\n"))
            text += f"\n// {title}:\n{lines}"
    return text


def escape_analysis(source: Path):
    """What lives on the heap in the program, as gc decides without inlining."""
    said = go("tool", "compile", "-p", "main", "-l", "-m", "-o", "/dev/null", source)
    lines = re.findall(r"(?:^|/)([^/\n]+:\d+:\d+: (?:moved to heap|leaking param|.* (?:does not escape|escapes to heap)).*)", said.stdout + said.stderr,
                       re.M)
    source.with_suffix(".gc").write_text("".join(f"{line}\n" for line in lines))


def main():
    args = sys.argv[1:]
    if args[:1] == ["--escape"]:
        for name in args[1:]:
            escape_analysis(Path(name))
        return
    check = "--check" in args
    differ = 0
    for name in (it for it in args if it != "--check"):
        source = Path(name)
        wanted = expectation(source)
        if wanted == source.read_text():
            continue
        differ += 1
        print(f"{name}: {'differs' if check else 'written'}")
        # A new header moves the lines that tracebacks name.
        while not check and wanted != source.read_text():
            source.write_text(wanted)
            wanted = expectation(source)
    sys.exit(1 if check and differ else 0)


if __name__ == "__main__":
    main()
