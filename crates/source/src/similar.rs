//! "Did you mean": the known name nearest to one that means nothing.
//!
//! Nearness is the number of insertions, deletions, replacements and swaps of neighbours between the names (Damerau's distance in
//! its restricted form), and case counts for nothing; a third of the name may differ. A name that differs in case alone is nearest.

/// The nearest of the known names, if any is near enough; the first in the alphabet among equals.
#[must_use]
pub fn similar<'a>(wanted: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted: Vec<char> = wanted.chars().collect();
    let limit = wanted.len() / 3;
    let mut best: Option<(usize, &str)> = None;
    for name in known {
        let chars: Vec<char> = name.chars().collect();
        let distance = if is_case_change(&wanted, &chars) {
            0
        } else if wanted.len().abs_diff(chars.len()) > limit {
            continue;
        } else {
            distance(&folded(&wanted), &folded(&chars))
        };
        let nearer = best.is_none_or(|it| (distance, name) < it);
        if nearer && distance <= limit && wanted != chars {
            best = Some((distance, name));
        }
    }
    best.map(|it| it.1)
}

fn is_case_change(a: &[char], b: &[char]) -> bool {
    a.len() == b.len() && folded(a) == folded(b)
}

fn folded(name: &[char]) -> Vec<char> {
    name.iter().flat_map(|c| c.to_lowercase()).collect()
}

/// By rows: `before` and `last` are the two rows above the one being filled.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut best = (last[j] + usize::from(x != y)).min(last[j + 1] + 1);
            best = best.min(row[j] + 1);
            if i > 0 && j > 0 && a[i - 1] == *y && *x == b[j - 1] {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_found() {
        let known = ["Print", "Println", "Printf", "Sprintln", "x", "len"];
        for (wanted, found) in [
            ("Prntln", Some("Println")),
            ("Pritnf", Some("Printf")),
            ("println", Some("Println")),
            ("X", Some("x")),
            ("y", None),
            ("Scan", None),
        ] {
            assert_eq!(similar(wanted, known), found, "{wanted}");
        }
    }
}
