//! What the comments in front of a test's first declaration say about how to run it.

/// The header of a test.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Header {
    /// `run`, `errorcheck` or `compile`; empty if the file does not say.
    pub(crate) action: String,
    /// `exit: N`
    pub(crate) exit: i32,
    /// `stderr: "regexp"`, each of which must match.
    pub(crate) stderr: Vec<String>,
    /// `args: a b`: arguments of the program.
    pub(crate) args: Vec<String>,
    /// `flags: -N --defer=heap`: arguments of the compiler. Several lines: run under each, with the same outcome.
    pub(crate) flags: Vec<Vec<String>>,
    /// `func: main.f`: the function to show.
    pub(crate) func: Option<String>,
    /// `error: "regexp"`: what the IR verifier says.
    pub(crate) errors: Vec<String>,
    /// `timeout: SECONDS` for the program.
    pub(crate) timeout: u64,
}

impl Header {
    /// Reads the header: leading lines that begin with `comment` (`//` or `;`), and blank ones.
    pub(crate) fn read(text: &str, comment: &str) -> Result<Header, String> {
        let mut header = Header {
            timeout: 10,
            ..Header::default()
        };
        for line in text.lines() {
            let line = line.trim();
            match line.strip_prefix(comment) {
                Some(words) => header.line(words.trim())?,
                None if line.is_empty() => {}
                None => break,
            }
        }
        if header.flags.is_empty() {
            header.flags.push(Vec::new());
        }
        Ok(header)
    }

    fn line(&mut self, line: &str) -> Result<(), String> {
        if self.action.is_empty() && ["run", "errorcheck", "compile"].contains(&line) {
            self.action = line.to_owned();
        }
        let Some((key, value)) = line.split_once(':') else {
            return Ok(());
        };
        let value = value.trim();
        let number = || {
            value
                .parse()
                .map_err(|_| format!("header: {key}: {value:?} is no number"))
        };
        match key {
            "exit" => self.exit = number()?,
            "timeout" => self.timeout = u64::try_from(number()?).unwrap_or(10),
            "stderr" => self.stderr.extend(quoted(value)?),
            "error" => self.errors.extend(quoted(value)?),
            "args" => self.args = words(value),
            "flags" => self.flags.push(words(value)),
            "func" => self.func = Some(value.to_owned()),
            _ => {} // prose
        }
        Ok(())
    }
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// The texts between `"…"` or backquotes. A backslash is kept: these are regular expressions.
pub(crate) fn quoted(text: &str) -> Result<Vec<String>, String> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    while let Some(quote) = rest.chars().next() {
        if quote != '"' && quote != '`' {
            break;
        }
        let end =
            closing(&rest[1..], quote).ok_or_else(|| format!("no closing {quote} in {text}"))?;
        let inside = &rest[1..=end];
        found.push(if quote == '"' {
            inside.replace("\\\"", "\"")
        } else {
            inside.to_owned()
        });
        rest = rest[end + 2..].trim_start();
    }
    if found.is_empty() {
        return Err(format!("no quoted regular expression in {text:?}"));
    }
    Ok(found)
}

fn closing(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, ch) in text.char_indices() {
        if ch == quote && !escaped {
            return Some(at);
        }
        escaped = quote == '"' && ch == '\\' && !escaped;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_read_until_the_first_declaration() {
        let text = "// run\n// exit: 2\n// flags: -N --defer=heap\n// flags:\n// stderr: \"a \\\"b\\\"\" `c`\npackage main\n// exit: 3\n";
        let header = Header::read(text, "//").expect("well formed");
        assert_eq!((header.action.as_str(), header.exit), ("run", 2));
        assert_eq!(
            header.flags,
            [vec!["-N".to_owned(), "--defer=heap".to_owned()], vec![]]
        );
        assert_eq!(header.stderr, ["a \"b\"", "c"]);
    }
}
