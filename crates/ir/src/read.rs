//! Takes back what `print` writes. Locations and value names are comments there and stay behind.
//!
//! The text is cut into words; a function's values and blocks keep their numbers, gaps become values and blocks that are in no use.

use std::fmt;

use crate::entity::{Block, IndexVec, Loc, Slot, Sym, Value};
use crate::func::{
    Def, Func, FuncFlags, InstData, OpenDefer, OpenDefers, Signature, SlotData, SlotKind, ValueData,
};
use crate::inst::{AtomicOp, BinOp, Callee, MemFlags, Op, Target, Terminator, UnOp};
use crate::names::Named;
use crate::program::{Data, DataItem, DataKind, Program};
use crate::types::{CallConv, Type};

/// What cannot be read, and on which line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReadError {
    /// From 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

type Result<T> = std::result::Result<T, ReadError>;

/// Reads a program.
///
/// # Errors
/// The first thing that is not as `print_program` writes it.
pub fn read_program(text: &str) -> Result<Program> {
    let mut reader = Reader {
        words: words(text)?,
        at: 0,
        program: Program::new(),
    };
    while let Some(word) = reader.peek() {
        match word {
            "func" => reader.func()?,
            "data" => reader.data()?,
            _ => return reader.fail("expected func or data"),
        }
    }
    Ok(reader.program)
}

/// A piece of text with its line.
struct Word {
    line: usize,
    text: String,
}

/// Names and numbers, quoted texts, and single signs.
fn words(text: &str) -> Result<Vec<Word>> {
    let mut found = Vec::new();
    for (line, content) in (1..).zip(text.lines()) {
        let mut rest = content.trim_start();
        while !rest.is_empty() && !rest.starts_with(';') {
            let length = word_length(rest).ok_or_else(|| ReadError {
                line,
                message: "no closing quote".to_owned(),
            })?;
            found.push(Word {
                line,
                text: rest[..length].to_owned(),
            });
            rest = rest[length..].trim_start();
        }
    }
    Ok(found)
}

fn word_length(text: &str) -> Option<usize> {
    let inside = |ch: char| ch.is_alphanumeric() || "_.$·/:@".contains(ch);
    let first = text.chars().next()?;
    if first == '"' || text.starts_with("@\"") {
        let open = text.find('"')?;
        let mut escaped = false;
        let close = text[open + 1..].find(|ch| {
            let closes = ch == '"' && !escaped;
            escaped = ch == '\\' && !escaped;
            closes
        })?;
        return Some(open + 1 + close + 1);
    }
    if text.starts_with("->") {
        return Some(2);
    }
    if !inside(first) || first == ':' {
        return Some(first.len_utf8());
    }
    let length = text.find(|ch| !inside(ch)).unwrap_or(text.len());
    // The colon of a label is no part of it.
    Some(if first == '@' {
        length
    } else {
        text[..length].trim_end_matches(':').len()
    })
}

struct Reader {
    words: Vec<Word>,
    at: usize,
    program: Program,
}

impl Reader {
    fn peek(&self) -> Option<&str> {
        self.words.get(self.at).map(|word| word.text.as_str())
    }

    fn fail<T>(&self, message: impl Into<String>) -> Result<T> {
        let word = self.words.get(self.at).or(self.words.last());
        let found = self.peek().unwrap_or("the end");
        Err(ReadError {
            line: word.map_or(1, |it| it.line),
            message: format!("{}, found {found}", message.into()),
        })
    }

    fn next(&mut self) -> Result<String> {
        match self.peek() {
            Some(word) => {
                let word = word.to_owned();
                self.at += 1;
                Ok(word)
            }
            None => self.fail("expected more"),
        }
    }

    fn eat(&mut self, word: &str) -> bool {
        let found = self.peek() == Some(word);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, word: &str) -> Result<()> {
        if self.eat(word) {
            Ok(())
        } else {
            self.fail(format!("expected {word}"))
        }
    }

    /// A word, as something.
    fn parse<T>(&mut self, what: &str, from: impl FnOnce(&str) -> Option<T>) -> Result<T> {
        match self.peek().and_then(from) {
            Some(it) => {
                self.at += 1;
                Ok(it)
            }
            None => self.fail(format!("expected {what}")),
        }
    }

    /// `v7`, `b3`, `s2`: the number behind the letter.
    fn numbered(&mut self, letter: char, what: &str) -> Result<u32> {
        self.parse(what, |word| word.strip_prefix(letter)?.parse().ok())
    }

    fn value(&mut self) -> Result<Value> {
        self.numbered('v', "a value").map(Value)
    }

    fn block_name(&mut self) -> Result<Block> {
        self.numbered('b', "a block").map(Block)
    }

    fn slot(&mut self) -> Result<Slot> {
        self.numbered('s', "a slot").map(Slot)
    }

    fn ty(&mut self) -> Result<Type> {
        self.parse("a type", type_of)
    }

    /// A decimal number, perhaps with a sign.
    fn number<T: std::str::FromStr>(&mut self) -> Result<T> {
        let sign = if self.eat("-") { "-" } else { "" };
        self.eat("+");
        self.parse("a number", |word| format!("{sign}{word}").parse().ok())
    }

    fn symbol(&mut self) -> Result<Sym> {
        let name = self.parse("a symbol", |word| {
            let name = word.strip_prefix('@')?;
            if name.starts_with('"') {
                unquote(name)
            } else {
                Some(name.to_owned())
            }
        })?;
        Ok(self.program.symbols.intern(&name))
    }

    fn quoted(&mut self) -> Result<String> {
        self.parse("a quoted text", unquote)
    }

    /// Items between `open` and `close`, with commas.
    fn list<T>(
        &mut self,
        close: &str,
        mut item: impl FnMut(&mut Self) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut items = Vec::new();
        while !self.eat(close) {
            if !items.is_empty() {
                self.expect(",")?;
            }
            items.push(item(self)?);
        }
        Ok(items)
    }

    fn func(&mut self) -> Result<()> {
        self.expect("func")?;
        let sym = self.symbol()?;
        let sig = self.signature()?;
        let name = self.program.symbols.name(sym).to_owned();
        let mut func = Func::new(sym, name, sig);
        while !self.eat("{") {
            let flag = self.next()?;
            set_flag(&mut func.flags, &flag)
                .ok_or(())
                .or_else(|()| self.fail("unknown flag"))?;
        }
        self.frame(&mut func)?;
        while !self.eat("}") {
            self.block(&mut func)?;
        }
        self.define_results(&mut func)?;
        self.program.add_func(func);
        Ok(())
    }

    fn signature(&mut self) -> Result<Signature> {
        self.expect("(")?;
        let mut sig = Signature {
            params: self.list(")", Self::ty)?,
            ..Signature::default()
        };
        sig.results = self.results()?;
        sig.conv = self.conv()?;
        if self.eat("stack") {
            sig.stack_bytes = self.number()?;
        }
        Ok(sig)
    }

    fn results(&mut self) -> Result<Vec<Type>> {
        if !self.eat("->") {
            return Ok(Vec::new());
        }
        self.expect("(")?;
        self.list(")", Self::ty)
    }

    fn conv(&mut self) -> Result<CallConv> {
        if !self.eat("conv") {
            return Ok(CallConv::Go);
        }
        self.expect("stack")?;
        Ok(CallConv::Stack)
    }

    fn frame(&mut self, func: &mut Func) -> Result<()> {
        loop {
            if self.eat("slot") {
                self.slot()?;
                let kind = self.parse("a kind of slot", slot_kind)?;
                self.expect("size")?;
                let size = self.number()?;
                self.expect("align")?;
                let align = self.number()?;
                let name = self.quoted()?;
                func.slots.push(SlotData {
                    size,
                    align,
                    name,
                    kind,
                });
            } else if self.eat("defer_args") {
                func.defer_args = self.number()?;
            } else if self.eat("recover") {
                func.recover = Some(self.block_name()?);
            } else if self.eat("open_defers") {
                let bits = self.slot()?;
                let mut entries = Vec::new();
                while self.eat("open_defer") {
                    entries.push(self.open_defer()?);
                }
                func.open_defers = Some(OpenDefers { bits, entries });
            } else {
                return Ok(());
            }
        }
    }

    fn open_defer(&mut self) -> Result<OpenDefer> {
        let static_fn = if self.eat("static") {
            Some(self.symbol()?)
        } else {
            None
        };
        let fn_slot = if self.eat("fn") {
            Some(self.place()?)
        } else {
            None
        };
        let args = if self.eat("args") {
            Some(self.place()?)
        } else {
            None
        };
        self.expect("siz")?;
        Ok(OpenDefer {
            static_fn,
            fn_slot,
            args,
            siz: self.number()?,
        })
    }

    fn place(&mut self) -> Result<(Slot, u32)> {
        Ok((self.slot()?, self.number()?))
    }

    fn block(&mut self, func: &mut Func) -> Result<()> {
        let block = self.block_name()?;
        while func.blocks.len() <= block.0 as usize {
            func.add_block();
            func.layout.pop();
        }
        func.layout.push(block);
        if self.eat("(") {
            let params = self.list(")", |it| {
                let value = it.value()?;
                it.expect(":")?;
                Ok((value, it.ty()?))
            })?;
            for (n, (value, ty)) in (0u16..).zip(params) {
                define(
                    func,
                    value,
                    ValueData {
                        ty,
                        def: Def::Param(block, n),
                    },
                );
                func.blocks[block].params.push(value);
            }
        }
        self.expect(":")?;
        func.blocks[block].cold = self.eat("cold");
        loop {
            if let Some(term) = self.terminator()? {
                func.blocks[block].term = term;
                return Ok(());
            }
            self.inst(func, block)?;
        }
    }

    /// An instruction. The types of its results are found when all values are known.
    fn inst(&mut self, func: &mut Func, block: Block) -> Result<()> {
        let mut results = Vec::new();
        if self
            .peek()
            .is_some_and(|word| word.starts_with('v') && word[1..].parse::<u32>().is_ok())
        {
            results = self.list("=", Self::value)?;
        }
        let op = self.op(func)?;
        let inst = func.insts.push(InstData {
            op,
            results: results.clone(),
            loc: Loc::NONE,
        });
        for (n, result) in (0u16..).zip(results) {
            define(
                func,
                result,
                ValueData {
                    ty: Type::I64,
                    def: Def::Inst(inst, n),
                },
            );
        }
        func.blocks[block].insts.push(inst);
        Ok(())
    }

    fn op(&mut self, func: &mut Func) -> Result<Op> {
        let word = self.next()?;
        let (name, suffix) = word.split_once('.').unwrap_or((&word, ""));
        if let Some(op) = BinOp::from_name(name) {
            let (a, b) = self.pair()?;
            return Ok(Op::Binary { op, a, b });
        }
        if let (Some(op), Some(ty)) = (UnOp::from_name(name), type_of(suffix)) {
            return Ok(Op::Unary {
                op,
                ty,
                a: self.value()?,
            });
        }
        if let (Some(op), Some(ty)) = (AtomicOp::from_name(name), type_of(suffix)) {
            return self.atomic(op, ty);
        }
        self.other_op(func, name, suffix)
    }

    fn atomic(&mut self, op: AtomicOp, ty: Type) -> Result<Op> {
        let (addr, off) = (self.value()?, self.number()?);
        let mut args = Vec::new();
        for _ in 0..op.num_args() {
            self.expect(",")?;
            args.push(self.value()?);
        }
        Ok(Op::Atomic {
            op,
            ty,
            addr,
            off,
            args,
        })
    }

    fn pair(&mut self) -> Result<(Value, Value)> {
        let a = self.value()?;
        self.expect(",")?;
        Ok((a, self.value()?))
    }

    fn other_op(&mut self, func: &mut Func, name: &str, suffix: &str) -> Result<Op> {
        Ok(match (name, type_of(suffix)) {
            ("iconst", Some(ty)) => Op::Iconst {
                ty,
                imm: self.number()?,
            },
            ("fconst", Some(ty)) => {
                let bits = self.parse("bits", |word| {
                    u64::from_str_radix(word.strip_prefix("0x")?, 16).ok()
                })?;
                Op::Fconst { ty, bits }
            }
            ("load", Some(ty)) => Op::Load {
                ty,
                addr: self.value()?,
                off: self.number()?,
                flags: self.mem_flags(),
            },
            ("store", _) => {
                let (addr, off) = (self.value()?, self.number()?);
                self.expect(",")?;
                Op::Store {
                    addr,
                    off,
                    val: self.value()?,
                    flags: self.mem_flags(),
                }
            }
            ("select", _) => {
                let cond = self.value()?;
                self.expect(",")?;
                let (a, b) = self.pair()?;
                Op::Select { cond, a, b }
            }
            ("slot_addr", _) => Op::SlotAddr {
                slot: self.slot()?,
                off: self.number()?,
            },
            ("sym_addr", _) => Op::SymAddr {
                sym: self.symbol()?,
                off: self.number()?,
            },
            ("out_arg_addr", _) => Op::OutArgAddr {
                off: self.number()?,
            },
            ("in_arg_addr", _) => Op::InArgAddr {
                off: self.number()?,
            },
            ("closure_ctx", _) => Op::ClosureCtx,
            ("frame_pointer", _) => Op::FramePointer,
            ("memcopy", _) => {
                let (dst, src) = self.pair()?;
                self.expect(",")?;
                Op::MemCopy {
                    dst,
                    src,
                    len: self.number()?,
                }
            }
            ("memzero", _) => {
                let dst = self.value()?;
                self.expect(",")?;
                Op::MemZero {
                    dst,
                    len: self.number()?,
                }
            }
            ("nil_check", _) => Op::NilCheck { ptr: self.value()? },
            ("comment", _) => {
                func.comments.push(self.quoted()?);
                Op::Comment {
                    text: u32::try_from(func.comments.len() - 1).expect("comments fit u32"),
                }
            }
            ("call", _) => self.call()?,
            ("icmp" | "fcmp" | "check", _) => self.compare(name, suffix)?,
            _ => {
                self.at -= 1;
                return self.fail("unknown op");
            }
        })
    }

    fn compare(&mut self, name: &str, suffix: &str) -> Result<Op> {
        let (a, b) = self.pair()?;
        let op = match name {
            "icmp" => Named::from_name(suffix).map(|cc| Op::Icmp { cc, a, b }),
            "fcmp" => Named::from_name(suffix).map(|cc| Op::Fcmp { cc, a, b }),
            _ => Named::from_name(suffix).map(|kind| Op::Check { kind, a, b }),
        };
        op.map_or_else(|| self.fail(format!("unknown {name}.{suffix}")), Ok)
    }

    fn call(&mut self) -> Result<Op> {
        let callee = if self.eat("closure") {
            Callee::Closure(self.value()?)
        } else if self.eat("address") {
            Callee::Address(self.value()?)
        } else {
            Callee::Direct(self.symbol()?)
        };
        self.expect("(")?;
        let args = self.list(")", Self::value)?;
        let results = self.results()?;
        let conv = self.conv()?;
        let out_args = if self.eat("out") { self.number()? } else { 0 };
        Ok(Op::Call {
            callee,
            args,
            results,
            conv,
            out_args,
        })
    }

    fn mem_flags(&mut self) -> MemFlags {
        let may_fault = self.eat("fault");
        let invariant = self.eat("invariant");
        let volatile = self.eat("volatile");
        MemFlags {
            may_fault,
            invariant,
            volatile,
        }
    }

    fn target(&mut self) -> Result<Target> {
        let block = self.block_name()?;
        let args = if self.eat("(") {
            self.list(")", Self::value)?
        } else {
            Vec::new()
        };
        Ok(Target { block, args })
    }

    fn terminator(&mut self) -> Result<Option<Terminator>> {
        let Some(word) = self.peek() else {
            return self.fail("a block without an end");
        };
        let word = word.to_owned();
        if ![
            "jump",
            "branch",
            "switch",
            "ret",
            "unreachable",
            "recover_edge",
        ]
        .contains(&word.as_str())
        {
            return Ok(None);
        }
        self.at += 1;
        Ok(Some(match word.as_str() {
            "jump" => Terminator::Jump(self.target()?),
            "branch" => {
                let cond = self.value()?;
                self.expect(",")?;
                let then_ = self.target()?;
                self.expect(",")?;
                Terminator::Branch {
                    cond,
                    then_,
                    else_: self.target()?,
                }
            }
            "switch" => {
                let index = self.value()?;
                self.expect(",")?;
                self.expect("[")?;
                let targets = self.list("]", Self::target)?;
                self.expect(",")?;
                Terminator::Switch {
                    index,
                    targets,
                    default: self.target()?,
                }
            }
            "ret" => Terminator::Ret(self.returned()?),
            "recover_edge" => {
                let normal = self.target()?;
                self.expect(",")?;
                Terminator::RecoverEdge {
                    normal,
                    recover: self.block_name()?,
                }
            }
            _ => Terminator::Unreachable,
        }))
    }

    fn returned(&mut self) -> Result<Vec<Value>> {
        let mut values = Vec::new();
        while self.peek().is_some_and(|word| word.starts_with('v')) {
            values.push(self.value()?);
            if !self.eat(",") {
                break;
            }
        }
        Ok(values)
    }

    /// Now that all values are known, their types follow from the ops. An op may come before those it depends on, so this
    /// is repeated until nothing changes.
    fn define_results(&self, func: &mut Func) -> Result<()> {
        let mut changed = true;
        while changed {
            changed = false;
            for inst in func.insts.keys().collect::<Vec<_>>() {
                let mut unknown = None;
                func.insts[inst].op.for_values(|value| {
                    if func.values.get(value).is_none() {
                        unknown = Some(value);
                    }
                });
                if let Some(value) = unknown {
                    return Err(ReadError {
                        line: 1,
                        message: format!("{}: {value} is not defined", func.name),
                    });
                }
                let types = func.result_types(&func.insts[inst].op);
                let results = func.insts[inst].results.clone();
                if types.len() != results.len() {
                    return Err(ReadError {
                        line: 1,
                        message: format!(
                            "{}: {:?} has {} results",
                            func.name,
                            func.insts[inst].op,
                            types.len()
                        ),
                    });
                }
                for (result, ty) in results.into_iter().zip(types) {
                    changed |= func.values[result].ty != ty;
                    func.values[result].ty = ty;
                }
            }
        }
        Ok(())
    }

    fn data(&mut self) -> Result<()> {
        self.expect("data")?;
        let sym = self.symbol()?;
        let kind = self.parse("a section", data_kind)?;
        self.expect("align")?;
        let mut data = Data {
            sym,
            kind,
            align: self.number()?,
            items: Vec::new(),
            comment: String::new(),
        };
        self.expect("{")?;
        while !self.eat("}") {
            let item = match self.next()?.as_str() {
                "bytes" => DataItem::Bytes(self.parse("bytes in hexadecimal", unhex)?),
                "zeros" => DataItem::Zeros(self.number()?),
                "addr" => DataItem::Addr(self.symbol()?, self.number()?),
                "addr32" => DataItem::Addr32(self.symbol()?, self.number()?),
                "comment" => {
                    data.comment = self.quoted()?;
                    continue;
                }
                _ => {
                    self.at -= 1;
                    return self.fail("expected bytes, zeros, addr, addr32 or comment");
                }
            };
            data.items.push(item);
        }
        self.program.add_data(data);
        Ok(())
    }
}

/// Puts a value at its number; numbers left out belong to no one.
fn define(func: &mut Func, value: Value, data: ValueData) {
    let nobody = ValueData {
        ty: Type::I64,
        def: Def::Removed,
    };
    let values: &mut IndexVec<Value, ValueData> = &mut func.values;
    values.grow(value.0 as usize + 1, nobody);
    values[value] = data;
}

fn type_of(name: &str) -> Option<Type> {
    [
        Type::I8,
        Type::I16,
        Type::I32,
        Type::I64,
        Type::F32,
        Type::F64,
    ]
    .into_iter()
    .find(|it| it.name() == name)
}

fn unquote(text: &str) -> Option<String> {
    let inside = text.strip_prefix('"')?.strip_suffix('"')?;
    let mut out = String::new();
    let mut chars = inside.chars();
    while let Some(ch) = chars.next() {
        if ch != '\\' {
            out.push(ch);
            continue;
        }
        match chars.next()? {
            'n' => out.push('\n'),
            't' => out.push('\t'),
            'r' => out.push('\r'),
            '0' => out.push('\0'),
            'u' => {
                let code: String = chars.by_ref().skip(1).take_while(|&ch| ch != '}').collect();
                out.push(char::from_u32(u32::from_str_radix(&code, 16).ok()?)?);
            }
            other => out.push(other),
        }
    }
    Some(out)
}

fn unhex(word: &str) -> Option<Vec<u8>> {
    let digits = word.strip_prefix("0x")?;
    (0..digits.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok())
        .collect()
}

fn slot_kind(name: &str) -> Option<SlotKind> {
    Some(match name {
        "local" => SlotKind::Local,
        "defer_record" => SlotKind::DeferRecord,
        "defer_bits" => SlotKind::DeferBits,
        "defer_args" => SlotKind::DeferArgs,
        "result" => SlotKind::Result,
        _ => return None,
    })
}

fn data_kind(name: &str) -> Option<DataKind> {
    Some(match name {
        "rodata" => DataKind::ReadOnly,
        "data" => DataKind::Data,
        "zero" => DataKind::Zero,
        _ => return None,
    })
}

fn set_flag(flags: &mut FuncFlags, name: &str) -> Option<()> {
    let flag = match name {
        "wrapper" => &mut flags.wrapper,
        "has_defer" => &mut flags.has_defer,
        "has_recover" => &mut flags.has_recover,
        "runtime" => &mut flags.runtime,
        "noinline" => &mut flags.noinline,
        "nosplit" => &mut flags.nosplit,
        "noreturn" => &mut flags.noreturn,
        _ => return None,
    };
    *flag = true;
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{print_program, verify_program};

    const TEXT: &str = r#"func @main.f(i64, i8) -> (i64, f64) stack 16 has_defer noinline {
  slot s0 result size 8 align 8 "x"
  defer_args 8
  recover b4
b0(v0: i64, v1: i8):
    v2 = iconst.i64 -5
    v3 = add v0, v2
    v4 = slot_addr s0+0
    store v4+0, v3 volatile
    v9 = icmp.lt_s v3, v2
    check.Index v0, v3
    comment "defer \"f\""
    v10 = sym_addr @"main.(*T).f"+8
    branch v9, b1, b2(v3)
b1: cold
    v5, v6 = call @main.g(v3, v10) -> (i64, f64) out 24
    recover_edge b3, b4
b2(v7: i64):
    v11 = load.f64 v7-8 fault
    ret v7, v11
b3:
    ret v5, v6
b4: cold
    call closure v12()
    unreachable
}

data @x rodata align 8 {
    bytes 0x6869
    zeros 6
    addr @main.f+0
    comment "a \"b\""
}
"#;

    #[test]
    fn what_is_printed_can_be_read() {
        let text = TEXT.replace("    call closure v12()\n", "");
        let program = read_program(&text).expect("well formed");
        assert_eq!(print_program(&program), text);
        verify_program(&program).expect("well formed");
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        let error = |text: &str| read_program(text).expect_err("malformed").to_string();
        assert_eq!(
            error("func @f() {\nb0:\n    foo v1\n"),
            "line 3: unknown op, found foo"
        );
        assert_eq!(error(TEXT), "line 1: main.f: v12 is not defined");
        assert_eq!(error("x"), "line 1: expected func or data, found x");
    }

    #[test]
    fn what_is_wrong_is_found() {
        let check = |body: &str, wanted: &str| {
            let program =
                read_program(&format!("func @f(i64) -> (i64) {{\n{body}\n}}\n")).expect("readable");
            let error = verify_program(&program).expect_err("malformed");
            assert!(error.contains(wanted), "{error}");
        };
        check(
            "b0(v0: i64):\n v1 = add v0, v2\n v2 = iconst.i64 1\n ret v1",
            "does not dominate",
        );
        check(
            "b0(v0: i64):\n jump b1(v0)\nb1:\n ret v0",
            "gives [I64] to b1",
        );
        check("b0(v0: i64):\n ret", "the signature says");
        check("b0(v0: i64):\n v1 = fadd v0, v0\n ret v0", "operand types");
        check("b0(v0: i64):\n jump b7", "not in the layout");
    }
}
