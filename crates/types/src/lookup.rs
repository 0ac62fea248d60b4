//! Fields and methods, found through embedded fields; method sets; implementation. Spec: "Selectors", "Method sets".
//!
//! Search is by depth: all embedded types of one depth are looked at together, and two finds at the same depth are ambiguous.

use rustc_hash::FxHashSet;

use source::Symbol;

use crate::kind::{Method, NamedId, Ty, TyKind};
use crate::table::Types;

/// One step through an embedded field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PathStep {
    /// Number of the field.
    pub field: u32,
    /// Whether the value before this step is a pointer to the struct, to be dereferenced first.
    pub deref: bool,
}

/// What a selector selects.
#[derive(Clone, PartialEq, Debug)]
pub enum Member {
    /// A field: its number and type.
    Field(u32, Ty),
    /// A declared method: its type and its place in `NamedData::methods`.
    Declared(NamedId, u32),
    /// A method of an interface type: the interface and the place in `interface_methods`.
    Interface(Ty, u32),
}

/// A field or method and the way to it.
#[derive(Clone, PartialEq, Debug)]
pub struct Selection {
    /// Embedded fields on the way.
    pub path: Vec<PathStep>,
    /// What stands at its end.
    pub member: Member,
    /// Whether the value that holds the member is a pointer to it.
    pub holder_is_pointer: bool,
    /// Whether a pointer was followed anywhere, the operand itself included.
    pub indirect: bool,
}

/// The result of a search.
#[derive(Clone, PartialEq, Debug)]
pub enum Lookup {
    /// Found.
    Found(Selection),
    /// Several at the same depth.
    Ambiguous,
    /// Nothing.
    NotFound,
}

/// A method of a method set.
#[derive(Clone, PartialEq, Debug)]
pub struct MethodSetEntry {
    /// Its name.
    pub name: Symbol,
    /// The import path of its package, for unexported names; empty for exported ones.
    pub package: Symbol,
    /// Its function type, without receiver.
    pub ty: Ty,
    /// Embedded fields on the way to the receiver.
    pub path: Vec<PathStep>,
    /// Whether the value at the end of the path is a pointer.
    pub holder_is_pointer: bool,
    /// Whom to call with it.
    pub target: MethodTarget,
}

/// What implements a method of a method set.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum MethodTarget {
    /// A declared method.
    Declared {
        /// Its type.
        named: NamedId,
        /// Its place in `NamedData::methods`.
        index: u32,
        /// Whether its receiver is a pointer.
        pointer: bool,
        /// Its function (`typed::FuncId`).
        func: u32,
    },
    /// A method of an embedded interface.
    Interface {
        /// The interface type.
        ty: Ty,
        /// The place in its `interface_methods`.
        index: u32,
    },
}

/// Why a type does not implement an interface.
#[derive(Clone, PartialEq, Debug)]
pub struct MissingMethod {
    /// The interface's method.
    pub method: Method,
    /// What is wrong.
    pub reason: MissingReason,
}

/// What is wrong with a method.
#[derive(Clone, PartialEq, Debug)]
pub enum MissingReason {
    /// There is none of this name.
    Missing,
    /// It has another type: this one.
    WrongType(Ty),
    /// Its receiver is a pointer.
    PointerReceiver,
    /// There is one of another case: name and type.
    WrongName(Symbol, Ty),
    /// Two at the same depth.
    Ambiguous,
    /// It is a field.
    Field,
}

struct Embedded {
    ty: Ty,
    path: Vec<PathStep>,
    pointer: bool,
    indirect: bool,
    /// Reached more than once at this depth.
    multiples: bool,
}

impl Types {
    /// Finds field or method `name` as written in `package`, in `ty` or `*ty` and its embedded fields.
    #[must_use]
    pub fn lookup(&self, ty: Ty, name: Symbol, package: Symbol) -> Lookup {
        self.lookup_by(ty, &|it, owner| {
            it == name && (owner == package || name.is_exported())
        })
    }
    /// As `lookup`, ignoring case and package: to help with misspelt names.
    #[must_use]
    pub fn lookup_fold(&self, ty: Ty, name: Symbol) -> Lookup {
        self.lookup_by(ty, &|it, _| {
            it.as_str().to_lowercase() == name.as_str().to_lowercase()
        })
    }
    fn lookup_by(&self, ty: Ty, wanted: &dyn Fn(Symbol, Symbol) -> bool) -> Lookup {
        let (start, pointer) = match self.kind(ty) {
            TyKind::Pointer(elem) => (*elem, true),
            TyKind::Named(_) => match self.under(ty) {
                // A defined pointer type has fields, but no methods.
                TyKind::Pointer(elem) if matches!(self.under(*elem), TyKind::Struct(_)) => {
                    return self.fields_only(*elem, wanted);
                }
                TyKind::Invalid
                | TyKind::Basic(_)
                | TyKind::Named(_)
                | TyKind::Pointer(_)
                | TyKind::Slice(_)
                | TyKind::Array(..)
                | TyKind::Map(..)
                | TyKind::Chan(..)
                | TyKind::Struct(_)
                | TyKind::Func(_)
                | TyKind::Interface(_)
                | TyKind::Tuple(_)
                | TyKind::TypeParam(_)
                | TyKind::Union(_) => (ty, false),
            },
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Slice(_)
            | TyKind::Array(..)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Struct(_)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => (ty, false),
        };
        if pointer && self.is_interface(start) {
            return Lookup::NotFound;
        }
        self.search(start, pointer, wanted)
    }
    fn fields_only(&self, elem: Ty, wanted: &dyn Fn(Symbol, Symbol) -> bool) -> Lookup {
        match self.search(elem, true, wanted) {
            Lookup::Found(it) if !matches!(it.member, Member::Field(..)) => Lookup::NotFound,
            it @ Lookup::Found(_) | it @ Lookup::Ambiguous | it @ Lookup::NotFound => it,
        }
    }
    fn search(&self, start: Ty, pointer: bool, wanted: &dyn Fn(Symbol, Symbol) -> bool) -> Lookup {
        let mut seen = FxHashSet::default();
        let mut current = vec![Embedded {
            ty: start,
            path: vec![],
            pointer,
            indirect: pointer,
            multiples: false,
        }];
        while !current.is_empty() {
            let mut found = None;
            let mut hits = 0;
            let mut next: Vec<Embedded> = Vec::new();
            for at in &current {
                if let Some(id) = self.as_named(at.ty)
                    && !seen.insert(id)
                {
                    continue;
                }
                if let Some(member) = self.member(at.ty, wanted) {
                    hits += if at.multiples { 2 } else { 1 };
                    found = Some(Selection {
                        path: at.path.clone(),
                        member,
                        holder_is_pointer: at.pointer,
                        indirect: at.indirect,
                    });
                } else {
                    self.descend(at, &mut next);
                }
            }
            match (hits, found) {
                (1, Some(it)) => return Lookup::Found(it),
                (0, _) => current = consolidate(next),
                (_, _) => return Lookup::Ambiguous,
            }
        }
        Lookup::NotFound
    }
    fn member(&self, ty: Ty, wanted: &dyn Fn(Symbol, Symbol) -> bool) -> Option<Member> {
        let number = |n: usize| u32::try_from(n).expect("fewer than 2^32 members");
        if let Some(id) = self.as_named(ty) {
            let methods = &self.named(id).methods;
            if let Some(at) = methods.iter().position(|it| wanted(it.name, it.package)) {
                return Some(Member::Declared(id, number(at)));
            }
        }
        match self.under(ty) {
            TyKind::Struct(fields) => {
                let at = fields.iter().position(|it| wanted(it.name, it.package))?;
                Some(Member::Field(number(at), fields[at].ty))
            }
            TyKind::Interface(_) => {
                let methods = self.interface_methods(ty);
                let at = methods.iter().position(|it| wanted(it.name, it.package))?;
                Some(Member::Interface(ty, number(at)))
            }
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Array(..)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Func(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => None,
        }
    }
    fn descend(&self, at: &Embedded, next: &mut Vec<Embedded>) {
        for (index, field) in self.fields(at.ty).unwrap_or(&[]).iter().enumerate() {
            if !field.embedded {
                continue;
            }
            let (ty, pointer) = if let TyKind::Pointer(elem) = self.kind(field.ty) {
                (*elem, true)
            } else {
                (field.ty, false)
            };
            let mut path = at.path.clone();
            path.push(PathStep {
                field: u32::try_from(index).expect("fewer than 2^32 fields"),
                deref: at.pointer,
            });
            next.push(Embedded {
                ty,
                path,
                pointer,
                indirect: at.indirect || pointer,
                multiples: at.multiples,
            });
        }
    }
    /// The type of a method found by `lookup`; of a field its type.
    #[must_use]
    pub fn member_type(&self, member: &Member) -> Ty {
        match member {
            Member::Field(_, ty) => *ty,
            Member::Declared(id, index) => self.named(*id).methods[*index as usize].ty,
            Member::Interface(ty, index) => self.interface_methods(*ty)[*index as usize].ty,
        }
    }
    /// The method set of a type (`T` or `*T`, concrete or interface), in the order of itabs. Spec: "Method sets".
    #[must_use]
    pub fn method_set(&self, ty: Ty) -> Vec<MethodSetEntry> {
        let mut names = FxHashSet::default();
        let start = if let TyKind::Pointer(elem) = self.kind(ty) {
            *elem
        } else {
            ty
        };
        self.collect_names(start, &mut names, &mut FxHashSet::default());
        let mut entries: Vec<_> = names
            .into_iter()
            .filter_map(|(name, package)| self.method_entry(ty, name, package))
            .collect();
        entries.sort_by_key(|it| (!it.name.is_exported(), it.name, it.package));
        entries
    }
    fn method_entry(&self, ty: Ty, name: Symbol, package: Symbol) -> Option<MethodSetEntry> {
        let Lookup::Found(it) = self.lookup(ty, name, package) else {
            return None;
        };
        let target = match it.member {
            Member::Field(..) => return None,
            Member::Declared(named, index) => {
                let method = &self.named(named).methods[index as usize];
                if method.generic || method.pointer && !it.indirect {
                    return None;
                }
                MethodTarget::Declared {
                    named,
                    index,
                    pointer: method.pointer,
                    func: method.func,
                }
            }
            Member::Interface(ty, index) => MethodTarget::Interface { ty, index },
        };
        Some(MethodSetEntry {
            name,
            package: if name.is_exported() {
                Symbol::EMPTY
            } else {
                package
            },
            ty: self.member_type(&it.member),
            path: it.path,
            holder_is_pointer: it.holder_is_pointer,
            target,
        })
    }
    fn collect_names(
        &self,
        ty: Ty,
        names: &mut FxHashSet<(Symbol, Symbol)>,
        seen: &mut FxHashSet<Ty>,
    ) {
        if !seen.insert(ty) {
            return;
        }
        let mut add = |name: Symbol, package: Symbol| {
            names.insert((
                name,
                if name.is_exported() {
                    Symbol::EMPTY
                } else {
                    package
                },
            ));
        };
        if let Some(id) = self.as_named(ty) {
            self.named(id)
                .methods
                .iter()
                .for_each(|it| add(it.name, it.package));
        }
        if self.is_interface(ty) {
            let methods = self.interface_methods(ty);
            methods.iter().for_each(|it| add(it.name, it.package));
        }
        for field in self
            .fields(ty)
            .unwrap_or(&[])
            .iter()
            .filter(|it| it.embedded)
        {
            let elem = if let TyKind::Pointer(elem) = self.kind(field.ty) {
                *elem
            } else {
                field.ty
            };
            self.collect_names(elem, names, seen);
        }
    }
    /// Whether the method set of `ty` has all methods of the interface.
    #[must_use]
    pub fn implements(&self, ty: Ty, interface: Ty) -> bool {
        self.missing_method(ty, interface).is_none()
    }
    /// The first method of the interface that `ty` lacks.
    #[must_use]
    pub fn missing_method(&self, ty: Ty, interface: Ty) -> Option<MissingMethod> {
        let wanted = self.interface_methods(interface);
        wanted.into_iter().find_map(|method| {
            let reason = self.method_fault(ty, &method)?;
            Some(MissingMethod { method, reason })
        })
    }
    /// What keeps `ty` from having this method.
    #[must_use]
    pub fn method_fault(&self, ty: Ty, method: &Method) -> Option<MissingReason> {
        let found = match self.lookup(ty, method.name, method.package) {
            Lookup::Found(it) => it,
            Lookup::Ambiguous => return Some(MissingReason::Ambiguous),
            Lookup::NotFound => {
                if let Lookup::Found(it) = self.lookup_fold(ty, method.name)
                    && let Some(name) = self.method_name(&it.member)
                {
                    return Some(MissingReason::WrongName(name, self.member_type(&it.member)));
                }
                return Some(MissingReason::Missing);
            }
        };
        let ty = match &found.member {
            Member::Field(..) => return Some(MissingReason::Field),
            Member::Declared(..) | Member::Interface(..) => self.member_type(&found.member),
        };
        let generic = matches!(&found.member,
            Member::Declared(id, index) if self.named(*id).methods[*index as usize].generic);
        if generic || !self.identical(ty, method.ty) {
            return Some(MissingReason::WrongType(ty));
        }
        self.by_pointer(&found)
            .then_some(MissingReason::PointerReceiver)
    }
    /// Whether a type has a method only through a pointer to it.
    #[must_use]
    pub fn needs_pointer(&self, ty: Ty, method: &Method) -> bool {
        match self.lookup(ty, method.name, method.package) {
            Lookup::Found(it) => self.by_pointer(&it),
            Lookup::Ambiguous | Lookup::NotFound => false,
        }
    }
    fn by_pointer(&self, found: &Selection) -> bool {
        matches!(found.member, Member::Declared(id, index)
            if self.named(id).methods[index as usize].pointer && !found.indirect)
    }
    fn method_name(&self, member: &Member) -> Option<Symbol> {
        match member {
            Member::Field(..) => None,
            Member::Declared(id, index) => Some(self.named(*id).methods[*index as usize].name),
            Member::Interface(ty, index) => Some(self.interface_methods(*ty)[*index as usize].name),
        }
    }
}

/// Merges entries of the same defined type.
fn consolidate(list: Vec<Embedded>) -> Vec<Embedded> {
    if list.len() < 2 {
        return list;
    }
    let mut merged: Vec<Embedded> = Vec::new();
    let mut places = rustc_hash::FxHashMap::default();
    for it in list {
        if let Some(&at) = places.get(&it.ty) {
            let earlier: &mut Embedded = &mut merged[at];
            earlier.multiples = true;
        } else {
            places.insert(it.ty, merged.len());
            merged.push(it);
        }
    }
    merged
}
