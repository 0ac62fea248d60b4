// Hashing of map keys. Equal keys have equal hashes: 0 and -0 are equal, a NaN is equal to nothing and hashes at random.

package runtime

import (
	"internal/abi"
	"internal/runtime/maps"
	"unsafe"
)

// Odd, with bits all over: products with them spread.
const (
	spread0 = 0xa0761d6478bd642f
	spread1 = 0xe7037ed1a0b428db
)

func memhash(p unsafe.Pointer, h, n uintptr) uintptr { return maps.MemHash(p, h, n) }
func memhash32(p unsafe.Pointer, h uintptr) uintptr  { return maps.MemHash32(*(*uint32)(p), h) }
func memhash64(p unsafe.Pointer, h uintptr) uintptr  { return maps.MemHash64(*(*uint64)(p), h) }
func strhash(p unsafe.Pointer, h uintptr) uintptr    { return maps.StrHash(*(*string)(p), h) }

func f32hash(p unsafe.Pointer, h uintptr) uintptr {
	f := *(*float32)(p)
	if f == 0 || f != f {
		return specialhash(f == 0, h)
	}
	return memhash32(p, h)
}

func f64hash(p unsafe.Pointer, h uintptr) uintptr {
	f := *(*float64)(p)
	if f == 0 || f != f {
		return specialhash(f == 0, h)
	}
	return memhash64(p, h)
}

// specialhash is for zeros and NaNs.
func specialhash(zero bool, h uintptr) uintptr {
	if zero {
		return spread1 * (h ^ spread0)
	}
	return spread1 * (h ^ spread0 ^ uintptr(rand()))
}

func c64hash(p unsafe.Pointer, h uintptr) uintptr {
	return f32hash(unsafe.Add(p, 4), f32hash(p, h))
}

func c128hash(p unsafe.Pointer, h uintptr) uintptr {
	return f64hash(unsafe.Add(p, 8), f64hash(p, h))
}

func interhash(p unsafe.Pointer, h uintptr) uintptr {
	tab := *(**abi.ITab)(p)
	if tab == nil {
		return h
	}
	return datahash(tab.Type, p, h)
}

func nilinterhash(p unsafe.Pointer, h uintptr) uintptr {
	t := *(**abi.Type)(p)
	if t == nil {
		return h
	}
	return datahash(t, p, h)
}

// datahash hashes what the interface at p holds, of type t.
func datahash(t *abi.Type, p unsafe.Pointer, h uintptr) uintptr {
	if t.Equal == nil {
		unhashable(t)
	}
	data := unsafe.Add(p, 8)
	if !t.IsDirectIface() {
		data = *(*unsafe.Pointer)(data)
	}
	return spread1 * typehash(t, data, h^spread0)
}

func unhashable(t *abi.Type) {
	panic(errorString("hash of unhashable type " + typestring((*_type)(unsafe.Pointer(t)))))
}

// typehash hashes a value of any comparable type, as the functions that the compiler makes for single types do.
func typehash(t *abi.Type, p unsafe.Pointer, h uintptr) uintptr {
	if t.TFlag&abi.TFlagRegularMemory != 0 {
		switch t.Size_ {
		case 4:
			return memhash32(p, h)
		case 8:
			return memhash64(p, h)
		}
		return memhash(p, h, t.Size_)
	}
	switch t.Kind() {
	case abi.Float32:
		return f32hash(p, h)
	case abi.Float64:
		return f64hash(p, h)
	case abi.Complex64:
		return c64hash(p, h)
	case abi.Complex128:
		return c128hash(p, h)
	case abi.String:
		return strhash(p, h)
	case abi.Interface:
		if len((*abi.InterfaceType)(unsafe.Pointer(t)).Methods) == 0 {
			return nilinterhash(p, h)
		}
		return interhash(p, h)
	case abi.Array:
		array := (*abi.ArrayType)(unsafe.Pointer(t))
		for i := range array.Len {
			h = typehash(array.Elem, unsafe.Add(p, i*array.Elem.Size_), h)
		}
	case abi.Struct:
		for _, field := range (*abi.StructType)(unsafe.Pointer(t)).Fields {
			if !field.Name.IsBlank() {
				h = typehash(field.Typ, unsafe.Add(p, field.Offset), h)
			}
		}
	default:
		unhashable(t)
	}
	return h
}
