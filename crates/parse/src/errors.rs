//! The words for a syntax error: what was unexpected, and where or instead of what.
//!
//! The generated parser knows which tokens it could have taken. Together with the innermost open
//! bracket, the header being read and the token before, that tells what the Go compiler would have
//! been looking for; the rules below are tried in order.

mod hint;

use ast::Decl;

use crate::actions::{Actions, Fault};
use crate::filter::{Filter, Frame, Surroundings, Token};
use crate::token::{Semi, Tok};

pub(crate) use hint::Hint;

/// What is known about an error.
pub(crate) struct Context<'a, 's> {
    filter: &'a Filter<'s>,
    /// The token that does not fit; `None` at the end of the file.
    token: Option<Token>,
    /// The token before it.
    before: Tok,
    /// Terminals of the grammar that would have fit, as lalrpop writes them: `"\"name\""`.
    expected: &'a [String],
    around: Surroundings,
    /// Whether the last declaration is a function without body.
    after_bodiless: bool,
    in_package_clause: bool,
}

/// How a message ends.
enum Wording {
    /// `unexpected TOKEN` and this.
    Unexpected(String),
    /// Just this.
    Plain(&'static str),
    /// This, at the token before.
    PlainBefore(&'static str),
    /// This, at the innermost bracket and without `syntax error: `.
    Bare(&'static str),
}

impl<'a, 's> Context<'a, 's> {
    pub(crate) fn new(
        filter: &'a Filter<'s>,
        at_eof: bool,
        expected: &'a [String],
        actions: &Actions<'_>,
    ) -> Self {
        let token = (!at_eof).then(|| filter.latest());
        let before = if at_eof {
            filter.latest()
        } else {
            filter.previous()
        };
        let last = actions
            .top_decls
            .last()
            .map(|&last| actions.arena.decl(last));
        Context {
            filter,
            token,
            before: before.tok,
            expected,
            around: filter.around(at_eof),
            after_bodiless: matches!(last, Some(Decl::Func(it)) if it.body.is_none()),
            in_package_clause: actions.package.is_none(),
        }
    }

    /// The words for an error; the file ends at `eof`.
    pub(crate) fn word(&self, eof: u32) -> Fault {
        let (lo, hi) = self.token.map_or((eof, eof), |it| (it.lo, it.hi));
        let syntax = |message: &str| format!("syntax error: {message}");
        let (at, end, message) = match self.wording() {
            Wording::Plain(message) => (lo, hi, syntax(message)),
            Wording::Bare(message) => {
                let at = self.around.inner.map_or(lo, |it| it.1);
                (at, at, message.to_string())
            }
            Wording::PlainBefore(message) => {
                let before = self.filter.previous();
                (before.lo, before.hi, syntax(message))
            }
            Wording::Unexpected(rest) => {
                let text = |it| describe(it, self.filter.text(it));
                let token = self.token.map_or_else(|| "EOF".to_string(), text);
                (lo, hi, syntax(&format!("unexpected {token}{rest}")))
            }
        };
        Fault {
            at,
            end,
            message,
            hint: self.hint(),
        }
    }

    /// Whether statements could stand where the token is.
    pub(crate) fn in_statements(&self) -> bool {
        self.has("return")
    }

    fn has(&self, terminal: &str) -> bool {
        self.expected
            .iter()
            .any(|it| it.trim_matches('"') == terminal)
    }

    fn is(&self, tok: Tok) -> bool {
        self.token.is_some_and(|it| it.tok == tok)
    }

    fn frame(&self) -> Option<Frame> {
        self.around.inner.map(|it| it.0)
    }

    /// Whether an expression could begin here.
    fn expression_next(&self) -> bool {
        self.has("literal") && self.has("name") && self.has("func") && !self.has("==")
    }

    fn type_next(&self) -> bool {
        self.has("struct") && self.has("chan") && !self.has("literal")
    }

    fn wording(&self) -> Wording {
        None.or_else(|| self.top_level())
            .or_else(|| self.end_of_file())
            .or_else(|| self.special())
            .or_else(|| self.special_type())
            .or_else(|| self.header())
            .or_else(|| self.statement_start())
            .or_else(|| self.list_element())
            .or_else(|| self.operand())
            .unwrap_or_else(|| self.single())
    }

    fn top_level(&self) -> Option<Wording> {
        if self.has("package") {
            return Some(Wording::Plain("package statement must be first"));
        }
        let declarations_only = self.has("import") && self.has("func") && !self.has("return");
        if declarations_only && self.is(Tok::LBrace) && self.after_bodiless {
            return Some(Wording::Plain("unexpected semicolon or newline before {"));
        }
        declarations_only.then_some(Wording::Plain(
            "non-declaration statement outside function body",
        ))
    }

    /// Lists are not looked into beyond the end of the file.
    fn end_of_file(&self) -> Option<Wording> {
        let closer = match self.frame() {
            _ if self.token.is_some() => return None,
            None | Some(Frame::Paren) => return None,
            Some(Frame::Args | Frame::Params | Frame::FuncParams | Frame::Group { .. }) => ")",
            Some(Frame::Index | Frame::TParams) => "]",
            Some(Frame::Struct | Frame::Interface | Frame::Brace) => "}",
        };
        self.has(closer).then(|| expected(closer))
    }

    /// Mistakes in declarations and statements with a message of their own.
    fn special(&self) -> Option<Wording> {
        if self.is(Tok::Define) && self.has("=") && !self.has(":=") {
            return Some(expected("="));
        }
        if self.has("literal") && !self.has("func") && !self.has(";") {
            return Some(Wording::Plain("missing import path"));
        }
        if self.has("if") && self.has("{") && !self.has("return") {
            return Some(Wording::Plain(
                "else must be followed by if or statement block",
            ));
        }
        if self.is(Tok::Comma) && self.has("]") && !self.has(",") {
            return Some(Wording::Plain("unexpected comma; expected ]"));
        }
        let behind_params =
            self.frame().is_none() && matches!(self.before, Tok::RParen | Tok::Result);
        if behind_params
            && (self.has("result") || self.expected.len() == 1 && self.has("name"))
            && self.empty_params()
        {
            return Some(Wording::Bare("method has no receiver"));
        }
        if self.before == Tok::Select {
            return Some(Wording::Plain("missing { after select clause"));
        }
        if self.before == Tok::Colon && self.has("return") && !self.has("case") {
            return Some(Wording::PlainBefore("missing statement after label"));
        }
        if matches!(self.before, Tok::Var | Tok::Const | Tok::Type) && self.has("name") {
            return Some(expected("name"));
        }
        None
    }

    /// Whether `()` stands before the token.
    fn empty_params(&self) -> bool {
        let before = self.filter.between(0, self.filter.previous().hi).trim_end();
        before
            .strip_suffix(')')
            .is_some_and(|it| it.trim_end().ends_with('('))
    }

    /// Mistakes in types with a message of their own.
    fn special_type(&self) -> Option<Wording> {
        let types = self.type_next();
        if self.before == Tok::Ellipsis && types {
            return Some(Wording::Plain("... is missing type"));
        }
        if types && (self.before == Tok::Assign || self.has("=") && !self.has(",")) {
            return Some(unexpected(" in type declaration"));
        }
        let in_interface = self.around.outer.is_some_and(|it| it.0 == Frame::Interface);
        if self.frame() == Some(Frame::Index) && in_interface && self.before == Tok::Name {
            return Some(Wording::Bare(
                "interface method must have no type parameters",
            ));
        }
        if self.before == Tok::Func && self.is(Tok::LBrack) && !self.has("name") {
            return Some(Wording::Plain("function type must have no type parameters"));
        }
        let empty = self.before == Tok::LBrack && self.is(Tok::RBrack);
        if empty && self.has("~") && !self.has("literal") {
            return Some(Wording::Plain("empty type parameter list"));
        }
        if self.before == Tok::Chan && types {
            return Some(Wording::Plain("missing channel element type"));
        }
        None
    }

    /// In the header of `if`, `for` and `switch`.
    fn header(&self) -> Option<Wording> {
        let keyword = self.around.header()?;
        if keyword == Tok::For && self.is(Tok::LBrace) && self.has(";") && self.expression_next() {
            return Some(expected("for loop condition"));
        }
        if self.expression_next() || matches!(self.before, Tok::Struct | Tok::Interface) {
            return None;
        }
        if keyword == Tok::For && self.has(";") && !self.has("{") {
            return Some(expected("semicolon or newline"));
        }
        if !self.has("{") {
            return None;
        }
        if self.has(";") {
            return Some(expected("{"));
        }
        if keyword == Tok::Switch {
            return Some(Wording::Plain("missing { after switch clause"));
        }
        Some(expected(if keyword == Tok::If {
            "{ after if clause"
        } else {
            "{ after for clause"
        }))
    }

    /// Where a statement, clause, field or interface element could begin.
    fn statement_start(&self) -> Option<Wording> {
        if self.has("case") && self.has("default") {
            return Some(expected("case or default or }"));
        }
        if self.has("return") {
            return Some(expected("}"));
        }
        match self.frame() {
            Some(Frame::Struct) if self.has("name") && self.has("*") && self.has("}") => {
                Some(expected("field name or embedded type"))
            }
            Some(Frame::Interface) if self.has("~") && self.has("}") => {
                Some(expected("~ term or type"))
            }
            Some(Frame::Params | Frame::FuncParams)
                if self.type_next() && self.has(")") && !self.has(",") =>
            {
                Some(expected(")"))
            }
            _other => None,
        }
    }

    /// Behind a complete element of a list.
    fn list_element(&self) -> Option<Wording> {
        let list = self.has("=") && self.has(":=") && !self.has(";");
        if list && !self.has("{") && !self.has("==") {
            return Some(expected(":= or = or comma"));
        }
        let complete = match self.frame() {
            None if self.has(";") && self.in_package_clause => {
                return Some(expected("semicolon or newline"));
            }
            None => self.has(";"),
            Some(Frame::Args | Frame::Params | Frame::FuncParams) => self.has(",") && self.has(")"),
            Some(Frame::TParams) if self.has(",") && self.has("]") => {
                return Some(unexpected(
                    " in parameter list; possibly missing comma or ]",
                ));
            }
            Some(Frame::Group { .. }) => self.has(";") && self.has(")"),
            Some(Frame::Struct | Frame::Interface) => self.has(";") && self.has("}"),
            Some(Frame::Brace) if self.has(",") && self.has("}") && !self.has(";") => {
                return Some(unexpected(
                    " in composite literal; possibly missing comma or }",
                ));
            }
            Some(Frame::Brace) => self.has(";") && !self.expression_next(),
            Some(Frame::Index) => self.has(":") && self.has("]") && self.has(","),
            Some(Frame::Paren | Frame::TParams) => false,
        };
        complete.then(|| unexpected(behind_element(self.frame())))
    }

    /// Where an operand, type or name could begin.
    fn operand(&self) -> Option<Wording> {
        if self.expression_next() {
            let empty = self.before == Tok::LBrack && self.is(Tok::RBrack);
            return Some(expected(match empty {
                true if self.has(":") => "operand",
                true => "type argument list",
                false => "expression",
            }));
        }
        if self.type_next() && !self.has("{") {
            return Some(expected("type"));
        }
        if self.has("name") && self.has("(") {
            return Some(expected("name or ("));
        }
        (self.has("name") || self.has("result")).then(|| expected("name"))
    }

    /// The one token that must come here.
    fn single(&self) -> Wording {
        if self.before == Tok::RParen && self.has("{") {
            return unexpected(behind_element(self.frame())); // `func()` without body
        }
        const CLOSERS: [&str; 8] = [")", "]", "}", ":", "(", "[", "{", "="];
        for closer in CLOSERS {
            if self.has(closer) {
                return expected(closer);
            }
        }
        if self.has("chan") {
            return expected("keyword chan");
        }
        if self.has(";") {
            expected("semicolon or newline")
        } else {
            unexpected("")
        }
    }
}

/// The words for something behind a complete element within these brackets.
pub(crate) fn behind_element(frame: Option<Frame>) -> &'static str {
    match frame {
        None => " after top level declaration",
        Some(Frame::Args) => " in argument list; possibly missing comma or )",
        Some(Frame::Params | Frame::FuncParams) => {
            " in parameter list; possibly missing comma or )"
        }
        Some(Frame::Paren) => ", expected )",
        Some(Frame::Index) => ", expected comma, : or ]",
        Some(Frame::TParams) => ", expected ]",
        Some(Frame::Group { .. }) => {
            " in grouped declaration; possibly missing semicolon or newline or )"
        }
        Some(Frame::Struct) => " in struct type; possibly missing semicolon or newline or }",
        Some(Frame::Interface) => " in interface type; possibly missing semicolon or newline or }",
        Some(Frame::Brace) => " at end of statement",
    }
}

fn expected(what: &str) -> Wording {
    Wording::Unexpected(format!(", expected {what}"))
}

fn unexpected(rest: &str) -> Wording {
    Wording::Unexpected(rest.to_string())
}

/// A token in words.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "all others are keywords or their own text"
)]
fn describe(token: Token, text: &str) -> String {
    match token.tok {
        Tok::Name => format!("name {text}"),
        Tok::Literal(_) => format!("literal {text}"),
        Tok::Semi(Semi::Written) => "semicolon".to_string(),
        Tok::Semi(Semi::Newline) => "newline".to_string(),
        Tok::Semi(Semi::Eof) => "EOF".to_string(),
        Tok::Comma => "comma".to_string(),
        tok => match tok.keyword() {
            Some(keyword) => format!("keyword {keyword}"),
            None => text.to_string(),
        },
    }
}
