//! What gofc has to say about a program.

use crate::{Code, Pos, Span};

/// How bad it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Severity {
    /// The program cannot be compiled.
    Error,
    /// The program compiles, but look here.
    Warning,
    /// An answer to a question, as in `gofc explain`.
    Note,
}

/// One message. `span.lo` is the position printed, exactly where the Go compiler prints its own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// The rule that was broken.
    pub code: Code,
    /// The text at fault.
    pub span: Span,
    /// The Go compiler's own wording. Lines after the first are continuation lines, each with its
    /// tab: `\thave (number)`.
    pub message: String,
    /// Continuation lines with a position: `\t./main.go:4:6: other declaration of x`.
    pub related: Vec<Related>,
    /// What to write under the source text; shown in the human format only.
    pub labels: Vec<Label>,
    /// Explanations; shown in the human format only.
    pub notes: Vec<String>,
    /// Ways out; shown in the human format only.
    pub helps: Vec<Help>,
    /// The places that stand in the message as [`PLACE`], in order.
    pub places: Vec<Span>,
}

/// Stands in a message for a position, which only the one who shows the message can write.
pub const PLACE: char = '\u{1}';

/// A continuation line that points at another place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Related {
    /// The other place.
    pub span: Span,
    /// What is there.
    pub message: String,
}

/// A remark under a piece of source text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Label {
    /// The text it is about.
    pub span: Span,
    /// The remark.
    pub message: String,
    /// Whether it stands under the fault itself (`^^^`) rather than beside it (`---`).
    pub primary: bool,
}

/// Advice, perhaps with an edit that follows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Help {
    /// What to do.
    pub message: String,
    /// Replace this text by that one; applying all of them repairs the program.
    pub edits: Vec<(Span, String)>,
    /// How sure that is.
    pub applicability: Applicability,
}

/// How sure it is that an edit repairs a program. The words are rustc's.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Applicability {
    /// Surely, or there is no other way.
    MachineApplicable,
    /// It may not be what was meant.
    MaybeIncorrect,
}

impl Applicability {
    /// As tools read it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Applicability::MachineApplicable => "machine-applicable",
            Applicability::MaybeIncorrect => "maybe-incorrect",
        }
    }
}

impl Diagnostic {
    /// An error at `span`.
    #[must_use]
    pub fn error(code: Code, span: impl Into<Span>, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(Severity::Error, code, span, message)
    }

    /// A warning at `span`.
    #[must_use]
    pub fn warning(code: Code, span: impl Into<Span>, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(Severity::Warning, code, span, message)
    }

    /// A note at `span`.
    #[must_use]
    pub fn note(code: Code, span: impl Into<Span>, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(Severity::Note, code, span, message)
    }

    /// An honest refusal of what gofc lacks: `not supported yet: WHAT`.
    #[must_use]
    pub fn unsupported(span: impl Into<Span>, what: &str) -> Diagnostic {
        Diagnostic::error(
            Code::Unsupported,
            span,
            format!("not supported yet: {what}"),
        )
    }

    fn new(
        severity: Severity,
        code: Code,
        span: impl Into<Span>,
        message: impl Into<String>,
    ) -> Diagnostic {
        Diagnostic {
            severity,
            code,
            span: span.into(),
            message: message.into(),
            related: Vec::new(),
            labels: Vec::new(),
            notes: Vec::new(),
            helps: Vec::new(),
            places: Vec::new(),
        }
    }

    /// The position printed.
    #[must_use]
    pub fn pos(&self) -> Pos {
        self.span.lo
    }

    /// Names the next [`PLACE`] of the message.
    #[must_use]
    pub fn with_place(mut self, span: impl Into<Span>) -> Diagnostic {
        self.places.push(span.into());
        self
    }

    /// The message with its places written out.
    #[must_use]
    pub fn text(&self, write: impl Fn(Pos) -> String) -> String {
        let mut places = self.places.iter();
        let mut text = String::with_capacity(self.message.len());
        for c in self.message.chars() {
            if c == PLACE {
                text += &places.next().map(|it| write(it.lo)).unwrap_or_default();
            } else {
                text.push(c);
            }
        }
        text
    }

    /// Adds a continuation line that points at another place.
    #[must_use]
    pub fn with_related(mut self, span: impl Into<Span>, message: impl Into<String>) -> Diagnostic {
        self.related.push(Related {
            span: span.into(),
            message: message.into(),
        });
        self
    }

    /// Adds a remark under the fault.
    #[must_use]
    pub fn with_primary(mut self, span: impl Into<Span>, message: impl Into<String>) -> Diagnostic {
        self.labels.push(Label {
            span: span.into(),
            message: message.into(),
            primary: true,
        });
        self
    }

    /// Adds a remark beside the fault.
    #[must_use]
    pub fn with_label(mut self, span: impl Into<Span>, message: impl Into<String>) -> Diagnostic {
        self.labels.push(Label {
            span: span.into(),
            message: message.into(),
            primary: false,
        });
        self
    }

    /// Adds an explanation.
    #[must_use]
    pub fn with_note(mut self, note: impl Into<String>) -> Diagnostic {
        self.notes.push(note.into());
        self
    }

    /// Adds advice.
    #[must_use]
    pub fn with_help(self, message: impl Into<String>) -> Diagnostic {
        self.with_edits(message, Vec::new(), Applicability::MaybeIncorrect)
    }

    /// Adds advice with an edit that surely follows it.
    #[must_use]
    pub fn with_fix(
        self,
        message: impl Into<String>,
        at: Span,
        text: impl Into<String>,
    ) -> Diagnostic {
        let edits = vec![(at, text.into())];
        self.with_edits(message, edits, Applicability::MachineApplicable)
    }

    /// Adds advice with an edit that may not be what was meant.
    #[must_use]
    pub fn with_suggestion(
        self,
        message: impl Into<String>,
        at: Span,
        text: impl Into<String>,
    ) -> Diagnostic {
        let edits = vec![(at, text.into())];
        self.with_edits(message, edits, Applicability::MaybeIncorrect)
    }

    /// Adds advice with edits.
    #[must_use]
    pub fn with_edits(
        mut self,
        message: impl Into<String>,
        edits: Vec<(Span, String)>,
        applicability: Applicability,
    ) -> Diagnostic {
        self.helps.push(Help {
            message: message.into(),
            edits,
            applicability,
        });
        self
    }
}
