//! The names of symbols that `lower` makes up, as far as others look at them.

/// What the names of func value objects end with: `main.f·f`.
pub const FUNC_VALUE: &str = "·f";

/// What the names of interface tables begin with: `go:itab.T,I`.
pub const METHOD_TABLE: &str = "go:itab.";

/// The list of all types without names.
pub const TYPE_LINKS: &str = "go:typelinks";

/// The function that initialises all packages.
pub const INIT: &str = "go:init";

/// The function that initialises package main, the last.
pub const INIT_OF_MAIN: &str = "go:main.init";

/// What the names of all begin with that no source has: no name of Go has a colon.
pub const MADE_UP: &[&str] = &["type:", "go:"];

/// What the names of objects begin with that nobody looks for by name.
const PRIVATE: &[&str] = &[
    "go:string.",
    "go:const",
    "go:array.",
    "go:static.",
    "go:backing.",
    "type:.namedata",
];

/// Those of them that are told apart by numbers.
const NUMBERED: &[&str] = &["go:string.", "go:const.", "go:array."];

/// Whether a symbol is of package main, or made for a type of it: in the names of all these `main.` is a word.
#[must_use]
pub fn is_of_main(name: &str) -> bool {
    let made = MADE_UP.iter().any(|it| name.starts_with(it));
    name.match_indices("main.").any(|(at, _)| {
        let before = name[..at].chars().next_back();
        before
            .is_none_or(|it| !it.is_alphanumeric() && !"_/-~%".contains(it) && (made || it != '.'))
    })
}

/// Whether data is only mentioned, and looked for by name by nobody.
#[must_use]
pub fn is_private(name: &str) -> bool {
    PRIVATE.iter().any(|it| name.starts_with(it)) || name.ends_with(FUNC_VALUE)
}

/// What the name of data that is told apart by a number begins with.
#[must_use]
pub fn numbered(name: &str) -> Option<&'static str> {
    NUMBERED.iter().copied().find(|it| name.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_of_main() {
        let of_main = [
            "main.main",
            "main.(*T).M",
            "type:*main.T",
            "type:.eq.main.T",
            "go:itab.main.T,fmt.Stringer",
            "slices.SortFunc[[]main.T,main.T]",
            "go:static.main.all.1",
        ];
        let others = [
            "runtime.main",
            "runtime.main.func1",
            "example.com/main.F",
            "type:example.com/main.T",
            "domain.Name",
            "fmt.Println",
        ];
        assert!(of_main.iter().all(|it| is_of_main(it)));
        assert!(!others.iter().any(|it| is_of_main(it)));
    }
}
