#!/usr/bin/env python3
"""Random programs full of defer, panic, recover and results: gofc must do what Go does, under every lowering.

    tests/fuzz/defers.py --gofc target/debug/gofc [--seed 1] [--count 100] [--keep FOLDER]

A program is a handful of functions that call one another downwards only, so it ends. Each keeps a trace with println; what one of them
prints, panics with or returns depends on its arguments and on nothing else. Go is $GOROOT/bin/go. A program on which the two disagree is
kept, with the seed in its name.
"""

import argparse
import random
import sys
import tempfile
from pathlib import Path

from judge import Judge

LOWERINGS = [[], ["--defer=heap"], ["--defer=stack"], ["-N"], ["-N", "--defer=heap"]]


class Program:
    """Writes one program."""

    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.lines = []
        self.names = 0

    def text(self):
        count = self.rng.randint(2, 6)
        self.lines = [
            "package main",
            "",
            "type fault struct{ n int }",
            "",
            'func (f fault) Error() string { return "fault" }',
            "",
            "type box struct{ n int }",
            "",
            'func (b box) value(n int) { println("value", b.n, n) }',
            'func (b *box) pointer(n int) int { b.n += n; println("pointer", b.n); return b.n }',
            'func (b box) stop() { println("stop", b.n, show(recover())) }',
            "",
            "type doer interface{ value(int) }",
            "",
            "var steps int",
            "var list = []int{1, 2, 3}",
            "",
            "func show(e any) string {",
            "\tswitch e := e.(type) {",
            "\tcase nil:",
            '\t\treturn "nil"',
            "\tcase error:",
            "\t\treturn e.Error()",
            "\tcase string:",
            "\t\treturn e",
            "\tcase int:",
            '\t\treturn "int" + string(rune(\'a\'+(e%26+26)%26))',
            "\t}",
            '\treturn "other"',
            "}",
            "",
            "func note(n int) int {",
            "\tsteps++",
            '\tprintln("note", n)',
            "\treturn n + 1",
            "}",
            "",
            "func several(a int, s string, f float64, rest ...int) {",
            '\tprintln("several", a, s, f, len(rest))',
            "}",
            "",
            "func stopper(n int) {",
            '\tprintln("stopper", n, show(recover()))',
            "}",
            "",
        ]
        for number in range(count):
            self.function(number)
        self.lines += [
            "func try(n, a int) {",
            "\tdefer func() {",
            '\t\tprintln("try", n, a, show(recover()))',
            "\t}()",
            "\tr := 0",
            '\ts := ""',
            "\tswitch n {",
        ]
        for number in range(count):
            self.lines += [f"\tcase {number}:", f"\t\tr, s = f{number}(a)"]
        self.lines += ["\t}", '\tprintln("gave", r, s)', "}", "", "func main() {"]
        self.lines += [f"\tfor n := range {count} {{", "\t\tfor a := range 5 {", "\t\t\ttry(n, a)", "\t\t}", "\t}"]
        self.lines += ["\tprintln(steps)", f"\tprintln(f{count - 1}({self.rng.randint(0, 4)}))", "}"]
        return "\n".join(self.lines) + "\n"

    def function(self, number):
        named = self.rng.random() < 0.6
        results = "(r int, s string)" if named else "(int, string)"
        self.lines.append(f"func f{number}(a int) {results} {{")
        self.number, self.named = number, named
        self.vars = ["a"]
        self.lines += ["\tb := box{a * 3}", "\t_ = b"]
        self.vars.append("b.n")
        self.block(1, self.rng.randint(2, 7), loop=False)
        self.lines.append(f"\treturn {self.value()}, \"f{number}\"")
        self.lines += ["}", ""]

    def value(self):
        var = self.rng.choice(self.vars)
        return self.rng.choice([var, f"{var} + {self.rng.randint(1, 9)}", f"{var} * 2", f"note({var})", str(self.rng.randint(0, 99))])

    def cond(self):
        return f"{self.rng.choice(self.vars)}%{self.rng.randint(2, 4)} == {self.rng.randint(0, 2)}"

    def block(self, depth, count, loop):
        scope = len(self.vars)
        for _ in range(count):
            self.statement(depth, loop)
        del self.vars[scope:]

    def statement(self, depth, loop):
        pad = "\t" * depth
        kinds = ["defer"] * 5 + ["literal"] * 5 + ["if"] * 3 + ["var", "note", "panic", "return", "result", "fault"]
        if depth < 3:
            kinds += ["loop", "goto", "switch", "call"]
        getattr(self, "make_" + self.rng.choice(kinds))(pad, depth, loop)

    def make_defer(self, pad, depth, loop):
        v = self.value()
        self.lines.append(pad + "defer " + self.rng.choice([
            f"note({v})",
            f"println({v}, \"deferred\")",
            f"several({v}, \"x\", 1.5, {self.value()}, {self.value()})",
            f"several({v}, \"y\", 2.5)",
            f"b.value({v})",
            f"b.pointer({v})",
            "b.stop()",
            f"stopper({v})",
            "recover()",
            f"doer(b).value({v})",
            f"doer(&b).value({v})",
        ]))

    def make_literal(self, pad, depth, loop):
        if depth > 4:
            return self.make_note(pad, depth, loop)
        named = self.named
        params = self.rng.random() < 0.4
        self.lines.append(pad + ("defer func(p int) {" if params else "defer func() {"))
        scope = len(self.vars)
        if params:
            self.vars.append("p")
        inner = pad + "\t"
        roll = self.rng.random()
        if roll < 0.5:
            self.lines.append(f'{inner}println("caught", show(recover()))')
        elif roll < 0.6:
            self.lines.append(f'{inner}if e := recover(); e != nil {{')
            self.lines.append(f'{inner}\tpanic(show(e) + "+")')
            self.lines.append(f'{inner}}}')
        elif roll < 0.65:
            self.lines.append(f'{inner}func() {{ println("too deep", show(recover())) }}()')
        if named and self.rng.random() < 0.6:
            self.lines.append(f"{inner}r += {self.rng.randint(1, 9)}")
            self.lines.append(f'{inner}s += "d"')
        outer_named, self.named = self.named, None
        self.block(depth + 1, self.rng.randint(0, 2), loop=False)
        self.named = outer_named
        del self.vars[scope:]
        self.lines.append(pad + ("}(" + self.value() + ")" if params else "}()"))

    def make_if(self, pad, depth, loop):
        if depth > 4:
            return self.make_note(pad, depth, loop)
        self.lines.append(f"{pad}if {self.cond()} {{")
        self.block(depth + 1, self.rng.randint(1, 2), loop)
        if self.rng.random() < 0.4:
            self.lines.append(pad + "} else {")
            self.block(depth + 1, 1, loop)
        self.lines.append(pad + "}")

    def make_loop(self, pad, depth, loop):
        self.names += 1
        name = f"i{self.names}"
        header = self.rng.choice([f"for {name} := 0; {name} < 3; {name}++ {{", f"for {name} := range {self.rng.randint(1, 4)} {{",
                                  f"for _, {name} := range list {{"])
        self.lines.append(pad + header)
        self.lines.append(f"{pad}\tnote({name})")
        scope = len(self.vars)
        self.vars.append(name)
        self.block(depth + 1, self.rng.randint(1, 3), loop=True)
        del self.vars[scope:]
        self.lines.append(pad + "}")

    def make_goto(self, pad, depth, loop):
        self.names += 1
        name = f"n{self.names}"
        self.lines += [f"{pad}{{", f"{pad}\t{name} := 0", f"{pad}again{self.names}:", f"{pad}\t{name}++"]
        label = f"again{self.names}"
        self.lines.append(f"{pad}\tdefer note({name})")
        self.lines += [f"{pad}\tif {name} < {self.rng.randint(1, 3)} {{", f"{pad}\t\tgoto {label}", f"{pad}\t}}", f"{pad}}}"]

    def make_switch(self, pad, depth, loop):
        self.lines.append(f"{pad}switch {self.rng.choice(self.vars)} % 3 {{")
        for case in range(2):
            self.lines.append(f"{pad}case {case}:")
            self.block(depth + 1, 1, loop)
        self.lines.append(pad + "default:")
        self.block(depth + 1, 1, loop)
        self.lines.append(pad + "}")

    def make_call(self, pad, depth, loop):
        if self.number == 0:
            return self.make_note(pad, depth, loop)
        self.lines.append(f"{pad}println(f{self.rng.randrange(self.number)}({self.value()}))")

    def make_var(self, pad, depth, loop):
        self.names += 1
        self.lines.append(f"{pad}v{self.names} := {self.value()}")
        self.lines.append(f"{pad}_ = v{self.names}")
        self.vars.append(f"v{self.names}")

    def make_note(self, pad, depth, loop):
        self.lines.append(f"{pad}note({self.value()})")

    def make_panic(self, pad, depth, loop):
        what = self.rng.choice(['"oh"', "fault{7}", self.rng.choice(self.vars), "nil"])
        self.lines += [f"{pad}if {self.cond()} {{", f"{pad}\tpanic({what})", f"{pad}}}"]

    def make_fault(self, pad, depth, loop):
        v = self.rng.choice(self.vars)
        self.lines.append(pad + self.rng.choice([f"note(list[({v})&3])", f"note(100 / (({v}) % 3))", f"note(len(list[({v})&3 : 2]))"]))

    def make_return(self, pad, depth, loop):
        if self.named is None:
            ret = "return"
        elif self.named and self.rng.random() < 0.3:
            ret = "return"
        else:
            ret = f'return {self.value()}, "early"'
        self.lines += [f"{pad}if {self.cond()} {{", f"{pad}\t{ret}", f"{pad}}}"]

    def make_result(self, pad, depth, loop):
        if self.named:
            self.lines.append(f"{pad}r, s = {self.value()}, s+\"z\"")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--gofc", required=True, type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--keep", type=Path, default=Path("fuzz-failures"))
    options = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        judge = Judge(options.gofc.resolve(), Path(folder), LOWERINGS)
        for seed in range(options.seed, options.seed + options.count):
            source = Path(folder) / f"defers-{seed}.go"
            source.write_text(Program(seed).text())
            if not judge.agrees(source):
                failed += 1
                options.keep.mkdir(parents=True, exist_ok=True)
                (options.keep / source.name).write_text(source.read_text())
    print(f"{options.count} programs, {failed} failures")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
