//! Type descriptors: read-only data laid out as Go 1.27's `internal/abi` says, one per identical type, symbol `type:main.T`.
//!
//! In phases: while functions are lowered, `type_sym` only registers a type. When no function is left, `reach_methods` (in `itab`) asks
//! for the methods that a descriptor must carry; when that asks for nothing more, `emit_types` writes all descriptors and itabs.
//!
//! A descriptor carries code addresses of a method only if a value of the type may come to lie in an interface and some interface method
//! of that name and signature is called; others are marked as pruned (-1). So is the signature of a pruned one if it has no descriptor of
//! its own: then no interface has such a method.

use indexmap::{IndexMap, IndexSet};
use ir::{Data, DataItem, DataKind, Sym};
use source::Symbol;
use types::{Basic, ChanDir, Field, FuncType, Ty, TyKind, Types, WORD};

use crate::eq::{is_comparable, is_plain_memory};
use crate::lower::Lower;
use crate::names::{self, fnv32};
use crate::wrapper::Selected;

const TFLAG_UNCOMMON: u8 = 1;
const TFLAG_NAMED: u8 = 4;
const TFLAG_REGULAR_MEMORY: u8 = 8;
const TFLAG_GC_MASK_ON_DEMAND: u8 = 16;
const TFLAG_DIRECT_IFACE: u8 = 32;

const NAME_EXPORTED: u8 = 1;
const NAME_TAG: u8 = 2;
const NAME_PACKAGE: u8 = 4;
const NAME_EMBEDDED: u8 = 8;

/// Masks for types with more pointer words than this are made at run time, from the descriptor.
const MAX_MASK_BYTES: u64 = 16;

/// A name and the signature (as spelled for the linker) of an interface method that some code calls.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) struct CalledMethod {
    pub(crate) name: Symbol,
    pub(crate) package: Symbol,
    pub(crate) signature: String,
}

/// What is known of a type with a descriptor.
#[derive(Clone, Debug)]
pub(crate) struct TypeEntry {
    pub(crate) ty: Ty,
    /// A value of it may come to lie in an interface.
    pub(crate) in_interface: bool,
    /// Its methods, in descriptor order; set when it first matters.
    pub(crate) methods: Option<Vec<KeptMethod>>,
}

/// A method of a type with a descriptor.
#[derive(Clone, Debug)]
pub(crate) struct KeptMethod {
    pub(crate) selected: Selected,
    pub(crate) called: CalledMethod,
    /// Code that takes the data word of an interface, code that takes the value: set once the method is reached.
    pub(crate) code: Option<(Sym, Sym)>,
}

/// Types, itabs and names that the program's data needs, in order of first mention.
#[derive(Debug, Default)]
pub(crate) struct TypeTable {
    pub(crate) types: IndexMap<Sym, TypeEntry>,
    pub(crate) itabs: IndexMap<Sym, (Ty, Ty)>,
    pub(crate) called: IndexSet<CalledMethod>,
    /// Those that the rest of the program calls, where only package main is lowered.
    pub(crate) called_elsewhere: IndexSet<CalledMethod>,
    /// Whether methods are asked for because descriptors and tables have them.
    pub(crate) reaching: bool,
    /// Whether package reflect, or the library's small one, is part of the program: then what lies in a value in an interface may come to
    /// lie in one, too, and methods of it are looked for.
    pub(crate) reflects: bool,
    /// Whether code asks for the list of descriptors.
    pub(crate) linked: bool,
    /// Whether methods are called by reflection, so that all exported ones are needed.
    pub(crate) methods_by_reflection: bool,
    /// Functions and data made on demand, to make them once.
    pub(crate) made: IndexSet<Sym>,
    syms: IndexMap<Ty, Sym>,
}

impl Lower<'_> {
    /// The descriptor of a type whose values may be put into interfaces.
    pub(crate) fn type_sym(&mut self, ty: Ty) -> Sym {
        let sym = self.alloc_type_sym(ty);
        self.rt.types[&sym].in_interface = true;
        sym
    }
    /// The descriptor of a type, for allocation, comparison and other descriptors only.
    pub(crate) fn alloc_type_sym(&mut self, ty: Ty) -> Sym {
        if let Some(sym) = self.rt.syms.get(&ty) {
            return *sym;
        }
        let name = names::symbol_name("type:", &names::link_string(&self.types, ty));
        let sym = self.out.symbols.intern(&name);
        self.rt.syms.insert(ty, sym);
        self.rt.types.entry(sym).or_insert(TypeEntry {
            ty,
            in_interface: false,
            methods: None,
        });
        if let TyKind::Map(key, _) = *self.types.under(ty) {
            self.hash_closure_sym(key);
        }
        sym
    }
    /// Writes all descriptors and itabs. Nothing may be reached after it.
    pub(crate) fn emit_types(&mut self) {
        for n in 0..self.rt.types.len() {
            let sym = self.rt.types.get_index(n).map(|it| *it.0);
            if !sym.is_some_and(|it| self.is_foreign_data(it)) {
                self.emit_type(n);
            }
        }
        self.emit_itabs();
        if self.rt.linked && self.options.rest.is_none() {
            self.emit_typelinks();
        }
    }
    /// The list of the descriptors of types without names, by their strings: how many, and their addresses.
    pub(crate) fn typelinks_sym(&mut self) -> Sym {
        self.out.symbols.intern(ir::TYPE_LINKS)
    }
    fn emit_typelinks(&mut self) {
        let listed = self.rt.types.iter().filter_map(|(sym, entry)| {
            let listed = match self.types.kind(entry.ty) {
                TyKind::Pointer(_)
                | TyKind::Slice(_)
                | TyKind::Array(..)
                | TyKind::Map(..)
                | TyKind::Chan(..)
                | TyKind::Func(_)
                | TyKind::Struct(_) => true,
                TyKind::Invalid
                | TyKind::Basic(_)
                | TyKind::Named(_)
                | TyKind::Interface(_)
                | TyKind::Tuple(_)
                | TyKind::TypeParam(_)
                | TyKind::Union(_) => false,
            };
            listed.then(|| (names::reflect_string(&self.types, entry.ty), *sym))
        });
        let mut listed: Vec<(String, Sym)> = listed.collect();
        listed.sort_by(|a, b| a.0.cmp(&b.0));
        let mut items = vec![DataItem::Bytes(listed.len().to_le_bytes().to_vec())];
        items.extend(listed.into_iter().map(|(_, sym)| DataItem::Addr(sym, 0)));
        let sym = self.typelinks_sym();
        self.read_only(sym, 8, items);
    }
    /// Whether any part of the program calls methods by reflection.
    pub(crate) fn calls_methods_by_reflection(&self) -> bool {
        let elsewhere = self
            .options
            .rest
            .is_some_and(|it| it.lower.methods_by_reflection);
        elsewhere || self.rt.methods_by_reflection
    }
    /// Registers the types that descriptors refer to, and theirs; whether there were new ones.
    pub(crate) fn register_children(&mut self) -> bool {
        let before = self.rt.types.len();
        let mut again = false;
        let mut n = 0;
        while n < self.rt.types.len() {
            let (sym, entry) = self
                .rt
                .types
                .get_index(n)
                .expect("the index is below the number of types");
            let ty = entry.ty;
            if self.is_foreign_data(*sym) {
                n += 1;
                continue;
            }
            let mut in_interface = self.rt.types[n].in_interface && self.rt.reflects;
            let by_reflection = self.calls_methods_by_reflection();
            if self.types.is_interface(ty) {
                in_interface &= by_reflection; // nothing else leads to the signatures
            }
            let mut children = self.children(ty);
            if in_interface && self.has_methods(ty) {
                children.push(self.types.pointer(ty)); // reflect takes the address of what lies in a variable
            }
            for child in children {
                let sym = self.alloc_type_sym(child);
                if in_interface && !self.rt.types[&sym].in_interface {
                    self.rt.types[&sym].in_interface = true;
                    again = true;
                }
            }
            let methods = self.rt.types[n].methods.clone().unwrap_or_default();
            for method in methods.iter().filter(|m| m.code.is_some()) {
                let sym = self.alloc_type_sym(method.selected.sig);
                let shown = by_reflection && in_interface && method.selected.name.is_exported();
                if shown && !self.rt.types[&sym].in_interface {
                    self.rt.types[&sym].in_interface = true;
                    again = true;
                }
            }
            n += 1;
        }
        again || self.rt.types.len() > before
    }
    /// Whether pointers to the type may have methods: declared ones, or promoted from what it embeds.
    fn has_methods(&self, ty: Ty) -> bool {
        let named = self.types.as_named(ty);
        let declared = named.is_some_and(|id| !self.types.named(id).methods.is_empty());
        let embeds = match self.types.under(ty) {
            TyKind::Struct(fields) => fields.iter().any(|it| it.embedded),
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Pointer(_)
            | TyKind::Slice(_)
            | TyKind::Array(..)
            | TyKind::Map(..)
            | TyKind::Chan(..)
            | TyKind::Func(_)
            | TyKind::Interface(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => false,
        };
        declared || embeds
    }
    fn children(&mut self, ty: Ty) -> Vec<Ty> {
        match self.types.under(ty).clone() {
            TyKind::Pointer(elem) | TyKind::Slice(elem) | TyKind::Chan(_, elem) => vec![elem],
            TyKind::Array(elem, _) => vec![elem, self.types.slice(elem)],
            TyKind::Map(key, elem) => vec![key, elem, self.map_group(key, elem)],
            TyKind::Struct(fields) => fields.iter().map(|field| field.ty).collect(),
            TyKind::Func(func) => [func.params, func.results].concat(),
            TyKind::Interface(_) => self
                .types
                .interface_methods(ty)
                .iter()
                .map(|m| m.ty)
                .collect(),
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => vec![],
        }
    }
    fn emit_type(&mut self, n: usize) {
        let (sym, entry) = self
            .rt
            .types
            .get_index(n)
            .expect("the index is below the number of types");
        let (sym, ty) = (*sym, entry.ty);
        let methods = self.descriptor_methods(n);
        let uncommon = is_named(&self.types, ty) || !methods.is_empty();
        let mut blob = Blob::default();
        self.common_part(ty, uncommon, &mut blob);
        let rest = self.kind_part(sym, ty, uncommon, &mut blob);
        if uncommon {
            self.uncommon_part(ty, &methods, &rest, &mut blob);
        }
        blob.append(rest);
        let own = self.package_of_type(ty);
        for method in &methods {
            self.method_part(own, method, &mut blob);
        }
        let comment = names::reflect_string(&self.types, ty);
        self.out.add_data(Data {
            sym,
            kind: DataKind::ReadOnly,
            align: 8,
            items: blob.items,
            comment: format!("type {comment}"),
        });
    }
    /// The methods a descriptor lists: all of the type's if it may be in an interface, else none are needed.
    fn descriptor_methods(&mut self, n: usize) -> Vec<KeptMethod> {
        if !self.rt.types[n].in_interface {
            return vec![];
        }
        self.rt.types[n].methods.clone().unwrap_or_default()
    }
    /// `abi.Type`, 48 bytes.
    fn common_part(&mut self, ty: Ty, uncommon: bool, blob: &mut Blob) {
        let layout = self.types.layout(ty);
        let ptr_bytes = self.types.ptr_bytes(ty);
        let on_demand = ptr_bytes / WORD > MAX_MASK_BYTES * 8;
        let flag = |on: bool, bit: u8| if on { bit } else { 0 };
        let tflag = flag(uncommon, TFLAG_UNCOMMON)
            | flag(is_named(&self.types, ty), TFLAG_NAMED)
            | flag(is_plain_memory(&self.types, ty), TFLAG_REGULAR_MEMORY)
            | flag(on_demand, TFLAG_GC_MASK_ON_DEMAND)
            | flag(self.types.is_direct_iface(ty), TFLAG_DIRECT_IFACE);
        let link = names::link_string(&self.types, ty);
        let align = u8::try_from(layout.align).expect("alignments are at most 16");
        blob.u64(layout.size);
        blob.u64(ptr_bytes);
        blob.u32(fnv32(link.as_bytes()));
        blob.bytes(&[tflag, align, align, abi_kind(&self.types, ty)]);
        match self.eq_closure_sym(ty) {
            Some(equal) => blob.addr(equal),
            None => blob.u64(0),
        }
        match self.gc_data(ty, ptr_bytes, on_demand) {
            Some(mask) => blob.addr(mask),
            None => blob.u64(0),
        }
        let text = names::reflect_string(&self.types, ty);
        // Of a pointer it is what it points to.
        let base = match self.types.as_named(ty) {
            Some(_) => ty,
            None => self.types.pointee(ty).unwrap_or(ty),
        };
        let exported = self
            .types
            .as_named(base)
            .is_some_and(|id| self.types.named(id).name.is_exported());
        let str_sym = self.name_sym(&text, "", exported, false, Symbol::EMPTY);
        blob.addr32(str_sym);
        let pointer = self.types.pointer(ty);
        let pointer = names::symbol_name("type:", &names::link_string(&self.types, pointer));
        match self.descriptor(&pointer) {
            Some(sym) => blob.addr32(sym),
            None => blob.u32(0),
        }
    }
    /// The descriptor of this name, if the program has it.
    fn descriptor(&mut self, name: &str) -> Option<Sym> {
        let elsewhere = self.options.rest.is_some_and(|it| it.data.contains(name));
        match elsewhere {
            true => Some(self.out.symbols.intern(name)),
            false => {
                let known = self.out.symbols.find(name);
                known.filter(|it| self.rt.types.contains_key(it))
            }
        }
    }
    /// What follows `abi.Type` for the kind; gives the part that comes after the uncommon type.
    fn kind_part(&mut self, sym: Sym, ty: Ty, uncommon: bool, blob: &mut Blob) -> Blob {
        let mut rest = Blob::default();
        match self.types.under(ty).clone() {
            TyKind::Pointer(elem) | TyKind::Slice(elem) => self.type_addr(elem, blob),
            TyKind::Chan(dir, elem) => {
                self.type_addr(elem, blob);
                blob.u64(match dir {
                    ChanDir::Recv => 1,
                    ChanDir::Send => 2,
                    ChanDir::Both => 3,
                });
            }
            TyKind::Array(elem, len) => {
                self.type_addr(elem, blob);
                let slice = self.types.slice(elem);
                self.type_addr(slice, blob);
                blob.u64(len);
            }
            TyKind::Map(key, elem) => self.map_part(key, elem, blob),
            TyKind::Func(func) => self.func_part(&func, blob, &mut rest),
            TyKind::Interface(_) => self.interface_part(sym, ty, uncommon, blob, &mut rest),
            TyKind::Struct(fields) => {
                self.struct_part(sym, ty, &fields, uncommon, blob, &mut rest);
            }
            TyKind::Invalid
            | TyKind::Basic(_)
            | TyKind::Named(_)
            | TyKind::Tuple(_)
            | TyKind::TypeParam(_)
            | TyKind::Union(_) => {}
        }
        rest
    }
    fn func_part(&mut self, func: &FuncType, blob: &mut Blob, rest: &mut Blob) {
        let params = u16::try_from(func.params.len()).expect("parameters fit u16");
        let results = u16::try_from(func.results.len()).expect("results fit u15");
        blob.u16(params);
        blob.u16(results | if func.variadic { 1 << 15 } else { 0 });
        blob.u32(0);
        for ty in func.params.iter().chain(&func.results) {
            self.type_addr(*ty, rest);
        }
    }
    fn interface_part(
        &mut self,
        sym: Sym,
        ty: Ty,
        uncommon: bool,
        blob: &mut Blob,
        rest: &mut Blob,
    ) {
        let own = self.package_of_type(ty);
        match own {
            Symbol::EMPTY => blob.u64(0),
            package => {
                let name = self.package_name_sym(package);
                blob.addr(name);
            }
        }
        let methods = self.types.interface_methods(ty);
        let at = blob.len() + 24 + uncommon_size(uncommon);
        blob.addr_off(sym, at);
        blob.u64(methods.len() as u64);
        blob.u64(methods.len() as u64);
        for method in methods {
            let package = if method.package == own {
                Symbol::EMPTY
            } else {
                method.package
            };
            let name = method.name.as_str();
            let exported = method.name.is_exported();
            let name = self.name_sym(name, "", exported, false, package);
            rest.addr32(name);
            let sig = self.alloc_type_sym(method.ty);
            rest.addr32(sig);
        }
    }
    fn struct_part(
        &mut self,
        sym: Sym,
        ty: Ty,
        fields: &[Field],
        uncommon: bool,
        blob: &mut Blob,
        rest: &mut Blob,
    ) {
        let package = fields
            .iter()
            .find(|field| !field.name.is_exported())
            .map_or(Symbol::EMPTY, |field| field.package);
        match package {
            Symbol::EMPTY => blob.u64(0),
            package => {
                let name = self.package_name_sym(package);
                blob.addr(name);
            }
        }
        let at = blob.len() + 24 + uncommon_size(uncommon);
        blob.addr_off(sym, at);
        blob.u64(fields.len() as u64);
        blob.u64(fields.len() as u64);
        let offsets = self.types.field_offsets(ty);
        for (field, off) in fields.iter().zip(offsets) {
            let exported = field.name.is_exported();
            let (name, tag) = (field.name.as_str(), field.tag.as_str());
            let name = self.name_sym(name, tag, exported, field.embedded, Symbol::EMPTY);
            rest.addr(name);
            self.type_addr(field.ty, rest);
            rest.u64(off);
        }
    }
    /// The group of eight slots that the maps of the library are made of.
    fn map_group(&mut self, key: Ty, elem: Ty) -> Ty {
        let field = |name: &str, ty: Ty| Field {
            name: Symbol::intern(name),
            ty,
            embedded: false,
            tag: Symbol::EMPTY,
            package: Symbol::EMPTY,
        };
        let key = self.map_slot_type(key);
        let elem = self.map_slot_type(elem);
        let slot = vec![field("Key", key), field("Elem", elem)];
        let slot = self.types.intern(TyKind::Struct(slot));
        let slots = self.types.array(slot, 8);
        let group = vec![field("Ctrl", Ty::UINT64), field("Slots", slots)];
        self.types.intern(TyKind::Struct(group))
    }
    /// Keys and elements above 128 bytes are kept by pointer.
    fn map_slot_type(&mut self, ty: Ty) -> Ty {
        if self.types.size_of(ty) > 128 {
            self.types.pointer(ty)
        } else {
            ty
        }
    }
    fn map_part(&mut self, key: Ty, elem: Ty, blob: &mut Blob) {
        let group = self.map_group(key, elem);
        self.type_addr(key, blob);
        self.type_addr(elem, blob);
        self.type_addr(group, blob);
        let hasher = self.hash_closure_sym(key);
        blob.addr(hasher);
        let (slot_key, slot_elem) = (self.map_slot_type(key), self.map_slot_type(elem));
        let slots = self.types.fields(group).expect("a group is a struct")[1].ty;
        let TyKind::Array(slot, _) = *self.types.kind(slots) else {
            unreachable!("lower: map_group: slots are an array")
        };
        let stride = self.types.size_of(slot);
        let elem_off = self.types.field_offsets(slot)[1];
        let keys_off = self.types.field_offsets(group)[1];
        blob.u64(self.types.size_of(group));
        blob.u64(keys_off);
        blob.u64(stride);
        blob.u64(keys_off + elem_off);
        blob.u64(stride);
        blob.u64(elem_off);
        let flag = |on: bool, bit: u32| if on { bit } else { 0 };
        let update = needs_key_update(&self.types, key);
        let panics = hash_may_panic(&self.types, key);
        blob.u32(
            flag(update, 1)
                | flag(panics, 2)
                | flag(slot_key != key, 4)
                | flag(slot_elem != elem, 8),
        );
        blob.u32(0);
    }
    /// `abi.UncommonType`, 16 bytes; `rest` lies between it and the methods.
    fn uncommon_part(&mut self, ty: Ty, methods: &[KeptMethod], rest: &Blob, blob: &mut Blob) {
        let package = self.package_of_type(ty);
        match package {
            Symbol::EMPTY => blob.u32(0),
            package => {
                let name = self.package_name_sym(package);
                blob.addr32(name);
            }
        }
        let exported = methods
            .iter()
            .filter(|m| m.selected.name.is_exported())
            .count();
        blob.u16(u16::try_from(methods.len()).expect("methods fit u16"));
        blob.u16(u16::try_from(exported).expect("methods fit u16"));
        blob.u32(u32::try_from(16 + rest.len()).expect("descriptors fit u32"));
        blob.u32(0);
    }
    /// `abi.Method`, 16 bytes. A name of the package `own`, the type's, does not say so.
    fn method_part(&mut self, own: Symbol, method: &KeptMethod, blob: &mut Blob) {
        let selected = &method.selected;
        let exported = selected.name.is_exported();
        let name = selected.name.as_str();
        let package = match selected.package == own {
            true => Symbol::EMPTY,
            false => selected.package,
        };
        let name = self.name_sym(name, "", exported, false, package);
        blob.addr32(name);
        match method.code {
            Some((by_word, by_value)) => {
                let sig = self.alloc_type_sym(selected.sig);
                blob.addr32(sig);
                blob.addr32(by_word);
                blob.addr32(by_value);
            }
            None => {
                let sig = names::symbol_name("type:", &method.called.signature);
                match self.descriptor(&sig) {
                    Some(sym) => blob.addr32(sym),
                    None => blob.bytes(&[0xff; 4]),
                }
                blob.bytes(&[0xff; 8]);
            }
        }
    }
    fn type_addr(&mut self, ty: Ty, blob: &mut Blob) {
        let sym = self.alloc_type_sym(ty);
        blob.addr(sym);
    }
    /// The import path of the package that declared a type or what it points to; empty for predeclared and unnamed types.
    fn package_of_type(&self, ty: Ty) -> Symbol {
        if matches!(self.types.kind(ty), TyKind::Basic(Basic::UnsafePointer)) {
            return Symbol::UNSAFE;
        }
        let named = self.types.as_named(ty);
        named.map_or(Symbol::EMPTY, |id| self.types.named(id).package)
    }
    fn package_name_sym(&mut self, package: Symbol) -> Sym {
        self.name_sym(package.as_str(), "", false, false, Symbol::EMPTY)
    }
    /// An `abi.Name`.
    fn name_sym(
        &mut self,
        name: &str,
        tag: &str,
        exported: bool,
        embedded: bool,
        package: Symbol,
    ) -> Sym {
        let flag = |on: bool, bit: u8| if on { bit } else { 0 };
        let flags = flag(exported, NAME_EXPORTED)
            | flag(!tag.is_empty(), NAME_TAG)
            | flag(package != Symbol::EMPTY, NAME_PACKAGE)
            | flag(embedded, NAME_EMBEDDED);
        let mut text = name.to_owned();
        if !tag.is_empty() {
            text += &format!("`{tag}`");
        }
        if package != Symbol::EMPTY {
            text += &format!("@{package}");
        }
        let sym = names::symbol_name(&format!("type:.namedata.{flags:x}."), &text);
        let sym = self.out.symbols.intern(&sym);
        if !self.rt.made.insert(sym) {
            return sym;
        }
        let mut blob = Blob::default();
        blob.bytes(&[flags]);
        blob.counted(name);
        if !tag.is_empty() {
            blob.counted(tag);
        }
        if package != Symbol::EMPTY {
            let package = self.package_name_sym(package);
            blob.addr32(package);
        }
        self.read_only(sym, 1, blob.items);
        sym
    }
    /// The mask of pointer words, shared by all types with the same one; for large types a cell that the runtime fills.
    fn gc_data(&mut self, ty: Ty, ptr_bytes: u64, on_demand: bool) -> Option<Sym> {
        if on_demand {
            let link = names::link_string(&self.types, ty);
            let name = names::symbol_name("runtime.gcmask.", &link);
            let sym = self.out.symbols.intern(&name);
            if self.rt.made.insert(sym) {
                self.out.add_data(Data {
                    sym,
                    kind: DataKind::Zero,
                    align: 8,
                    items: vec![DataItem::Zeros(WORD)],
                    comment: String::new(),
                });
            }
            return Some(sym);
        }
        if ptr_bytes == 0 {
            return None;
        }
        let words = usize::try_from(ptr_bytes / WORD).expect("small types fit memory");
        let mut mask = vec![0u8; words.div_ceil(8)];
        mark_pointers(&self.types, ty, 0, &mut mask);
        let hex: String = mask.iter().map(|byte| format!("{byte:02x}")).collect();
        let sym = self.out.symbols.intern(&format!("runtime.gcbits.{hex}"));
        if self.rt.made.insert(sym) {
            self.read_only(sym, 1, vec![DataItem::Bytes(mask)]);
        }
        Some(sym)
    }
    pub(crate) fn read_only(&mut self, sym: Sym, align: u32, items: Vec<DataItem>) {
        self.out.add_data(Data {
            sym,
            kind: DataKind::ReadOnly,
            align,
            items,
            comment: String::new(),
        });
    }
}

fn uncommon_size(uncommon: bool) -> i64 {
    if uncommon { 16 } else { 0 }
}

fn is_named(types: &Types, ty: Ty) -> bool {
    matches!(types.kind(ty), TyKind::Named(_) | TyKind::Basic(_))
}

/// Sets a bit for each word of the type that holds a pointer, the first word of the mask being at `base`.
fn mark_pointers(types: &Types, ty: Ty, base: u64, mask: &mut [u8]) {
    if types.ptr_bytes(ty) == 0 {
        return;
    }
    let mut set = |at: u64| {
        let word = usize::try_from(at / WORD).expect("small types fit memory");
        mask[word / 8] |= 1 << (word % 8);
    };
    match types.under(ty).clone() {
        // The first word leads to a table or a descriptor, which no collector frees.
        TyKind::Interface(_) => set(base + WORD),
        TyKind::Array(elem, len) => {
            let size = types.size_of(elem);
            for n in 0..len {
                mark_pointers(types, elem, base + n * size, mask);
            }
        }
        TyKind::Struct(fields) => {
            for (field, off) in fields.iter().zip(types.field_offsets(ty)) {
                mark_pointers(types, field.ty, base + off, mask);
            }
        }
        TyKind::Basic(_)
        | TyKind::Pointer(_)
        | TyKind::Slice(_)
        | TyKind::Map(..)
        | TyKind::Chan(..)
        | TyKind::Func(_) => set(base),
        TyKind::Invalid
        | TyKind::Named(_)
        | TyKind::Tuple(_)
        | TyKind::TypeParam(_)
        | TyKind::Union(_) => {}
    }
}

/// Whether equal keys may differ in their bytes (+0 and -0, strings), so that an assignment must write the key again.
fn needs_key_update(types: &Types, ty: Ty) -> bool {
    match types.under(ty) {
        TyKind::Array(elem, _) => needs_key_update(types, *elem),
        TyKind::Struct(fields) => fields.iter().any(|field| needs_key_update(types, field.ty)),
        TyKind::Basic(_) => !is_plain_memory(types, ty),
        TyKind::Interface(_) => true,
        TyKind::Invalid
        | TyKind::Named(_)
        | TyKind::Pointer(_)
        | TyKind::Slice(_)
        | TyKind::Map(..)
        | TyKind::Chan(..)
        | TyKind::Func(_)
        | TyKind::Tuple(_)
        | TyKind::TypeParam(_)
        | TyKind::Union(_) => false,
    }
}

/// Whether hashing, or comparing, values may panic: an interface may hold what cannot be compared.
pub(crate) fn hash_may_panic(types: &Types, ty: Ty) -> bool {
    match types.under(ty) {
        TyKind::Array(elem, _) => hash_may_panic(types, *elem),
        TyKind::Struct(fields) => fields.iter().any(|field| hash_may_panic(types, field.ty)),
        TyKind::Interface(_) => true,
        TyKind::Invalid
        | TyKind::Named(_)
        | TyKind::Basic(_)
        | TyKind::Pointer(_)
        | TyKind::Slice(_)
        | TyKind::Map(..)
        | TyKind::Chan(..)
        | TyKind::Func(_)
        | TyKind::Tuple(_)
        | TyKind::TypeParam(_)
        | TyKind::Union(_) => !is_comparable(types, ty),
    }
}

/// The kind's number in `internal/abi`.
fn abi_kind(types: &Types, ty: Ty) -> u8 {
    match types.under(ty) {
        TyKind::Basic(basic) => basic_kind(*basic),
        TyKind::Array(..) => 17,
        TyKind::Chan(..) => 18,
        TyKind::Func(_) => 19,
        TyKind::Interface(_) => 20,
        TyKind::Map(..) => 21,
        TyKind::Pointer(_) => 22,
        TyKind::Slice(_) => 23,
        TyKind::Struct(_) => 25,
        TyKind::Invalid
        | TyKind::Named(_)
        | TyKind::Tuple(_)
        | TyKind::TypeParam(_)
        | TyKind::Union(_) => 0,
    }
}

fn basic_kind(basic: Basic) -> u8 {
    match basic {
        Basic::Bool | Basic::UntypedBool => 1,
        Basic::Int | Basic::UntypedInt => 2,
        Basic::Int8 => 3,
        Basic::Int16 => 4,
        Basic::Int32 | Basic::UntypedRune => 5,
        Basic::Int64 => 6,
        Basic::Uint => 7,
        Basic::Uint8 => 8,
        Basic::Uint16 => 9,
        Basic::Uint32 => 10,
        Basic::Uint64 => 11,
        Basic::Uintptr => 12,
        Basic::Float32 => 13,
        Basic::Float64 | Basic::UntypedFloat => 14,
        Basic::Complex64 => 15,
        Basic::Complex128 | Basic::UntypedComplex => 16,
        Basic::String | Basic::UntypedString => 24,
        Basic::UnsafePointer | Basic::UntypedNil => 26,
    }
}

/// Data under construction.
#[derive(Default)]
struct Blob {
    items: Vec<DataItem>,
    size: i64,
}

impl Blob {
    fn len(&self) -> i64 {
        self.size
    }
    fn bytes(&mut self, bytes: &[u8]) {
        self.size += bytes.len() as i64;
        if let Some(DataItem::Bytes(last)) = self.items.last_mut() {
            last.extend_from_slice(bytes);
        } else {
            self.items.push(DataItem::Bytes(bytes.to_vec()));
        }
    }
    fn u16(&mut self, n: u16) {
        self.bytes(&n.to_le_bytes());
    }
    fn u32(&mut self, n: u32) {
        self.bytes(&n.to_le_bytes());
    }
    fn u64(&mut self, n: u64) {
        self.bytes(&n.to_le_bytes());
    }
    fn addr(&mut self, sym: Sym) {
        self.addr_off(sym, 0);
    }
    fn addr_off(&mut self, sym: Sym, off: i64) {
        self.size += 8;
        self.items.push(DataItem::Addr(sym, off));
    }
    fn addr32(&mut self, sym: Sym) {
        self.size += 4;
        self.items.push(DataItem::Addr32(sym, 0));
    }
    /// A length as a varint, and the bytes.
    fn counted(&mut self, text: &str) {
        let mut n = text.len();
        while n >= 0x80 {
            self.bytes(&[u8::try_from(n & 0x7f).expect("seven bits") | 0x80]);
            n >>= 7;
        }
        self.bytes(&[u8::try_from(n).expect("seven bits")]);
        self.bytes(text.as_bytes());
    }
    fn append(&mut self, other: Self) {
        self.size += other.size;
        self.items.extend(other.items);
    }
}
