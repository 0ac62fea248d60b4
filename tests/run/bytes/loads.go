package main

// Numbers put together from bytes: one load where they are neighbours, and nothing else where they are not.

func le16(b []byte) uint16 { return uint16(b[0]) | uint16(b[1])<<8 }
func be16(b []byte) uint16 { return uint16(b[1]) | uint16(b[0])<<8 }
func le32(b []byte) uint32 {
	_ = b[3]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}
func be32(b []byte) uint32 {
	return uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])
}
func le64(b []byte) uint64 {
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}
func be64at(b []byte, i int) uint64 {
	return uint64(b[i+7]) + uint64(b[i+6])<<8 + uint64(b[i+5])<<16 + uint64(b[i+4])<<24 +
		uint64(b[i+3])<<32 + uint64(b[i+2])<<40 + uint64(b[i+1])<<48 + uint64(b[i])<<56
}
func wider(b []byte) uint64 { return uint64(b[2]) ^ uint64(b[3])<<8 }
func halves(p *[4]uint16) uint64 {
	return uint64(p[0]) | uint64(p[1])<<16 | uint64(p[2])<<32 | uint64(p[3])<<48
}
func gap(b []byte) uint32 { return uint32(b[0]) | uint32(b[2])<<8 }
func up(b []byte) uint32  { return uint32(b[0])<<8 | uint32(b[1])<<16 }
func twice(b []byte) uint32 {
	low := uint32(b[0])
	return (low | uint32(b[1])<<8) + low
}

func written(b []byte) uint16 {
	low := uint16(b[0])
	b[1] = 9
	return low | uint16(b[1])<<8
}

func rotated(x uint32, y uint64, z uint8) (uint32, uint64, uint8, uint32) {
	return x<<7 | x>>25, y>>60 ^ y<<4, z<<3 | z>>5, x<<7 | x>>24
}

func short(b []byte) (n uint32) {
	defer func() { println(recover().(error).Error()) }()
	return be32(b)
}

func null(p *[4]uint16) (n uint64) {
	defer func() { println(recover().(error).Error()) }()
	return halves(p)
}

func main() {
	b := []byte{0x81, 0x92, 0xa3, 0xb4, 0xc5, 0xd6, 0xe7, 0xf8, 0x19, 0x2a}
	println(le16(b), be16(b), le32(b), be32(b), le64(b), be64at(b, 2), wider(b))
	println(halves(&[4]uint16{1, 0x8002, 3, 0x9004}), gap(b), up(b), twice(b))
	println(rotated(0x80000001, 0xf000000000000001, 0x81))
	println(short(b[:3]), null(nil))
	println(written(b))
}

// Stderr:
// 37505 33170 3030618753 2173871028 17935540185653809793 11796270850795641130 46243
// 10377419456400982017 41857 9601280 37634
// 192 31 12 128
// runtime error: index out of range [3] with length 3
// runtime error: invalid memory address or nil pointer dereference
// 0 0
// 2433
