//! Typed indices and the vectors they index. No bare `usize` crosses a function boundary.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// An index type made of one `u32`.
pub trait Entity: Copy + Eq {
    /// The index of position `index`.
    fn new(index: usize) -> Self;
    /// The position as a plain number.
    fn index(self) -> usize;
}

/// Declares an index type: `entity!(/// Its doc. Value, "v")` prints as `v7`.
#[macro_export]
macro_rules! entity {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub u32);
        impl $crate::Entity for $name {
            fn new(index: usize) -> Self {
                Self(u32::try_from(index).expect("entity index fits u32"))
            }
            fn index(self) -> usize {
                self.0 as usize
            }
        }
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                write!(f, concat!($prefix, "{}"), self.0)
            }
        }
        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(self, f)
            }
        }
    };
}

/// A vector indexed by one entity type.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct IndexVec<K, V> {
    raw: Vec<V>,
    key: PhantomData<fn(K)>,
}

impl<K: Entity, V> IndexVec<K, V> {
    /// An empty vector.
    #[must_use]
    pub fn new() -> Self {
        Self {
            raw: Vec::new(),
            key: PhantomData,
        }
    }
    /// The values, in order.
    #[must_use]
    pub fn into_vec(self) -> Vec<V> {
        self.raw
    }
    /// A vector of `len` clones of `value`.
    pub fn filled(value: V, len: usize) -> Self
    where
        V: Clone,
    {
        Self {
            raw: vec![value; len],
            key: PhantomData,
        }
    }
    /// Appends and returns the new index.
    pub fn push(&mut self, value: V) -> K {
        self.raw.push(value);
        K::new(self.raw.len() - 1)
    }
    /// The index that the next `push` returns.
    #[must_use]
    pub fn next_key(&self) -> K {
        K::new(self.raw.len())
    }
    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        self.raw.len()
    }
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.raw.is_empty()
    }
    /// The value at `key`, if there is one.
    #[must_use]
    pub fn get(&self, key: K) -> Option<&V> {
        self.raw.get(key.index())
    }
    /// All values in order.
    pub fn iter(&self) -> std::slice::Iter<'_, V> {
        self.raw.iter()
    }
    /// All values in order, to change.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, V> {
        self.raw.iter_mut()
    }
    /// All indices in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = K> + ExactSizeIterator + use<K, V> {
        (0..self.raw.len()).map(K::new)
    }
    /// All pairs in order.
    pub fn iter_enumerated(&self) -> impl DoubleEndedIterator<Item = (K, &V)> + ExactSizeIterator {
        self.raw.iter().enumerate().map(|(i, v)| (K::new(i), v))
    }
    /// The values as a slice.
    #[must_use]
    pub fn as_slice(&self) -> &[V] {
        &self.raw
    }
    /// The values as a slice, to change (for parallel work over functions).
    pub fn as_mut_slice(&mut self) -> &mut [V] {
        &mut self.raw
    }
    /// Makes it at least `len` long.
    pub fn grow(&mut self, len: usize, value: V)
    where
        V: Clone,
    {
        if self.raw.len() < len {
            self.raw.resize(len, value);
        }
    }
}

impl<K: Entity, V> Default for IndexVec<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: Entity, V> FromIterator<V> for IndexVec<K, V> {
    fn from_iter<T: IntoIterator<Item = V>>(iter: T) -> Self {
        Self {
            raw: iter.into_iter().collect(),
            key: PhantomData,
        }
    }
}

impl<K: Entity, V> Index<K> for IndexVec<K, V> {
    type Output = V;
    fn index(&self, key: K) -> &V {
        &self.raw[key.index()]
    }
}

impl<K: Entity, V> IndexMut<K> for IndexVec<K, V> {
    fn index_mut(&mut self, key: K) -> &mut V {
        &mut self.raw[key.index()]
    }
}

impl<K: Entity + fmt::Debug, V: fmt::Debug> fmt::Debug for IndexVec<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.raw.iter()).finish()
    }
}
