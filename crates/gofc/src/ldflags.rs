//! The value of `-ldflags`: words as Go's linker takes them.

/// Those that gofc knows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Flags {
    /// `-X importpath.name=value`
    pub(crate) strings: Vec<(String, String)>,
    /// `-s`
    pub(crate) strip: bool,
    /// `-w`
    pub(crate) strip_debug: bool,
}

/// Reads the value.
pub(crate) fn parse(text: &str) -> Result<Flags, String> {
    let mut flags = Flags::default();
    let mut words = words(text)?.into_iter();
    while let Some(word) = words.next() {
        let name = word.trim_start_matches('-');
        match name.split_once('=').unwrap_or((name, "")) {
            ("X", "") => {
                let next = words.next().ok_or("flag needs an argument: -X")?;
                flags.strings.push(definition(&next)?);
            }
            ("X", value) => flags.strings.push(definition(value)?),
            ("s", _) => flags.strip = true,
            ("w", _) => flags.strip_debug = true,
            (_other, _) => return Err(format!("not supported yet: the linker flag {word}")),
        }
    }
    Ok(flags)
}

/// `importpath.name=value`
fn definition(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').unwrap_or((text, ""));
    if !text.contains('=') || !name.contains('.') {
        return Err("-X flag requires argument of the form importpath.name=value".into());
    }
    Ok((name.to_owned(), value.to_owned()))
}

/// The words of a text; blanks in quotes do not separate.
fn words(text: &str) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let (word, behind) = if ['"', '\''].contains(&first) {
            let end = rest[1..].find(first);
            let end = end.ok_or_else(|| format!("unterminated {first} string"))?;
            (&rest[1..=end], &rest[end + 2..])
        } else {
            rest.split_at(rest.find(char::is_whitespace).unwrap_or(rest.len()))
        };
        found.push(word.to_owned());
        rest = behind.trim_start();
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags() {
        let found = parse("-s -X main.a=1 '-X=b/c.d=x y' -X 'main.e=f=g'");
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        let strings = vec![
            pair("main.a", "1"),
            pair("b/c.d", "x y"),
            pair("main.e", "f=g"),
        ];
        let wanted = Flags {
            strings,
            strip: true,
            strip_debug: false,
        };
        assert_eq!(found, Ok(wanted));
        assert!(parse("-X main.a").is_err() && parse("-X").is_err() && parse("-H=x").is_err());
    }
}
