//! The program-wide interner: equal texts have equal [`Symbol`]s.
//!
//! Texts live as long as the process. Looking a text up takes one lock; reading a symbol's text
//! takes none: symbol `n` sits in chunk `log2`, and chunks never move.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::fmt;
use std::hash::BuildHasherDefault;
use std::sync::{LazyLock, OnceLock, RwLock};

use rustc_hash::FxHasher;

type Texts = HashMap<&'static str, Symbol, BuildHasherDefault<FxHasher>>;
type Chunk = OnceLock<Box<[OnceLock<&'static str>]>>;

/// The first chunk holds `1 << FIRST_BITS` symbols, each next one twice as many.
const FIRST_BITS: u32 = 12;
const CHUNKS: usize = 20;

static CHUNK: [Chunk; CHUNKS] = [const { OnceLock::new() }; CHUNKS];
static TEXTS: LazyLock<RwLock<Texts>> = LazyLock::new(|| RwLock::new(predefined()));

/// An interned text. Equality is by number, order is that of the texts, so that sorted output
/// does not depend on which file was read first.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Symbol(u32);

macro_rules! predefine {
    ($($number:literal $name:ident $text:literal),* $(,)?) => {
        impl Symbol {
            $(#[doc = concat!("The text `", $text, "`.")]
            pub const $name: Symbol = Symbol($number);)*
        }
        const PREDEFINED: &[&str] = &[$($text),*];
    };
}

predefine! {
    0 EMPTY "", 1 BLANK "_", 2 DOT ".", 3 INIT "init", 4 MAIN "main", 5 UNSAFE "unsafe", 6 C "C",
    7 IOTA "iota", 8 NIL "nil", 9 TRUE "true", 10 FALSE "false", 11 ERROR "error", 12 ANY "any",
    13 COMPARABLE "comparable", 14 STRING "string", 15 INT "int", 16 RUNTIME "runtime",
    17 ERROR_METHOD "Error", 18 BYTE "byte", 19 RUNE "rune",
}

impl Symbol {
    /// The symbol of `text`.
    ///
    /// # Panics
    /// When more than four billion different texts are interned.
    #[must_use]
    pub fn intern(text: &str) -> Symbol {
        let known = TEXTS
            .read()
            .expect("interner lock is never poisoned")
            .get(text)
            .copied();
        known.unwrap_or_else(|| insert(text))
    }

    /// The text.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        let (chunk, slot) = place(self.0);
        let chunk = CHUNK[chunk].get().or_else(|| {
            LazyLock::force(&TEXTS); // a predefined symbol may be read before anything is interned
            CHUNK[chunk].get()
        });
        chunk
            .and_then(|slots| slots[slot].get())
            .expect("a symbol is made by the interner only")
    }

    /// Whether this is the blank identifier `_`.
    #[must_use]
    pub fn is_blank(self) -> bool {
        self == Symbol::BLANK
    }

    /// Whether the name is exported. Spec: "Exported identifiers".
    #[must_use]
    pub fn is_exported(self) -> bool {
        self.as_str().chars().next().is_some_and(char::is_uppercase)
    }

    /// A small dense number, for use as an index.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl PartialOrd for Symbol {
    fn partial_cmp(&self, other: &Symbol) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Symbol {
    fn cmp(&self, other: &Symbol) -> Ordering {
        if self == other {
            Ordering::Equal
        } else {
            self.as_str().cmp(other.as_str())
        }
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.as_str())
    }
}

fn place(number: u32) -> (usize, usize) {
    let shifted = u64::from(number) + (1 << FIRST_BITS);
    let log = shifted.ilog2();
    (
        (log - FIRST_BITS) as usize,
        usize::try_from(shifted - (1 << log)).expect("fits in memory"),
    )
}

fn predefined() -> Texts {
    let mut texts = Texts::default();
    for text in PREDEFINED {
        store(&mut texts, text);
    }
    texts
}

fn insert(text: &str) -> Symbol {
    let mut texts = TEXTS.write().expect("interner lock is never poisoned");
    match texts.get(text) {
        Some(&symbol) => symbol, // another thread was faster
        None => store(&mut texts, Box::leak(text.into())),
    }
}

fn store(texts: &mut Texts, text: &'static str) -> Symbol {
    let symbol = Symbol(u32::try_from(texts.len()).expect("fewer than 2^32 symbols"));
    let (chunk, slot) = place(symbol.0);
    let slots = CHUNK[chunk].get_or_init(|| {
        (0..1usize << (FIRST_BITS as usize + chunk))
            .map(|_| OnceLock::new())
            .collect()
    });
    slots[slot].set(text).expect("each slot is filled once");
    texts.insert(text, symbol);
    symbol
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_are_their_texts() {
        assert_eq!(Symbol::INIT.as_str(), "init");
        assert_eq!(Symbol::intern("main"), Symbol::MAIN);
        let many: Vec<Symbol> = (0..20_000)
            .map(|n| Symbol::intern(&format!("symbol{n}")))
            .collect();
        assert!(
            many.iter()
                .enumerate()
                .all(|(n, it)| it.as_str() == format!("symbol{n}"))
        );
        assert!(Symbol::intern("a") < Symbol::intern("b") && Symbol::intern("Éa").is_exported());
    }
}
