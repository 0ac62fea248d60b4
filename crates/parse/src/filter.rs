//! Between lexer and grammar: inserts semicolons, matches brackets, and makes the two tokens that
//! spare the grammar its ambiguities.
//!
//! 1. Spec "Semicolons": a newline behind certain tokens is a semicolon. That a semicolon may be
//!    missing before `)` and `}` is the grammar's business.
//! 2. [`Tok::Result`] stands between `func(...)` and what follows it if that can begin a type: what
//!    follows a function signature is its result. (And between receiver and method name.)
//! 3. [`Tok::TParamLBrack`] replaces the `[` behind the name of a type declaration if the two tokens
//!    behind it can only begin type parameters.
//!
//! The stack of open brackets serves these, and tells the error messages where they are.

use std::collections::VecDeque;

use logos::Logos;

use crate::lexer::{self, Extras};
use crate::outline;
use crate::token::{Semi, Tok};

/// What an open bracket encloses.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Frame {
    /// Parameters right behind `func`.
    FuncParams,
    /// Parameters or results of another signature.
    Params,
    /// Arguments of a call or conversion.
    Args,
    /// A parenthesised expression or type.
    Paren,
    /// A group of declarations; of types if set.
    Group {
        types: bool,
    },
    /// `[`
    Index,
    /// `[` of type parameters.
    TParams,
    Struct,
    Interface,
    /// Any other `{`.
    Brace,
}

impl Frame {
    fn closer(self) -> Tok {
        match self {
            Frame::FuncParams | Frame::Params | Frame::Args => Tok::RParen,
            Frame::Paren | Frame::Group { .. } => Tok::RParen,
            Frame::Index | Frame::TParams => Tok::RBrack,
            Frame::Struct | Frame::Interface | Frame::Brace => Tok::RBrace,
        }
    }
}

/// A token with its extent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Token {
    pub(crate) tok: Tok,
    pub(crate) lo: u32,
    pub(crate) hi: u32,
}

/// Where a type declaration stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum TypeSpec {
    Outside,
    /// Behind `type`, or behind `;` in a group of types.
    NameNext,
    NameSeen,
}

/// What is around a place in the text.
#[derive(Clone, Copy, Default)]
pub(crate) struct Surroundings {
    depth: usize,
    /// The innermost open bracket and where it opened.
    pub(crate) inner: Option<(Frame, u32)>,
    /// The bracket around that one.
    pub(crate) outer: Option<(Frame, u32)>,
    header: Option<(Tok, usize)>,
}

impl Surroundings {
    /// The `if`, `for`, `switch` or `select` whose `{` is still to come, unless a bracket of the
    /// header itself is open.
    pub(crate) fn header(&self) -> Option<Tok> {
        self.header
            .filter(|&(_, depth)| depth == self.depth)
            .map(|(tok, _)| tok)
    }
}

/// The token stream that the grammar reads.
pub(crate) struct Filter<'s> {
    lex: logos::Lexer<'s, Tok>,
    ends_line: bool,
    at_eof: bool,
    ahead: VecDeque<Token>,
    result_next: bool,
    type_spec: TypeSpec,
    /// In `func name[...](...)`, until the body or the end.
    signature_depth: Option<usize>,
    /// Whether the bodies of declared functions are passed over.
    outline: bool,
    /// In the declaration of a function, until its body or the end.
    declares: bool,
    frames: Vec<(Frame, u32)>,
    /// The last two tokens handed out.
    last: Token,
    before_last: Token,
    /// The frame that the last token closed.
    closed: Option<(Frame, u32)>,
    /// The last `if`, `for`, `switch` or `select` and the number of frames around it.
    header: Option<(Tok, usize)>,
    /// How it was before the last token, if that changed it.
    was: Option<Surroundings>,
}

const START: Token = Token {
    tok: Tok::Semi(Semi::Written),
    lo: 0,
    hi: 0,
};

impl<'s> Filter<'s> {
    /// Tokens of `text` from `offset` on.
    pub(crate) fn new(text: &'s str, offset: u32, extras: Extras) -> Filter<'s> {
        let mut lex = Tok::lexer_with_extras(text, extras);
        lex.bump(offset as usize);
        Filter {
            lex,
            ends_line: false,
            at_eof: false,
            ahead: VecDeque::with_capacity(4),
            result_next: false,
            type_spec: TypeSpec::Outside,
            signature_depth: None,
            outline: false,
            declares: false,
            frames: Vec::with_capacity(16),
            last: START,
            before_last: START,
            closed: None,
            header: None,
            was: None,
        }
    }

    /// Hands these out first; they are processed like tokens of the text.
    pub(crate) fn prefix(mut self, tokens: &[(Tok, u32)]) -> Filter<'s> {
        let made_up = |&(tok, at): &(Tok, u32)| Token {
            tok,
            lo: at,
            hi: at,
        };
        self.ahead.extend(tokens.iter().map(made_up));
        self
    }

    /// Bodies of declared functions have nothing in them.
    pub(crate) fn without_bodies(mut self) -> Filter<'s> {
        self.outline = true;
        self
    }

    /// The open brackets, outermost first.
    pub(crate) fn frames(&self) -> &[(Frame, u32)] {
        &self.frames
    }

    /// Takes the innermost brackets for closed.
    pub(crate) fn close_down_to(&mut self, depth: usize) {
        self.frames.truncate(depth);
    }

    /// Gives back what the lexer found beside tokens.
    pub(crate) fn into_extras(self) -> Extras {
        self.lex.extras
    }

    /// The token handed out last.
    pub(crate) fn latest(&self) -> Token {
        self.last
    }

    /// The token handed out before the last.
    pub(crate) fn previous(&self) -> Token {
        self.before_last
    }

    fn surroundings(&self) -> Surroundings {
        let mut innermost = self.frames.iter().rev().copied();
        Surroundings {
            depth: self.frames.len(),
            inner: innermost.next(),
            outer: innermost.next(),
            header: self.header,
        }
    }

    /// What was around the last token before it came; behind the last token at the end of the file.
    pub(crate) fn around(&self, at_eof: bool) -> Surroundings {
        let was = self.was.filter(|_| !at_eof);
        was.unwrap_or_else(|| self.surroundings())
    }

    /// Whether the lexer found nothing wrong.
    pub(crate) fn is_clean(&self) -> bool {
        self.lex.extras.errors.is_empty()
    }

    /// The text of a token.
    pub(crate) fn text(&self, token: Token) -> &'s str {
        &self.lex.source()[token.lo as usize..token.hi as usize]
    }

    /// The text from an offset on.
    pub(crate) fn after(&self, lo: u32) -> &'s str {
        &self.lex.source()[lo as usize..]
    }

    /// The text between two offsets.
    pub(crate) fn between(&self, lo: u32, hi: u32) -> &'s str {
        &self.lex.source()[lo as usize..hi as usize]
    }

    /// The next token of the lexer, with semicolons for newlines.
    fn lexed(&mut self) -> Option<Token> {
        loop {
            let Some(lexed) = self.lex.next() else {
                return self.end_of_file();
            };
            let span = self.lex.span();
            let (lo, hi) = (fits(span.start), fits(span.end));
            let ends_line = self.ends_line;
            match lexed {
                Ok(Tok::Newline) if ends_line => {
                    self.ends_line = false;
                    return Some(Token {
                        tok: Tok::Semi(Semi::Newline),
                        lo,
                        hi,
                    });
                }
                Ok(Tok::Newline) => {}
                Ok(tok) => {
                    self.ends_line = tok.ends_line();
                    return Some(Token { tok, lo, hi });
                }
                Err(()) => lexer::invalid_character(&mut self.lex),
            }
        }
    }

    fn end_of_file(&mut self) -> Option<Token> {
        let end = fits(self.lex.source().len());
        let missing = self.ends_line && !self.at_eof;
        self.at_eof = true;
        missing.then_some(Token {
            tok: Tok::Semi(Semi::Eof),
            lo: end,
            hi: end,
        })
    }

    fn peek(&mut self, index: usize) -> Option<Tok> {
        while self.ahead.len() <= index {
            let token = self.lexed()?;
            self.ahead.push_back(token);
        }
        Some(self.ahead[index].tok)
    }

    fn take(&mut self) -> Option<Token> {
        if self.result_next {
            self.result_next = false;
            let at = self.last.hi;
            return Some(Token {
                tok: Tok::Result,
                lo: at,
                hi: at,
            });
        }
        match self.ahead.pop_front() {
            Some(token) => Some(token),
            None => self.lexed(),
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "most tokens change nothing")]
    /// Keeps the books about one token; may turn a `[` into [`Tok::TParamLBrack`].
    fn track(&mut self, token: &mut Token) {
        self.closed = None;
        self.was = None;
        let was = self.type_spec;
        self.type_spec = TypeSpec::Outside;
        match token.tok {
            Tok::Name if was == TypeSpec::NameNext => self.type_spec = TypeSpec::NameSeen,
            Tok::Name | Tok::Literal(_) => {}
            Tok::LParen => self.open_paren(*token),
            Tok::LBrack => self.open_bracket(token, was),
            Tok::LBrace => self.open_brace(*token),
            Tok::RParen => {
                self.close(Tok::RParen);
                if let Some((Frame::FuncParams, _)) = self.closed {
                    self.result_next = self.peek(0).is_some_and(Tok::starts_type);
                }
            }
            Tok::RBrack => self.close(Tok::RBrack),
            Tok::RBrace => self.close(Tok::RBrace),
            Tok::Semi(_) => self.semicolon(),
            Tok::Type => self.type_spec = TypeSpec::NameNext,
            Tok::Func => {
                self.signature_depth = Some(self.frames.len());
                self.declares = self.frames.is_empty() && matches!(self.last.tok, Tok::Semi(_));
            }
            Tok::If | Tok::For | Tok::Switch | Tok::Select => {
                self.was = Some(self.surroundings());
                self.header = Some((token.tok, self.frames.len()));
            }
            _other => {}
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "most tokens stand before an operand"
    )]
    fn open_paren(&mut self, token: Token) {
        self.was = Some(self.surroundings());
        let frame = match self.last.tok {
            Tok::Func => Frame::FuncParams,
            Tok::Result => Frame::Params,
            Tok::Type => {
                self.type_spec = TypeSpec::NameNext;
                Frame::Group { types: true }
            }
            Tok::Import | Tok::Const | Tok::Var => Frame::Group { types: false },
            _other if self.signature_depth == Some(self.frames.len()) => Frame::Params,
            Tok::Name | Tok::RParen
                if matches!(self.frames.last(), Some((Frame::Interface, _))) =>
            {
                Frame::Params
            }
            Tok::Name | Tok::RParen | Tok::RBrack | Tok::RBrace | Tok::Literal(_) => Frame::Args,
            _other => Frame::Paren,
        };
        self.frames.push((frame, token.lo));
    }

    fn open_bracket(&mut self, token: &mut Token, was: TypeSpec) {
        self.was = Some(self.surroundings());
        let mut frame = Frame::Index;
        if was == TypeSpec::NameSeen
            && self.peek(0) == Some(Tok::Name)
            && self.peek(1).is_some_and(is_after_tparam)
        {
            token.tok = Tok::TParamLBrack;
            frame = Frame::TParams;
        } else if self.signature_depth == Some(self.frames.len()) && self.last.tok == Tok::Name {
            frame = Frame::TParams;
        }
        self.frames.push((frame, token.lo));
    }

    fn open_brace(&mut self, token: Token) {
        self.was = Some(self.surroundings());
        let depth = self.frames.len();
        if self.last.tok == Tok::Struct {
            return self.frames.push((Frame::Struct, token.lo));
        }
        if self.last.tok == Tok::Interface {
            return self.frames.push((Frame::Interface, token.lo));
        }
        if self.outline && self.declares && depth == 0 && self.ahead.is_empty() {
            let body = outline::length_of_body(self.lex.remainder().as_bytes());
            self.lex.bump(body.unwrap_or(0));
        }
        self.signature_depth = self.signature_depth.filter(|&it| it != depth);
        self.header = self.header.filter(|&(_, it)| it != depth);
        self.frames.push((Frame::Brace, token.lo));
    }

    /// A `}` closes everything up to the nearest brace; `)` and `]` only what they match.
    fn close(&mut self, closer: Tok) {
        self.was = Some(self.surroundings());
        let matches = |&(frame, _): &(Frame, u32)| frame.closer() == closer;
        let top = self.frames.len().saturating_sub(1);
        let from = if closer == Tok::RBrace { 0 } else { top };
        let found = self.frames[from..]
            .iter()
            .rposition(matches)
            .map(|index| from + index);
        if let Some(index) = found {
            self.closed = Some(self.frames[index]);
            self.frames.truncate(index);
        }
        let depth = self.frames.len();
        self.header = self.header.filter(|&(_, it)| it <= depth);
        self.signature_depth = self.signature_depth.filter(|&it| it <= depth);
    }

    fn semicolon(&mut self) {
        if let Some((Frame::Group { types: true }, _)) = self.frames.last() {
            self.type_spec = TypeSpec::NameNext;
        }
        if self.signature_depth == Some(self.frames.len()) {
            self.signature_depth = None;
        }
        self.declares &= !self.frames.is_empty();
    }
}

impl Iterator for Filter<'_> {
    type Item = (u32, Tok, u32);

    fn next(&mut self) -> Option<(u32, Tok, u32)> {
        let mut token = self.take()?;
        self.track(&mut token);
        self.before_last = self.last;
        self.last = token;
        Some((token.lo, token.tok, token.hi))
    }
}

/// Whether `type T[P` followed by this can only be type parameters.
fn is_after_tparam(tok: Tok) -> bool {
    matches!(
        tok,
        Tok::Name | Tok::Comma | Tok::LBrack | Tok::Tilde | Tok::Arrow
    ) || matches!(
        tok,
        Tok::Func | Tok::Interface | Tok::Map | Tok::Chan | Tok::Struct
    )
}

fn fits(offset: usize) -> u32 {
    u32::try_from(offset).expect("files fit u32")
}
