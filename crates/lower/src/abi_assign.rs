//! Who travels in which register: Go's own algorithm of assignment with our counts (`docs/abi.md`, "Registers").

use abi::{FLOAT_ARGS, FLOAT_RESULTS, INT_ARGS, INT_RESULTS};
use ir::{CallConv, Signature, Type};
use types::{Ty, Types};

use crate::repr::{Leaf, flatten};

/// Where one argument or result travels.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum ArgLoc {
    /// In registers: its leaves, which are the next ones of the signature.
    Regs(Vec<Leaf>),
    /// In the memory area, at this offset.
    Stack(u32),
}

/// How a function type's values travel.
#[derive(Clone, Debug)]
pub(crate) struct Assignment {
    pub(crate) params: Vec<ArgLoc>,
    pub(crate) results: Vec<ArgLoc>,
    pub(crate) sig: Signature,
}

struct Pool {
    ints: usize,
    floats: usize,
    scalars: Vec<Type>,
    area: u64,
}

impl Pool {
    fn assign(&mut self, types: &Types, ty: Ty) -> ArgLoc {
        let mut leaves = Vec::new();
        let limit = INT_ARGS.len() + FLOAT_ARGS;
        if flatten(types, ty, 0, limit, &mut leaves) {
            let floats = leaves.iter().filter(|leaf| leaf.ty.is_float()).count();
            let ints = leaves.len() - floats;
            if ints <= self.ints && floats <= self.floats {
                self.ints -= ints;
                self.floats -= floats;
                self.scalars.extend(leaves.iter().map(|leaf| leaf.ty));
                return ArgLoc::Regs(leaves);
            }
        }
        self.memory(types, ty)
    }
    fn memory(&mut self, types: &Types, ty: Ty) -> ArgLoc {
        let layout = types.layout(ty);
        self.area = self.area.next_multiple_of(layout.align);
        let at = self.area;
        self.area += layout.size;
        ArgLoc::Stack(u32::try_from(at).expect("argument areas are below 4 GB"))
    }
}

/// Assigns parameters (receiver first) and results.
pub(crate) fn assign(types: &Types, params: &[Ty], results: &[Ty]) -> Assignment {
    let mut pool = Pool {
        ints: INT_ARGS.len(),
        floats: FLOAT_ARGS,
        scalars: Vec::new(),
        area: 0,
    };
    let param_locs = params.iter().map(|ty| pool.assign(types, *ty)).collect();
    let mut results_pool = Pool {
        ints: INT_RESULTS.len(),
        floats: FLOAT_RESULTS,
        scalars: Vec::new(),
        area: pool.area.next_multiple_of(8),
    };
    let result_locs = results
        .iter()
        .map(|ty| results_pool.assign(types, *ty))
        .collect();
    let area = results_pool.area.next_multiple_of(8);
    Assignment {
        params: param_locs,
        results: result_locs,
        sig: Signature {
            params: pool.scalars,
            results: results_pool.scalars,
            conv: CallConv::Go,
            stack_bytes: u32::try_from(area).expect("argument areas are below 4 GB"),
        },
    }
}

/// The other convention: every argument in memory, no results. Gives the offsets and the bytes in all, a multiple of 8.
pub(crate) fn assign_stack(types: &Types, params: &[Ty]) -> (Vec<u32>, u32) {
    let mut pool = Pool {
        ints: 0,
        floats: 0,
        scalars: Vec::new(),
        area: 0,
    };
    let offsets = params
        .iter()
        .map(|ty| match pool.memory(types, *ty) {
            ArgLoc::Stack(at) => at,
            ArgLoc::Regs(_) => 0,
        })
        .collect();
    let area = pool.area.next_multiple_of(8);
    let area = u32::try_from(area).expect("argument areas are below 4 GB");
    (offsets, area)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_take_two_registers_and_long_arrays_memory() {
        let mut types = Types::new();
        let array = types.array(Ty::INT, 3);
        let it = assign(&types, &[Ty::STRING, array, Ty::INT32, array], &[array]);
        assert_eq!(it.sig.params, [Type::I64, Type::I64, Type::I32]);
        assert_eq!(it.params[1], ArgLoc::Stack(0));
        assert_eq!(it.params[3], ArgLoc::Stack(24));
        assert_eq!(it.results[0], ArgLoc::Stack(48));
        assert_eq!(it.sig.stack_bytes, 72);
    }

    #[test]
    fn a_value_never_straddles_registers_and_memory() {
        let types = Types::new();
        let mut params = vec![Ty::INT; 6];
        params.push(Ty::STRING);
        params.push(Ty::INT);
        let it = assign(&types, &params, &[]);
        assert_eq!(it.params[6], ArgLoc::Stack(0));
        assert!(matches!(it.params[7], ArgLoc::Regs(_)));
        assert_eq!(it.sig.params.len(), 7);
    }
}
