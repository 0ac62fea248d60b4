#!/usr/bin/env python3
"""Random programs over the whole language: gofc must print the checksums that Go prints, whatever the flags.

    tests/fuzz/programs.py --gofc target/debug/gofc [--seed 1] [--count 100] [--batch 25] [--with maps,generics,…] [--keep FOLDER]

A program is typed, ends (calls go downwards only, loops and calls use up fuel) and depends on nothing: what it prints are checksums of the
values that it computed. Go is $GOROOT/bin/go. Several programs are built as one, which shares what they have in common; where such a batch
differs, each of its programs is held against Go by itself. One on which the two disagree is kept, with the seed in its name. A seed gives
the same program whatever the batch.
"""

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from gotypes import (BOOL, FLOATS, INT, INTS, PARAM, SCALARS, STRING, Expressions, Type, array_of, map_of, slice_of, tag)
from judge import Judge

FLAG_SETS = [[], ["-N", "-l"]]
FEATURES = ("maps", "generics", "rangefunc", "channels")

PRELUDE = """package main

var h uint64 = 14695981039346656037
var fuel = 20000

func mix(x uint64) { h = (h ^ x) * 1099511628211; h ^= h >> 29 }

func spend() bool { fuel--; return fuel < 0 }

func at(i, n int) int {
	if n == 0 {
		return 0
	}
	return int(uint(i) % uint(n))
}

func cut(s string) string {
	if len(s) > 200 {
		return s[len(s)-100:]
	}
	return s
}

func trunc(x float64) int64 {
	if x > -1e15 && x < 1e15 {
		return int64(x)
	}
	return 7
}

func mix_bool(x bool) {
	if x {
		mix(3)
	} else {
		mix(5)
	}
}

func mix_string(x string) {
	mix(uint64(len(x)))
	for i := 0; i < len(x); i++ {
		mix(uint64(x[i]))
	}
}

func mix_float64(x float64) {
	if x != x {
		mix(11)
	} else if x > 1e15 || x < -1e15 {
		mix(13)
	} else {
		mix(uint64(int64(x * 1024)))
	}
}

func mix_float32(x float32) { mix_float64(float64(x)) }

type fault struct{ n int }

func (f fault) Error() string { return "fault" }

func mix_any(x any) {
	switch x := x.(type) {
	case nil:
		mix(17)
	case error:
		mix_string(x.Error())
	case string:
		mix_string(x)
	case int:
		mix(uint64(x))
	default:
		mix(19)
	}
}

type shape interface{ size(int) int }

func seq(n int) func(func(int, int) bool) {
	return func(yield func(int, int) bool) {
		defer mix(23)
		for i := range n {
			if spend() || !yield(i, i*i) {
				return
			}
		}
	}
}

func guard(name string, f func()) {
	defer func() {
		mix_any(recover())
		println(name, h)
	}()
	f()
}
"""

class Program(Expressions):
    """Writes one program."""

    def __init__(self, seed, features):
        self.seed = seed
        self.rng = random.Random(seed)
        self.features = features
        self.lines = []
        self.helpers = {}  # functions for a type, by name: programs of a batch share them
        self.types = list(SCALARS)
        self.scope = []
        self.fixed = set()  # variables of loops, which are not assigned to
        self.names = 0
        self.funcs = []  # (name, parameter types, result types)
        self.shapes = []  # (type, whether its method has a pointer receiver)
        self.depth = 0
        self.loops = 0
        self.results = ()

    def parts(self):
        """The program without what all have in common, and its helpers."""
        rng = self.rng
        large = rng.random() < .25
        for _ in range(rng.randint(2, 6)):
            self.new_type()
        for ty in self.types:
            if ty.kind == "struct":
                self.method(ty)
        for _ in range(rng.randint(2, 5)):
            ty = rng.choice(self.types)
            name = self.top("g")
            self.lines.append(f"var {name} {ty} = {self.literal(ty)}")
            self.scope.append((name, ty))
        self.lines.append("")
        for _ in range(rng.randint(3, 7) if large else rng.randint(1, 3)):
            self.function()
        if "generics" in self.features:
            for _ in range(rng.randint(1, 3) if large else 1):
                self.generic()
        self.main()
        for ty in self.types:
            self.mixer(ty)
        return "\n".join(self.lines) + "\n", self.helpers

    def fresh(self, prefix):
        self.names += 1
        return f"{prefix}{self.names}"

    def top(self, prefix):
        """A name for a declaration of the package."""
        return f"{self.fresh(prefix)}_{self.seed}"

    def new_type(self):
        rng = self.rng
        part = rng.choice(self.types)
        match rng.randrange(5 if "maps" in self.features else 4):
            case 0:
                ty = slice_of(part)
            case 1:
                ty = array_of(rng.choice([1, 2, 3, 5, 8, 17]), part)
            case 2 | 3:
                fields = tuple((f"f{i}", rng.choice(self.types)) for i in range(rng.randint(1, 5)))
                ty = Type("struct", self.top("S"), fields=fields)
                self.lines += [f"type {ty} struct {{"] + [f"\t{name} {have}" for name, have in fields] + ["}", ""]
            case 4:
                ty = map_of(rng.choice([it for it in self.types if it.comparable]), part)
        if ty not in self.types:
            self.types.append(ty)

    def method(self, ty):
        pointer = self.rng.random() < .5
        self.shapes.append((ty, pointer))
        self.lines.append(f"func (s {'*' if pointer else ''}{ty}) size(n int) int {{")
        self.open([("n", INT)] + [(f"s.{name}", have) for name, have in ty.fields])
        self.results = (INT,)
        self.body(self.rng.randint(1, 3))
        self.put(f"return {self.expr(INT)[0]}")
        self.close()

    def open(self, scope):
        self.outer = list(self.scope)
        self.scope = self.scope + scope
        self.depth = 1
        self.put("if spend() { panic(\"fuel\") }")

    def close(self):
        self.scope = self.outer
        self.depth = 0
        self.lines += ["}", ""]

    def put(self, line):
        self.lines.append("\t" * self.depth + line)

    def function(self):
        rng = self.rng
        params = [(self.fresh("p"), rng.choice(self.types)) for _ in range(rng.randint(0, 5))]
        results = [rng.choice(self.types) for _ in range(rng.choice([0, 1, 1, 1, 2, 3]))]
        named = [(self.fresh("r"), ty) for ty in results] if rng.random() < .4 else []
        name = self.top("f")
        listed = ", ".join(f"{p} {ty}" for p, ty in params)
        out = ", ".join(f"{r} {ty}" for r, ty in named) if named else ", ".join(map(str, results))
        if rng.random() < .3:
            self.lines.append("//go:noinline")
        self.lines.append(f"func {name}({listed}) ({out}) {{")
        self.open(params + named)
        self.results = tuple(results)
        if rng.random() < .3:
            self.put("defer func() {")
            self.depth += 1
            self.put("mix_any(recover())")
            if named and rng.random() < .5:
                place, ty = rng.choice(named)
                self.put(f"{place} = {self.expr(ty)[0]}")
            self.depth -= 1
            self.put("}()")
        self.body(rng.randint(2, 7))
        self.leave()
        self.close()
        self.funcs.append((name, [ty for _, ty in params], results))

    def generic(self):
        rng = self.rng
        name = self.top("t")
        self.lines.append(f"func {name}[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {{")
        self.open([("a", PARAM), ("b", PARAM), ("n", INT)])
        self.results = (PARAM,)
        self.types.append(PARAM)
        self.body(rng.randint(1, 4))
        self.leave()
        self.types.remove(PARAM)
        self.close()
        for ty in rng.sample([name for name in INTS if name != "uintptr"], 3):
            it = Type("int", ty)
            self.funcs.append((f"{name}[{ty}]" if rng.random() < .5 else name, [it, it, INT], [it]))

    def main(self):
        self.lines.append(f"func main_{self.seed}() {{")
        self.depth = 1
        self.put(f"h = {self.seed}")
        self.results = None
        for name, params, results in self.funcs:
            for _ in range(2):
                self.put(f'guard("{name}", func() {{')
                kept = list(self.scope)
                self.depth += 1
                self.put("fuel = 20000")
                self.call(name, params, results)
                self.depth -= 1
                self.scope = kept
                self.put("})")
        for name, ty in self.scope:
            self.put(f"mix_{tag(ty)}({name})")
        self.put("println(h)")
        self.depth = 0
        self.lines += ["}", ""]

    def call(self, name, params, results):
        arguments = ", ".join(self.typed(ty) for ty in params)
        if not results:
            self.put(f"{name}({arguments})")
            return
        names = [self.fresh("v") for _ in results]
        self.put(f"{', '.join(names)} := {name}({arguments})")
        for it, ty in zip(names, results):
            self.put(f"mix_{tag(ty)}({it})")
        self.scope += list(zip(names, results))

    def typed(self, ty):
        return self.expr(ty)[0]

    def leave(self):
        if self.results:
            self.put(f"return {', '.join(self.typed(ty) for ty in self.results)}")
        elif self.results is not None:
            self.put("return")

    def block(self, count, scope=()):
        kept = list(self.scope)
        self.scope += list(scope)
        self.depth += 1
        self.body(count)
        self.depth -= 1
        self.scope = kept

    def body(self, count):
        for _ in range(count):
            self.statement()

    def statement(self):
        rng = self.rng
        deep = self.depth > 4
        kinds = [self.declare] * 4 + [self.assign] * 5 + [self.call_some] * 2 + [self.observe] * 2 + [self.increase] * 2
        if not deep:
            kinds += [self.if_else] * 3 + [self.loop] * 3 + [self.switch] * 2 + [self.closure, self.shape, self.fault, self.jump]
            kinds += [self.pointer, self.swap, self.deferred, self.copy, self.type_switch, self.method_value, self.label]
            if "maps" in self.features:
                kinds += [self.map_work]
            if "rangefunc" in self.features:
                kinds += [self.range_func]
            if "channels" in self.features:
                kinds += [self.channel, self.select]
        rng.choice(kinds)()

    def declare(self):
        ty = self.rng.choice(self.types)
        name = self.fresh("v")
        form = self.rng.choice([f"var {name} {ty} = ", f"{name} := "])
        text = self.typed(ty)
        if ty.kind not in ("struct", "array", "slice", "map") and form.endswith(":= "):
            text = f"{ty}({text})" if ty.kind != "int" else text
        self.put(form + text)
        self.put(f"_ = {name}")
        self.scope.append((name, ty))

    def target(self):
        for _ in range(10):
            ty = self.rng.choice(self.types)
            places = self.places(ty, assign=True)
            if places:
                return self.rng.choice(places), ty
        return None, None

    def assign(self):
        place, ty = self.target()
        if place:
            self.put(f"{place} = {self.typed(ty)}")

    def increase(self):
        place, ty = self.target()
        if place and ty.kind in ("int", "param", "float"):
            if self.rng.random() < .4:
                self.put(f"{place}{self.rng.choice(['++', '--'])}")
            else:
                self.put(f"{place} {self.rng.choice(['+=', '-=', '*='])} {self.typed(ty)}")
        elif place and ty == STRING:
            self.put(f"{place} = cut({place} + {self.typed(ty)})")

    def swap(self):
        place, ty = self.target()
        if place and "(" not in place:
            others = [it for it in self.places(ty, assign=True) if "(" not in it and "[" not in it]
            if others and "[" not in place:
                other = self.rng.choice(others)
                self.put(f"{place}, {other} = {other}, {place}")

    def observe(self):
        if self.scope:
            name, ty = self.rng.choice(self.scope)
            self.put(f"mix_{tag(ty)}({name})" if ty != PARAM else f"mix(uint64({name}))")

    def call_some(self):
        if self.funcs and self.results is not None:
            name, params, results = self.rng.choice(self.funcs)
            if all(ty in self.types for ty in params):
                self.call(name, params, results)

    def if_else(self):
        self.put(f"if {self.variable(BOOL, 3)} {{")
        self.block(self.rng.randint(1, 3))
        if self.rng.random() < .5:
            self.put("} else {")
            self.block(self.rng.randint(1, 3))
        self.put("}")

    def loop(self):
        rng = self.rng
        name = self.fresh("i")
        scope = [(name, INT)]
        pools = {kind: self.named(kind) for kind in ("slice", "array", "string", "map")}
        kind = rng.choice(["count", "range"] + [it for it, names in pools.items() if names])
        elem = self.fresh("e")
        match kind:
            case "count":
                self.put(f"for {name} := {rng.randint(-2, 5)}; {name} < {rng.randint(1, 9)} && !spend(); {name}++ {{")
            case "range":
                self.put(f"for {name} := range {rng.choice(['3', '7', f'at({self.index()}, 9)'])} {{")
            case "map":
                of = rng.choice(pools[kind])
                have = dict(self.scope)[of]
                total = self.fresh("v")
                self.put(f"{total} := h")
                self.put(f"for {name}, {elem} := range {of} {{")
                self.put(f"\th = 1; mix_{tag(have.key)}({name}); mix_{tag(have.elem)}({elem}); {total} += h")
                self.put("}")
                self.put(f"h = {total}")
                return
            case _:
                of = rng.choice(pools[kind])
                have = dict(self.scope)[of]
                item = Type("int", "int32") if kind == "string" else have.elem
                self.put(f"for {name}, {elem} := range {of} {{")
                self.put(f"\t_, _ = {name}, {elem}")
                scope.append((elem, item))
        self.put(f"\tif _ = {name}; spend() {{ break }}")
        self.fixed.add(name)
        self.loops += 1
        self.block(rng.randint(1, 4), scope)
        self.loops -= 1
        self.put("}")

    def jump(self):
        if self.loops:
            self.put(f"if {self.variable(BOOL, 2)} {{ {self.rng.choice(['break', 'continue'])} }}")
        elif self.results is not None:
            self.put(f"if {self.variable(BOOL, 2)} {{")
            self.depth += 1
            self.leave()
            self.depth -= 1
            self.put("}")

    def switch(self):
        rng = self.rng
        if rng.random() < .3:
            self.put("switch {")
            cases = [self.variable(BOOL, 2) for _ in range(rng.randint(1, 4))]
        else:
            ty = rng.choice([Type("int", rng.choice(list(INTS))), STRING])
            self.put(f"switch {self.variable(ty, 2)} {{")
            cases = list(dict.fromkeys(self.literal(ty) for _ in range(rng.randint(1, 9))))
        loops, self.loops = self.loops, 0
        for i, case in enumerate(cases):
            self.put(f"case {case}:")
            self.block(rng.randint(1, 2))
            if i + 1 < len(cases) and rng.random() < .15:
                self.put("\tfallthrough")
        if rng.random() < .6:
            self.put("default:")
            self.block(1)
        self.put("}")
        self.loops = loops

    def closure(self):
        rng = self.rng
        name = self.fresh("c")
        ty = rng.choice(self.types)
        kept = self.results, self.loops
        self.results, self.loops = (ty,), 0
        parameter = self.fresh("p")
        self.put(f"{name} := func({parameter} {ty}) {ty} {{")
        self.block(rng.randint(1, 3), [(parameter, ty)])
        self.depth += 1
        self.leave()
        self.depth -= 1
        self.put("}")
        self.results, self.loops = kept
        for _ in range(rng.randint(1, 2)):
            place = self.fresh("v")
            self.put(f"{place} := {name}({self.typed(ty)})")
            self.put(f"_ = {place}")
            self.scope.append((place, ty))

    def shape(self):
        names = [(name, ty, pointer) for name, ty in self.scope for have, pointer in self.shapes if ty == have]
        if names and self.results is not None and not any(name.startswith("s.") for name, _ in self.scope):
            name, _, pointer = self.rng.choice(names)
            it = self.fresh("v")
            self.put(f"var {it} shape = {'&' if pointer else ''}{name}")
            self.put(f"mix(uint64({it}.size({self.typed(INT)})))")

    def method_value(self):
        names = [name for name, ty in self.scope for have, _ in self.shapes if ty == have]
        if names and self.results is not None and not any(name.startswith("s.") for name, _ in self.scope):
            name, it = self.rng.choice(names), self.fresh("v")
            self.put(f"{it} := {name}.size")
            self.assign()
            self.put(f"mix(uint64({it}({self.typed(INT)})))")

    def type_switch(self):
        choice = [(name, ty) for name, ty in self.scope if ty != PARAM]
        if choice:
            name, ty = self.rng.choice(choice)
            it = self.fresh("x")
            others = self.rng.sample([have for have in self.types if have != PARAM], 3)
            self.put(f"switch {it} := any({name}).(type) {{")
            for have in dict.fromkeys(others + [ty]):
                self.put(f"case {have}:")
                self.put(f"\tmix_{tag(have)}({it})")
            self.put("case nil, shape:")
            self.put(f"\tmix_any({it})")
            self.put("}")

    def copy(self):
        slices = [(name, ty) for name, ty in self.scope if ty.kind == "slice"]
        if slices:
            name, ty = self.rng.choice(slices)
            other = self.rng.choice([it for it, have in slices if have == ty])
            start = f"at({self.index()}, len({name}))"
            self.put(self.rng.choice([f"mix(uint64(copy({name}, {other})))", f"mix(uint64(copy({name}[{start}:], {other})))",
                                      f"mix(uint64(cap({name}[{start}:len({name}):len({name})])))", f"clear({name}[{start}:])"]))

    def map_work(self):
        maps = [(name, ty) for name, ty in self.scope if ty.kind == "map"]
        if maps:
            name, ty = self.rng.choice(maps)
            key, it = self.typed(ty.key), self.fresh("e")
            match self.rng.randrange(4):
                case 0:
                    self.put(f"delete({name}, {key})")
                case 1:
                    self.put(f"if {it}, ok := {name}[{key}]; ok {{ mix_{tag(ty.elem)}({it}) }} else {{ mix(uint64(len({name}))) }}")
                case 2:
                    self.put(f"for {it} := range {name} {{ if h&3 == 0 {{ delete({name}, {it}) }} }}")
                case 3:
                    self.put(f"if len({name}) > 5 {{ clear({name}) }}")

    def label(self):
        rng = self.rng
        name, outer, inner = self.fresh("L"), self.fresh("i"), self.fresh("i")
        heads = {outer: rng.randint(1, 4), inner: rng.randint(1, 4)}
        self.put(f"{name}:")
        for it, count in heads.items():
            over = f"seq({count})" if "rangefunc" in self.features and rng.random() < .5 else str(count)
            self.put(f"for {it} := range {over} {{")
            self.fixed.add(it)
            self.depth += 1
            self.put(f"_ = {it}")
        kept, self.loops = self.loops, 0
        self.put(f"if {self.variable(BOOL, 2)} {{ {rng.choice(['break', 'continue'])} {name} }}")
        self.depth -= 1
        self.block(rng.randint(1, 2), [(outer, INT), (inner, INT)])
        self.loops = kept
        self.depth -= 1
        self.put("\t}")
        self.put("}")

    def fault(self):
        value = self.rng.choice([f"fault{{{self.rng.randint(0, 9)}}}", '"text"', str(self.rng.randint(0, 99))])
        self.put(f"if {self.variable(BOOL, 2)} && {self.variable(BOOL, 2)} {{ panic({value}) }}")

    def pointer(self):
        place, ty = self.target()
        if place and "(" not in place and "[" not in place and "map" not in place:
            name = self.fresh("q")
            self.put(f"{name} := &{place}")
            self.put(f"*{name} = {self.typed(ty)}")

    def deferred(self):
        name, ty = self.rng.choice(self.scope) if self.scope else (None, None)
        if name and ty != PARAM and self.results is not None:
            self.put(self.rng.choice([f"defer mix_{tag(ty)}({name})", f"defer func() {{ mix_{tag(ty)}({name}) }}()"]))

    def range_func(self):
        a, b = self.fresh("i"), self.fresh("i")
        self.put(f"for {a}, {b} := range seq(at({self.index()}, 7)) {{")
        self.put(f"\t_, _ = {a}, {b}")
        self.loops += 1
        self.block(self.rng.randint(1, 3), [(a, INT), (b, INT)])
        self.loops -= 1
        self.put("}")

    def channel(self):
        ty = self.rng.choice([it for it in self.types if it != PARAM])
        name, value = self.fresh("ch"), self.fresh("v")
        size = self.rng.randint(0, 2)
        self.put(f"{name} := make(chan {ty}, {size})")
        self.put(f"go func(x {ty}) {{ {name} <- x; close({name}) }}({self.typed(ty)})")
        self.put(f"{value} := <-{name}")
        self.put(f"if _, ok := <-{name}; ok {{ panic(\"open\") }}")
        self.put(f"mix_{tag(ty)}({value})")
        self.scope.append((value, ty))

    def select(self):
        ty = self.rng.choice([it for it in self.types if it != PARAM])
        ready, other = self.fresh("ch"), self.fresh("ch")
        self.put(f"{ready}, {other} := make(chan {ty}, 1), make(chan {ty})")
        if self.rng.random() < .7:
            self.put(f"{ready} <- {self.typed(ty)}")
            self.put(f"select {{ case x := <-{ready}: mix_{tag(ty)}(x); case <-{other}: mix(29) }}")
        else:
            self.put(f"select {{ case {ready} <- {self.typed(ty)}: mix(31); case x := <-{other}: mix_{tag(ty)}(x) }}")
            self.put(f"select {{ case {other} <- {self.typed(ty)}: mix(37); default: mix(uint64(len({ready}))) }}")

    def mixer(self, ty):
        name = tag(ty)
        self.help(f"id_{name}", "//go:noinline", f"func id_{name}(x {ty}) {ty} {{ return x }}")
        match ty.kind:
            case "int":
                self.help(f"mix_{name}", f"func mix_{name}(x {ty}) {{ mix(uint64(x)) }}")
            case "slice" | "array":
                self.help(f"mix_{name}", f"func mix_{name}(x {ty}) {{", "\tmix(uint64(len(x)))", "\tfor _, e := range x {",
                          f"\t\tmix_{tag(ty.elem)}(e)", "\t}", "}")
            case "struct":
                fields = [f"\tmix_{tag(have)}(x.{field})" for field, have in ty.fields]
                self.help(f"mix_{name}", f"func mix_{name}(x {ty}) {{", *fields, "}")
            case "map":
                self.help(f"mix_{name}", f"func mix_{name}(x {ty}) {{", "\tkept, sum := h, uint64(len(x))", "\tfor k, e := range x {",
                          f"\t\th = 1; mix_{tag(ty.key)}(k); mix_{tag(ty.elem)}(e); sum += h", "\t}", "\th = kept; mix(sum)", "}")
        if ty.kind == "slice":
            trim = f"trim{tag(ty.elem)}"
            self.help(trim, f"func {trim}(x {ty}) {ty} {{", "\tif len(x) > 60 {", "\t\treturn x[:9]", "\t}", "\treturn x", "}")

    def help(self, name, *lines):
        self.helpers[name] = "\n".join(lines) + "\n"


def together(seeds, features):
    """The text of one program that is those of all the seeds."""
    texts, helpers = [], {}
    for seed in seeds:
        text, more = Program(seed, features).parts()
        texts.append(text)
        helpers |= more
    calls = "".join(f"\tmain_{seed}()\n" for seed in seeds)
    return "\n".join([PRELUDE, *texts, *helpers.values(), f"func main() {{\n{calls}}}\n"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--gofc", required=True, type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--batch", type=int, default=25, help="programs that are built as one")
    parser.add_argument("--with", dest="features", default=",".join(FEATURES), help=f"some of {','.join(FEATURES)} (default: all)")
    parser.add_argument("--keep", type=Path, default=Path("fuzz-failures"))
    parser.add_argument("--write", action="store_true", help="only write the programs, into the folder of --keep")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="begin no batch after this time")
    options = parser.parse_args()
    features = set(filter(None, options.features.split(",")))
    seeds = range(options.seed, options.seed + options.count)
    if options.write:
        options.keep.mkdir(parents=True, exist_ok=True)
        for seed in seeds:
            (options.keep / f"program-{seed}.go").write_text(together([seed], features))
        return
    done, failed, end = 0, 0, time.monotonic() + options.seconds
    with tempfile.TemporaryDirectory() as folder:
        judge = Judge(options.gofc.resolve(), Path(folder), FLAG_SETS)
        while done < len(seeds) and time.monotonic() < end:
            batch = seeds[done:done + options.batch]
            failed += len(differing(judge, Path(folder), batch, features, options.keep))
            done += len(batch)
            print(f"seeds {seeds[0]} to {batch[-1]}: {failed} failures", flush=True)
    print(f"{done} programs, {failed} failures")
    sys.exit(1 if failed else 0)


def differing(judge, folder, batch, features, keep):
    """The seeds whose programs differ; keeps those."""
    text = together(batch, features)
    source = folder / f"program-{batch[0]}.go"
    source.write_text(text)
    if judge.agrees(source):
        return []
    if len(batch) > 1:
        alone = [seed for seed in batch if differing(judge, folder, [seed], features, keep)]
        if alone:
            return alone
    keep.mkdir(parents=True, exist_ok=True)
    (keep / source.name).write_text(text)  # one program, or several that differ only together
    return [batch[0]]


if __name__ == "__main__":
    main()
