"""The types, values and expressions of random Go programs.

Every expression is `(text, constant)`: Go rejects constants that overflow and divisions by a constant zero, so operators are only applied
where an operand is a variable. Calls stand only in statements, where the spec orders them.
"""

from dataclasses import dataclass

INTS = {"int8": (8, True), "int16": (16, True), "int32": (32, True), "int64": (64, True), "int": (64, True),
        "uint8": (8, False), "uint16": (16, False), "uint32": (32, False), "uint64": (64, False), "uint": (64, False),
        "uintptr": (64, False)}
FLOATS = ("float64", "float32")
STRINGS = ('""', '"a"', '"gofc"', '"héllo"', '"\\x00\\xff"', '"日本語"', '"0123456789abcdef0123456789abcdef"')
FLOAT_VALUES = ("0", "1", "0.5", "-2.25", "1e10", "3.141592653589793", "-1e-3", "123456789")


@dataclass(frozen=True)
class Type:
    """A type: what it is (`int`, `float`, `string`, `bool`, `slice`, `array`, `struct`, `map`, `param`), its text, its parts."""
    kind: str
    name: str
    elem: "Type" = None
    key: "Type" = None
    size: int = 0
    fields: tuple = ()

    def __str__(self):
        return self.name

    @property
    def comparable(self):
        if self.kind in ("slice", "map"):
            return False
        return all(part.comparable for _, part in self.fields) and (self.elem is None or self.elem.comparable)


BOOL = Type("bool", "bool")
STRING = Type("string", "string")
INT = Type("int", "int")
SCALARS = [Type("int", name) for name in INTS] + [Type("float", name) for name in FLOATS] + [STRING, BOOL]
PARAM = Type("param", "T")


def slice_of(elem):
    return Type("slice", f"[]{elem}", elem=elem)


def array_of(size, elem):
    return Type("array", f"[{size}]{elem}", elem=elem, size=size)


def map_of(key, elem):
    return Type("map", f"map[{key}]{elem}", key=key, elem=elem)


class Expressions:
    """Writes expressions over the variables in `self.scope`, a list of (name, type)."""

    def literal(self, ty):
        rng = self.rng
        match ty.kind:
            case "int":
                width, signed = INTS[ty.name]
                low, high = (-(1 << width - 1), (1 << width - 1) - 1) if signed else (0, (1 << width) - 1)
                value = rng.choice([0, 1, 2, 3, 7, 10, low, high, high - 1, rng.randint(low, high), rng.randint(0, 127)])
                return f"{ty}({value})"
            case "param":
                return f"T({rng.choice([0, 1, 2, 3, 5, 100, 127])})"
            case "float":
                return f"{ty}({rng.choice(FLOAT_VALUES)})"
            case "string":
                return rng.choice(STRINGS)
            case "bool":
                return rng.choice(["true", "false"])
            case "slice":
                return f"{ty}{{{', '.join(self.literal(ty.elem) for _ in range(rng.randint(0, 4)))}}}"
            case "array":
                return f"{ty}{{{', '.join(self.literal(ty.elem) for _ in range(rng.randint(0, ty.size)))}}}"
            case "struct":
                return f"{ty}{{{', '.join(f'{name}: {self.literal(part)}' for name, part in ty.fields if rng.random() < .8)}}}"
            case "map":
                keys = list(dict.fromkeys(self.literal(ty.key) for _ in range(rng.randint(0, 3))))
                return f"{ty}{{{', '.join(f'{key}: {self.literal(ty.elem)}' for key in keys)}}}"

    def places(self, ty, assign=False):
        """What of type `ty` can be read, or assigned to, by name, field or element."""
        found = []
        for name, have in self.scope:
            self.reach(name, have, ty, found, 2, assign)
        return found

    def reach(self, text, have, ty, found, depth, assign):
        if have == ty and not (assign and text in self.fixed):
            found.append(text)
        if depth == 0 or (assign and text in self.fixed and have.kind not in ("slice", "map")):
            return
        if have.kind == "struct":
            for name, part in have.fields:
                self.reach(f"{text}.{name}", part, ty, found, depth - 1, assign)
        elif have.kind in ("slice", "array") and (have.elem == ty or have.elem.kind == "struct"):
            self.reach(self.element(text, have), have.elem, ty, found, depth - 1, assign)
        elif have.kind == "map" and have.elem == ty:
            found.append(f"{text}[{self.literal(have.key)}]")

    def element(self, text, have):
        """An element; rarely one that may not be there."""
        index = self.index()
        if self.rng.random() < .08:
            return f"{text}[{index}]"
        return f"{text}[at({index}, len({text}))]" if have.kind == "slice" else f"{text}[uint({index})%{have.size}]"

    def index(self):
        names = [name for name, have in self.scope if have == INT]
        return self.rng.choice(names) if names else "fuel"

    def expr(self, ty, depth=3):
        rng = self.rng
        places = self.places(ty)
        if depth == 0 or rng.random() < .25:
            if places and rng.random() < .8:
                return rng.choice(places), False
            return self.literal(ty), True
        match ty.kind:
            case "int" | "param":
                return self.int_expr(ty, depth - 1)
            case "float":
                return self.float_expr(ty, depth - 1)
            case "string":
                return self.string_expr(depth - 1)
            case "bool":
                return self.bool_expr(depth - 1)
            case "slice":
                return self.slice_expr(ty, depth - 1, places)
        if places and rng.random() < .7:
            return rng.choice(places), False
        return self.literal(ty), True

    def variable(self, ty, depth):
        """An expression that is no constant."""
        text, constant = self.expr(ty, depth)
        if not constant:
            return text
        places = self.places(ty)
        return self.rng.choice(places) if places else f"id_{tag(ty)}({text})"

    def int_expr(self, ty, depth):
        rng = self.rng
        a = self.variable(ty, depth)
        b = self.expr(ty, depth)[0]
        match rng.randrange(11):
            case 0 | 1 | 2:
                return f"({a} {rng.choice('+-*')} {b})", False
            case 3:
                return f"({a} {rng.choice(['&', '|', '^', '&^'])} {b})", False
            case 4:
                return f"({a} {rng.choice('/%')} ({self.variable(ty, depth)} | 1))", False
            case 5:
                divisor = rng.choice([1, 2, 3, 4, 7, 8, 10, 16, 25, 100, 127])
                return f"({a} {rng.choice('/%')} {divisor})", False
            case 6:
                count = self.variable(Type("int", rng.choice(["uint8", "uint", "uint32"])), 1)
                return f"({a} {rng.choice(['<<', '>>'])} {rng.choice([f'({count} & 31)', count, str(rng.randint(0, 7))])})", False
            case 7:
                return f"({rng.choice(['-', '^', '+'])}{a})", False
            case 8:
                other = Type("int", rng.choice(list(INTS)))
                return f"{ty}({self.variable(other, depth)})", False
            case 9 if ty.kind == "int":
                return f"{ty}(trunc(float64({self.variable(Type('float', rng.choice(FLOATS)), depth)})))", False
            case 9 | 10:
                pool = [text for kind in ("slice", "string", "map") for text in self.named(kind)]
                if pool:
                    return f"{ty}({rng.choice(['len'])}({rng.choice(pool)}))", False
                return f"{rng.choice(['min', 'max'])}({a}, {b})", False

    def named(self, kind):
        return [name for name, have in self.scope if have.kind == kind]

    def float_expr(self, ty, depth):
        a, b = self.variable(ty, depth), self.expr(ty, depth)[0]
        match self.rng.randrange(4):
            case 0 | 1:
                return f"{ty}({a} {self.rng.choice('+-*')} {b})", False  # the conversion keeps them from being fused
            case 2:
                return f"({a} / ({self.variable(ty, depth)}*2 + 1))", False
            case 3:
                return f"{ty}({self.variable(Type('int', self.rng.choice(list(INTS))), depth)})", False

    def string_expr(self, depth):
        rng = self.rng
        a = self.variable(STRING, depth)
        match rng.randrange(4):
            case 0:
                return f"cut({a} + {self.expr(STRING, depth)[0]})", False
            case 1:
                return f"{a}[:at({self.index()}, len({a}))]", False
            case 2:
                return f"string(rune({self.variable(Type('int', rng.choice(['uint16', 'int32', 'uint8'])), depth)}))", False
            case 3:
                return f"string([]{rng.choice(['byte', 'rune'])}({a}))", False

    def bool_expr(self, depth):
        rng = self.rng
        match rng.randrange(4):
            case 0:
                return f"({self.variable(BOOL, depth)} {rng.choice(['&&', '||', '==', '!='])} {self.expr(BOOL, depth)[0]})", False
            case 1:
                return f"!{self.variable(BOOL, depth)}", False
        ty = rng.choice(SCALARS[:-1] if rng.random() < .7 else [it for it in self.types if it.comparable])
        operator = rng.choice(["==", "!="] if ty.kind in ("struct", "array", "bool") else ["==", "!=", "<", "<=", ">", ">="])
        a, b = self.variable(ty, depth), self.expr(ty, depth)[0]
        return f"({a} {operator} ({b}))", False

    def slice_expr(self, ty, depth, places):
        rng = self.rng
        if not places:
            return self.literal(ty), True
        base = rng.choice(places)
        match rng.randrange(4):
            case 0:
                return f"{base}[at({self.index()}, len({base})):]", False
            case 1:
                return f"{base}[:at({self.index()}, len({base}))]", False
            case 2:
                return f"trim{tag(ty.elem)}(append({base}, {self.expr(ty.elem, depth)[0]}))", False
            case 3:
                return f"append({ty}(nil), {base}...)", False


def tag(ty):
    """The type in the name of a helper."""
    return "".join(ch if ch.isalnum() else "_" for ch in ty.name)
