//! The bytes of a constant string. Spec: "Constant expressions".

use std::cmp::Ordering;
use std::fmt;
use std::sync::{Arc, OnceLock};

/// The bytes of a constant string: those of a literal, or two texts one behind the other, which are put together only when somebody reads
/// them. A chain of additions takes the room of its operands, and a text too long for any program costs nothing.
#[derive(Clone)]
pub struct ConstText(Arc<Node>);

struct Node {
    len: u64,
    bytes: OnceLock<Arc<[u8]>>,
    /// None for a literal.
    halves: Option<(ConstText, ConstText)>,
}

impl ConstText {
    /// The text of a literal.
    #[must_use]
    pub fn new(bytes: &[u8]) -> Self {
        Self(Arc::new(Node {
            len: bytes.len() as u64,
            bytes: OnceLock::from(Arc::from(bytes)),
            halves: None,
        }))
    }
    /// This text and `other` behind it.
    #[must_use]
    pub fn concat(&self, other: &Self) -> Self {
        Self(Arc::new(Node {
            len: self.len().saturating_add(other.len()),
            bytes: OnceLock::new(),
            halves: Some((self.clone(), other.clone())),
        }))
    }
    /// How many bytes it has.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "nobody asks")]
    pub fn len(&self) -> u64 {
        self.0.len
    }
    /// The bytes.
    #[must_use]
    pub fn bytes(&self) -> &Arc<[u8]> {
        self.0.bytes.get_or_init(|| {
            let mut bytes = Vec::with_capacity(usize::try_from(self.len()).unwrap_or(0));
            self.visit(u64::MAX, |part| bytes.extend_from_slice(part));
            bytes.into()
        })
    }
    /// The first bytes, at most so many.
    #[must_use]
    pub fn start(&self, most: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.visit(most as u64, |part| bytes.extend_from_slice(part));
        bytes.truncate(most);
        bytes
    }
    /// Shows the parts in order until at least so many bytes were seen. The ways down are kept in a list: chains may be deep.
    fn visit(&self, most: u64, mut see: impl FnMut(&[u8])) {
        let mut left = most;
        let mut rest = vec![self];
        while let Some(text) = rest.pop().filter(|_| left > 0) {
            match (text.0.bytes.get(), &text.0.halves) {
                (None, Some((a, b))) => rest.extend([b, a]),
                (Some(bytes), _) => {
                    see(bytes);
                    left = left.saturating_sub(bytes.len() as u64);
                }
                (None, None) => {}
            }
        }
    }
}

impl Drop for Node {
    /// One after the other, as chains may be deep.
    fn drop(&mut self) {
        let mut rest: Vec<ConstText> = Vec::new();
        rest.extend(self.halves.take().into_iter().flat_map(|(a, b)| [a, b]));
        while let Some(text) = rest.pop() {
            if let Ok(mut node) = Arc::try_unwrap(text.0) {
                rest.extend(node.halves.take().into_iter().flat_map(|(a, b)| [a, b]));
            }
        }
    }
}

impl PartialEq for ConstText {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
            || (self.len() == other.len() && self.bytes() == other.bytes())
    }
}

impl Eq for ConstText {}

impl PartialOrd for ConstText {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for ConstText {
    fn cmp(&self, other: &Self) -> Ordering {
        self.bytes().cmp(other.bytes())
    }
}

impl fmt::Debug for ConstText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.bytes().escape_ascii().to_string(), f)
    }
}
