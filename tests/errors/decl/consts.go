// errorcheck

// Constants: exact, untyped, iota, groups, overflow.

package main

const (
	a = iota
	b
	c, d = iota, iota
	e // ERROR "extra init expr at .*consts\.go:10:15"
)

const big = 1 << 600 // ERROR "constant shift overflow"
const f float32 = 1e100 // ERROR "cannot use 1e100 \(untyped float constant 1e\+100\) as float32 value in constant declaration \(overflows\)"
const g int8 = 128 // ERROR "cannot use 128 \(untyped int constant\) as int8 value in constant declaration \(overflows\)"
const h uint = -1 // ERROR "cannot use \-1 \(untyped int constant\) as uint value in constant declaration \(overflows\)"
const i int = 1.5 // ERROR "cannot use 1\.5 \(untyped float constant\) as int value in constant declaration \(truncated\)"
const j = len([]int{1}) // ERROR "len\(\[\]int\{…\}\) \(value of type int\) is not constant"
const k []int = nil // ERROR "invalid constant type \[\]int"
const l string = 1 // ERROR "cannot use 1 \(untyped int constant\) as string value in constant declaration"
const m = "a" + 1 // ERROR "invalid operation: \"a\" \+ 1 \(mismatched types untyped string and untyped int\)"
const n = 1 / 0 // ERROR "invalid operation: division by zero"
const o = 'a' + 1.5
const p int = o // ERROR "cannot use o \(untyped float constant 98\.5\) as int value in constant declaration \(truncated\)"
const q, r = 1 // ERROR "missing init expr for r"

var s = iota // ERROR "cannot use iota outside constant declaration"
var t int8 = 1 << 7 // ERROR "cannot use 1 << 7 \(untyped int constant 128\) as int8 value in variable declaration \(overflows\)"
var u = 10 % 2.5 // ERROR "invalid operation: operator % not defined on 10 \(untyped float constant\)"
var v byte = 'a' * 3 // ERROR "cannot use 'a' \* 3 \(untyped rune constant 291\) as byte value in variable declaration \(overflows\)"
var w = ^uint8(0) + 1 // ERROR "\^uint8\(0\) \+ 1 \(constant 256 of type uint8\) overflows uint8"
var x = -uint(1) // ERROR "\-uint\(1\) \(constant \-1 of type uint\) overflows uint"

func main() {}
