// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: -N
// exit: 2
package main

func main() {
	defer panic(int8(-1))
	defer panic(uint8(200))
	defer panic(int16(-300))
	defer panic(uint16(60000))
	defer panic(int32(-70000))
	defer panic(uint32(4000000000))
	defer panic(int64(-1 << 62))
	defer panic(uint64(1 << 63))
	defer panic(uint(7))
	panic(uintptr(255))
}

// Stderr:
// panic: 255
// 	panic: 7
// 	panic: 9223372036854775808
// 	panic: -4611686018427387904
// 	panic: 4000000000
// 	panic: -70000
// 	panic: 60000
// 	panic: -300
// 	panic: 200
// 	panic: -1
//
// goroutine 1 [running]:
// ...
