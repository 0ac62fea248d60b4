//! The expectation at the end of a test file: comment lines under `Output:`, `Stderr:`, `Expect:` or `Errors:`.

/// A block's text: each line ended by a newline; `None` if the file has no such block.
pub(crate) fn read(text: &str, comment: &str, name: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().collect();
    let range = find(&lines, comment, name)?;
    Some(
        lines[range.start + 1..range.end]
            .iter()
            .map(|line| content(line, comment).to_owned() + "\n")
            .collect(),
    )
}

/// The file with that block replaced, or added at its end; without it where `wanted` is `None`.
pub(crate) fn write(text: &str, comment: &str, name: &str, wanted: Option<&str>) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let at = find(&lines, comment, name);
    let (before, after) = match &at {
        Some(range) => (&lines[..range.start], &lines[range.end..]),
        None => (&lines[..], &[][..]),
    };
    let mut out: Vec<String> = before.iter().map(|&line| line.to_owned()).collect();
    if let Some(wanted) = wanted {
        if at.is_none() && out.last().is_some_and(|line| !line.is_empty()) {
            out.push(String::new());
        }
        out.push(format!("{comment} {name}:"));
        out.extend(
            wanted
                .lines()
                .map(|line| format!("{comment} {line}").trim_end().to_owned()),
        );
    }
    out.extend(after.iter().map(|&line| line.to_owned()));
    while out.last().is_some_and(String::is_empty) {
        out.pop();
    }
    out.join("\n") + "\n"
}

/// Whether `found` is what a block asks for. A line `...` stands for any number of lines.
pub(crate) fn matches(wanted: &str, found: &str) -> bool {
    let wanted: Vec<&str> = wanted.lines().map(str::trim_end).collect();
    let found: Vec<&str> = found.lines().map(str::trim_end).collect();
    matches_lines(&wanted, &found)
}

fn matches_lines(wanted: &[&str], found: &[&str]) -> bool {
    match wanted.split_first() {
        None => found.is_empty(),
        Some((&"...", rest)) => (0..=found.len()).any(|skip| matches_lines(rest, &found[skip..])),
        Some((line, rest)) => found.first() == Some(line) && matches_lines(rest, &found[1..]),
    }
}

/// The lines of the block: its title, and the comments behind it up to the next title or something else.
fn find(lines: &[&str], comment: &str, name: &str) -> Option<std::ops::Range<usize>> {
    let title = |line: &&str| *line == format!("{comment} {name}:");
    let start = lines.iter().rposition(title)?;
    let other_title = |line: &str| {
        ["Output:", "Stderr:", "Expect:", "Errors:"].contains(&content(line, comment))
            && line.starts_with(comment)
    };
    let end = lines[start + 1..]
        .iter()
        .position(|line| !line.starts_with(comment) || other_title(line))
        .map_or(lines.len(), |length| start + 1 + length);
    Some(start..end)
}

fn content<'a>(line: &'a str, comment: &str) -> &'a str {
    let line = line.strip_prefix(comment).unwrap_or(line);
    line.strip_prefix(' ').unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_can_be_read() {
        let text = "package main\n";
        let once = write(text, "//", "Output", Some("a\n\n b\n"));
        assert_eq!(once, "package main\n\n// Output:\n// a\n//\n//  b\n");
        let twice = write(&once, "//", "Stderr", Some("c\n"));
        assert_eq!(read(&twice, "//", "Output").as_deref(), Some("a\n\n b\n"));
        assert_eq!(read(&twice, "//", "Stderr").as_deref(), Some("c\n"));
        assert_eq!(write(&twice, "//", "Stderr", None), once);
    }

    #[test]
    fn dots_stand_for_any_lines() {
        assert!(matches("a\n...\nd\n", "a\nb\nc\nd\n"));
        assert!(matches("a\n...\n", "a\n") && !matches("a\n", "a\nb\n"));
    }
}
