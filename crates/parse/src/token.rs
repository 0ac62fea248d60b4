//! The tokens of Go, as the lexer makes them and the grammar reads them.
//!
//! Tokens with the same place in the grammar share a variant and carry what tells them apart.

use ast::{BinaryOp, LitKind};
use logos::Logos;

use crate::lexer::{self, Extras};

/// Why there is a semicolon.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Semi {
    Written,
    Newline,
    Eof,
}

/// A token without its text.
#[derive(Logos, Clone, Copy, PartialEq, Eq, Debug)]
#[logos(extras = Extras)]
#[logos(skip r"[ \t\r]+")]
pub(crate) enum Tok {
    #[regex(r"[_\p{L}][_\p{L}\p{Nd}]*", lexer::identifier)]
    #[regex(r"[^\x00-\x7F]", lexer::bad_identifier, priority = 1)]
    Name,
    #[regex(r"[0-9]", lexer::number)]
    #[regex(r"\.[0-9]", lexer::number)]
    #[token("\"", lexer::string)]
    #[token("`", lexer::raw_string)]
    #[token("'", lexer::rune)]
    Literal(LitKind),

    #[token("(")]
    LParen,
    #[token(")")]
    RParen,
    #[token("[")]
    LBrack,
    #[token("]")]
    RBrack,
    #[token("{")]
    LBrace,
    #[token("}")]
    RBrace,
    #[token(",")]
    Comma,
    #[token(";", |_| Semi::Written)]
    Semi(Semi),
    #[token(":")]
    Colon,
    #[token(".")]
    Dot,
    #[token("...")]
    Ellipsis,
    #[token(":=")]
    Define,
    #[token("=")]
    Assign,
    #[token("+=", |_| BinaryOp::Add)]
    #[token("-=", |_| BinaryOp::Sub)]
    #[token("*=", |_| BinaryOp::Mul)]
    #[token("/=", |_| BinaryOp::Div)]
    #[token("%=", |_| BinaryOp::Rem)]
    #[token("&=", |_| BinaryOp::And)]
    #[token("|=", |_| BinaryOp::Or)]
    #[token("^=", |_| BinaryOp::Xor)]
    #[token("<<=", |_| BinaryOp::Shl)]
    #[token(">>=", |_| BinaryOp::Shr)]
    #[token("&^=", |_| BinaryOp::AndNot)]
    OpAssign(BinaryOp),
    #[token("++", |_| true)]
    #[token("--", |_| false)]
    IncDec(bool),

    /// Binary only.
    #[token("||", |_| BinaryOp::OrOr)]
    #[token("&&", |_| BinaryOp::AndAnd)]
    #[token("==", |_| BinaryOp::Eq)]
    #[token("!=", |_| BinaryOp::Ne)]
    #[token("<", |_| BinaryOp::Lt)]
    #[token("<=", |_| BinaryOp::Le)]
    #[token(">", |_| BinaryOp::Gt)]
    #[token(">=", |_| BinaryOp::Ge)]
    #[token("/", |_| BinaryOp::Div)]
    #[token("%", |_| BinaryOp::Rem)]
    #[token("<<", |_| BinaryOp::Shl)]
    #[token(">>", |_| BinaryOp::Shr)]
    #[token("&^", |_| BinaryOp::AndNot)]
    Binary(BinaryOp),
    /// Binary or unary.
    #[token("+", |_| BinaryOp::Add)]
    #[token("-", |_| BinaryOp::Sub)]
    #[token("^", |_| BinaryOp::Xor)]
    #[token("&", |_| BinaryOp::And)]
    Sign(BinaryOp),
    #[token("|")]
    Pipe,
    #[token("*")]
    Star,
    #[token("!")]
    Not,
    #[token("~")]
    Tilde,
    #[token("<-")]
    Arrow,

    #[token("break")]
    Break,
    #[token("case")]
    Case,
    #[token("chan")]
    Chan,
    #[token("const")]
    Const,
    #[token("continue")]
    Continue,
    #[token("default")]
    Default,
    #[token("defer")]
    Defer,
    #[token("else")]
    Else,
    #[token("fallthrough")]
    Fallthrough,
    #[token("for")]
    For,
    #[token("func")]
    Func,
    #[token("go")]
    Go,
    #[token("goto")]
    Goto,
    #[token("if")]
    If,
    #[token("import")]
    Import,
    #[token("interface")]
    Interface,
    #[token("map")]
    Map,
    #[token("package")]
    Package,
    #[token("range")]
    Range,
    #[token("return")]
    Return,
    #[token("select")]
    Select,
    #[token("struct")]
    Struct,
    #[token("switch")]
    Switch,
    #[token("type")]
    Type,
    #[token("var")]
    Var,

    /// Between the lexer and the filter only: the end of a line.
    #[token("\n")]
    #[token("//", lexer::line_comment)]
    #[token("/*", lexer::block_comment)]
    #[regex(r"[\x00\x1A\u{FEFF}]", lexer::bad_byte, priority = 9)]
    Newline,
    /// Made by the filter: "here begins the result of a function type or the name of a method".
    Result,
    /// Made by the filter: a `[` that opens the type parameters of a type declaration.
    TParamLBrack,
}

impl Tok {
    /// Spec "Semicolons": whether a newline behind this token becomes a semicolon.
    pub(crate) fn ends_line(self) -> bool {
        matches!(
            self,
            Tok::Name
                | Tok::Literal(_)
                | Tok::Break
                | Tok::Continue
                | Tok::Fallthrough
                | Tok::Return
        ) || matches!(
            self,
            Tok::IncDec(_) | Tok::RParen | Tok::RBrack | Tok::RBrace
        )
    }

    /// Whether a type can begin with this token.
    pub(crate) fn starts_type(self) -> bool {
        matches!(
            self,
            Tok::Name | Tok::LParen | Tok::LBrack | Tok::Star | Tok::Arrow | Tok::Func
        ) || matches!(self, Tok::Chan | Tok::Map | Tok::Struct | Tok::Interface)
    }

    /// Whether this is one of the 25 keywords.
    pub(crate) fn is_keyword(self) -> bool {
        self.keyword().is_some()
    }

    /// The keyword's text.
    pub(crate) fn keyword(self) -> Option<&'static str> {
        KEYWORDS
            .iter()
            .find(|(tok, _)| *tok == self)
            .map(|(_, text)| *text)
    }
}

/// All keywords with their texts.
pub(crate) const KEYWORDS: [(Tok, &str); 25] = [
    (Tok::Break, "break"),
    (Tok::Case, "case"),
    (Tok::Chan, "chan"),
    (Tok::Const, "const"),
    (Tok::Continue, "continue"),
    (Tok::Default, "default"),
    (Tok::Defer, "defer"),
    (Tok::Else, "else"),
    (Tok::Fallthrough, "fallthrough"),
    (Tok::For, "for"),
    (Tok::Func, "func"),
    (Tok::Go, "go"),
    (Tok::Goto, "goto"),
    (Tok::If, "if"),
    (Tok::Import, "import"),
    (Tok::Interface, "interface"),
    (Tok::Map, "map"),
    (Tok::Package, "package"),
    (Tok::Range, "range"),
    (Tok::Return, "return"),
    (Tok::Select, "select"),
    (Tok::Struct, "struct"),
    (Tok::Switch, "switch"),
    (Tok::Type, "type"),
    (Tok::Var, "var"),
];
