//! `-json`: what a test program prints, as one event a line. Source: `go doc test2json`.
//!
//! The program runs with `-test.v=test2json`, so that package testing marks its own lines with ^V, puts errors between ^O and ^N, and ^[ in
//! front of such a character that a test printed.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use serde::Serialize;

const FRAME: u8 = 0x16;
const ERROR: u8 = 0x0f;
const END_OF_ERROR: u8 = 0x0e;
const ESCAPE: u8 = 0x1b;

/// A longer line comes in several events.
const MAX_LINE: usize = 4096;

/// One line of the result. The order of the fields is Go's.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
struct Event<'a> {
    time: String,
    action: &'a str,
    package: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    test: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    elapsed: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    output: Option<String>,
    #[serde(skip_serializing_if = "str::is_empty")]
    output_type: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    failed_build: Option<&'a str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    key: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    value: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    path: &'a str,
}

/// How a test ended. It is told when all output that belongs to it has come.
struct Ended {
    action: String,
    test: String,
    elapsed: Option<f64>,
}

/// From text to events.
pub(crate) struct Converter {
    package: String,
    start: Instant,
    /// The test that output is attributed to.
    test: String,
    /// Tests that ended, subtests behind those they belong to.
    ended: Vec<Ended>,
    /// How it ends as a whole: `pass`, `fail` or `skip`.
    result: &'static str,
    /// The build that failed, so that there was nothing to run.
    pub(crate) failed_build: Option<String>,
    /// The line that is not over yet, and whether its beginning has been told.
    line: Vec<u8>,
    begun: bool,
    /// Whether lines of package testing are marked: once one was, all are.
    marked: bool,
    in_error: bool,
    escaped: bool,
    out: String,
}

impl Converter {
    /// A converter of the tests of a package.
    pub(crate) fn new(package: &str) -> Converter {
        let mut it = Converter {
            package: package.to_owned(),
            start: Instant::now(),
            test: String::new(),
            ended: Vec::new(),
            result: "",
            failed_build: None,
            line: Vec::new(),
            begun: false,
            marked: false,
            in_error: false,
            escaped: false,
            out: String::new(),
        };
        it.event(&Event {
            action: "start",
            ..Event::default()
        });
        it
    }

    /// The events that are known when these bytes have come.
    pub(crate) fn write(&mut self, bytes: &[u8]) -> String {
        for piece in bytes.split_inclusive(|it| *it == b'\n') {
            self.line.extend_from_slice(piece);
            if piece.ends_with(b"\n") {
                let line = std::mem::take(&mut self.line);
                match std::mem::take(&mut self.begun) {
                    true => self.output(&line, false),
                    false => self.line(&line),
                }
            } else if self.line.len() > MAX_LINE {
                self.begun = true;
                let rest = self.line.split_off(whole_chars(&self.line));
                let line = std::mem::replace(&mut self.line, rest);
                self.output(&line, false);
            }
        }
        std::mem::take(&mut self.out)
    }

    /// The program ended.
    pub(crate) fn exited(&mut self, well: bool) {
        if !well {
            self.result = "fail";
        } else if self.result != "skip" {
            self.result = "pass";
        }
    }

    /// The last events.
    pub(crate) fn close(&mut self) -> String {
        let line = std::mem::take(&mut self.line);
        match self.begun {
            true => self.output(&line, false),
            false => self.line(&line),
        }
        self.flush(0);
        self.test.clear();
        if !self.result.is_empty() {
            let elapsed = (self.start.elapsed().as_secs_f64() * 1e3).round() / 1e3;
            let failed = self.failed_build.take();
            self.event(&Event {
                action: self.result,
                elapsed: Some(elapsed),
                failed_build: failed.as_deref(),
                ..Event::default()
            });
        }
        std::mem::take(&mut self.out)
    }

    /// A whole line, with its end.
    fn line(&mut self, line: &[u8]) {
        let (mark, rest) = match line {
            [] => return,
            [FRAME, rest @ ..] => (true, rest),
            _plain => (false, line),
        };
        if self.marked && !mark {
            return self.output(line, false);
        }
        let text = String::from_utf8_lossy(rest).into_owned();
        let trimmed = text.trim_end_matches(['\n', '\r']);
        if ["PASS", "FAIL"].contains(&trimmed) || trimmed.starts_with("FAIL\t") {
            self.flush(0);
            self.marked = mark;
            self.output(rest, true);
            self.result = if trimmed == "PASS" { "pass" } else { "fail" };
            return;
        }
        if trimmed.starts_with("?   \t") && trimmed.ends_with("\t[no test files]") {
            self.result = "skip";
        }
        if let Some((action, name)) = update(trimmed) {
            return self.update(action, name, rest, mark);
        }
        let plain = trimmed.trim_start_matches("    ");
        let depth = (trimmed.len() - plain.len()) / 4;
        match plain.strip_prefix("--- ").and_then(ended) {
            Some(it) if depth <= self.ended.len() => {
                self.marked = mark;
                self.flush(depth);
                self.test.clone_from(&it.test);
                self.ended.push(it);
                self.output(rest, true);
            }
            Some(_) => self.output(rest, false),
            None => {
                // A line of a subtest is indented as much as that is deep.
                if let Some(of) = depth.checked_sub(1).and_then(|it| self.ended.get(it)) {
                    self.test.clone_from(&of.test);
                }
                self.output(rest, false);
            }
        }
    }

    /// A line `=== ACTION name`.
    fn update(&mut self, action: &str, name: &str, line: &[u8], mark: bool) {
        self.marked = mark;
        self.flush(0);
        let words = name.trim();
        let (test, rest) = match action {
            "attr" | "artifacts" => words.split_once(' ').unwrap_or((words, "")),
            _other => (words, ""),
        };
        self.test = test.to_owned();
        if action == "name" {
            return; // it says only whose the next lines are
        }
        if action == "pause" {
            self.output(line, true);
        }
        let mut event = Event {
            action,
            ..Event::default()
        };
        if action == "attr" {
            (event.key, event.value) = rest.split_once(' ').unwrap_or((rest, ""));
        } else {
            event.path = rest;
        }
        self.event(&event);
        if action != "pause" {
            self.output(line, true);
        }
    }

    /// Tells how tests ended that are at least so deep.
    fn flush(&mut self, depth: usize) {
        self.test.clear();
        while self.ended.len() > depth {
            let Some(it) = self.ended.pop() else { return };
            self.event(&Event {
                action: &it.action,
                test: &it.test,
                elapsed: it.elapsed,
                ..Event::default()
            });
        }
    }

    /// Output, without the marks in it.
    fn output(&mut self, bytes: &[u8], frame: bool) {
        let mut kind = match (frame, self.in_error) {
            (true, _) => "frame",
            (false, true) => "error-continue",
            (false, false) => "",
        };
        let mut piece = Vec::new();
        let mut bytes = bytes.iter().copied().peekable();
        while let Some(byte) = bytes.next() {
            if std::mem::take(&mut self.escaped) {
                piece.push(byte);
                continue;
            }
            match byte {
                ESCAPE => self.escaped = true,
                ERROR => {
                    self.piece(&mut piece, kind);
                    self.in_error = true;
                    kind = "error";
                }
                END_OF_ERROR => {
                    piece.extend(bytes.next_if_eq(&b'\n'));
                    self.piece(&mut piece, kind);
                    self.in_error = false;
                    kind = "";
                }
                _text => piece.push(byte),
            }
        }
        self.piece(&mut piece, kind);
    }

    fn piece(&mut self, piece: &mut Vec<u8>, kind: &str) {
        if piece.is_empty() {
            return;
        }
        let text = String::from_utf8_lossy(piece).into_owned();
        piece.clear();
        self.event(&Event {
            action: "output",
            output: Some(text),
            output_type: kind,
            ..Event::default()
        });
    }

    fn event(&mut self, event: &Event) {
        let whole = Event {
            time: now(),
            package: &self.package,
            test: if event.test.is_empty() {
                &self.test
            } else {
                event.test
            },
            output: event.output.clone(),
            ..*event
        };
        self.out += &serde_json::to_string(&whole).expect("texts are JSON");
        self.out.push('\n');
    }
}

/// The action in small letters and the name of a line `=== ACTION name`.
fn update(line: &str) -> Option<(&'static str, &str)> {
    let rest = line.strip_prefix("=== ")?;
    let words = [
        ("RUN ", "run"),
        ("PAUSE ", "pause"),
        ("CONT ", "cont"),
        ("NAME", "name"), // the name may be missing
        ("PASS ", "pass"),
        ("FAIL ", "fail"),
        ("SKIP ", "skip"),
        ("ATTR ", "attr"),
        ("ARTIFACTS ", "artifacts"),
    ];
    words.iter().find_map(|(word, action)| {
        let name = rest.strip_prefix(word)?;
        Some((*action, name))
    })
}

/// What a line says behind `--- `: `PASS: Name (0.01s)`.
fn ended(rest: &str) -> Option<Ended> {
    let (word, name) = rest.split_once(": ")?;
    if !["PASS", "FAIL", "SKIP", "BENCH"].contains(&word) {
        return None;
    }
    let (name, time) = match name.split_once(" (") {
        Some((name, time)) => (name, time.strip_suffix("s)")),
        None => (name, None),
    };
    Some(Ended {
        action: word.to_lowercase(),
        test: name.trim().to_owned(),
        elapsed: time.and_then(|it| it.parse().ok()),
    })
}

/// How many of the bytes are no beginning of a character.
fn whole_chars(bytes: &[u8]) -> usize {
    match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => error.valid_up_to(),
        Ok(_) | Err(_) => bytes.len(),
    }
}

/// The time as RFC 3339 has it.
fn now() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let since = since.unwrap_or_default();
    let (year, month, day) = date(since.as_secs() / 86400);
    let second = since.as_secs() % 86400;
    let (hours, minutes, seconds) = (second / 3600, second / 60 % 60, second % 60);
    let nanos = since.subsec_nanos();
    format!("{year:04}-{month:02}-{day:02}T{hours:02}:{minutes:02}:{seconds:02}.{nanos:09}Z")
}

/// The date so many days after the first of January 1970. Years are counted from the first of March, so that a leap day is their last.
fn date(days: u64) -> (u64, u64, u64) {
    const DAYS_OF_400_YEARS: u64 = 146_097;
    const MARCH_OF_YEAR_0: u64 = 719_468; // days before 1970
    let days = days + MARCH_OF_YEAR_0;
    let (cycle, day) = (days / DAYS_OF_400_YEARS, days % DAYS_OF_400_YEARS);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let of_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153; // months of 31, 30, 31, 30, 31 days
    let of_month = of_year - (153 * month + 2) / 5 + 1;
    let (year, month) = match month {
        0..=9 => (year, month + 3),
        _last => (year + 1, month - 9),
    };
    (cycle * 400 + year, month, of_month)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The events without time and package.
    fn events(pieces: &[&str]) -> String {
        let mut converter = Converter::new("p");
        let mut out: String = pieces
            .iter()
            .map(|it| converter.write(it.as_bytes()))
            .collect();
        converter.exited(true);
        out += &converter.close();
        let mut short = String::new();
        for line in out.lines() {
            let mut it: serde_json::Value = serde_json::from_str(line).expect("it is JSON");
            let map = it.as_object_mut().expect("it is an object");
            map.remove("Time");
            map.remove("Package");
            let words: Vec<String> = ["Action", "Test", "Output", "OutputType"]
                .iter()
                .filter_map(|key| map.get(*key).map(|it| it.as_str().unwrap_or("").to_owned()))
                .collect();
            short += &format!("{}\n", words.join("|"));
        }
        short
    }

    #[test]
    fn a_run() {
        let text = events(&[
            "\x16=== RUN   TestA\nhel",
            "lo\n\x16=== RUN   TestA/b\n\x0f    x_test.go:1: bad\x0e\n",
            "\x16--- FAIL: TestA (0.01s)\n    \x16--- FAIL: TestA/b (0.00s)\n",
            "\x16=== NAME  \n=== RUN   no\n\x16PASS\n",
        ]);
        let wanted = "start\nrun|TestA\noutput|TestA|=== RUN   TestA\n|frame\noutput|TestA|hello\n\nrun|TestA/b\noutput|TestA/b|=== RUN   TestA/b\n|frame\n\
            output|TestA/b|    x_test.go:1: bad\n|error\noutput|TestA|--- FAIL: TestA (0.01s)\n|frame\n";
        assert!(text.starts_with(wanted), "{text}");
        assert!(
            text.ends_with("output|=== RUN   no\n\noutput|PASS\n|frame\npass\n"),
            "{text}"
        );
    }

    #[test]
    fn escapes() {
        let text = events(&["\x16=== RUN   T\na\x1b\x0fb\n"]);
        assert!(text.contains("output|T|a\x0fb\n\n"), "{text}");
    }

    #[test]
    fn dates() {
        assert_eq!((date(0), date(11_016)), ((1970, 1, 1), (2000, 2, 29)));
        assert_eq!((date(20_787), date(59)), ((2026, 11, 30), (1970, 3, 1)));
    }
}
