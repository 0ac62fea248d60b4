package main

var h uint64 = 14695981039346656037
var fuel = 20000

func mix(x uint64) { h = (h ^ x) * 1099511628211; h ^= h >> 29 }

func spend() bool { fuel--; return fuel < 0 }

func at(i, n int) int {
	if n == 0 {
		return 0
	}
	return int(uint(i) % uint(n))
}

func cut(s string) string {
	if len(s) > 200 {
		return s[len(s)-100:]
	}
	return s
}

func trunc(x float64) int64 {
	if x > -1e15 && x < 1e15 {
		return int64(x)
	}
	return 7
}

func mix_bool(x bool) {
	if x {
		mix(3)
	} else {
		mix(5)
	}
}

func mix_string(x string) {
	mix(uint64(len(x)))
	for i := 0; i < len(x); i++ {
		mix(uint64(x[i]))
	}
}

func mix_float64(x float64) {
	if x != x {
		mix(11)
	} else if x > 1e15 || x < -1e15 {
		mix(13)
	} else {
		mix(uint64(int64(x * 1024)))
	}
}

func mix_float32(x float32) { mix_float64(float64(x)) }

type fault struct{ n int }

func (f fault) Error() string { return "fault" }

func mix_any(x any) {
	switch x := x.(type) {
	case nil:
		mix(17)
	case error:
		mix_string(x.Error())
	case string:
		mix_string(x)
	case int:
		mix(uint64(x))
	default:
		mix(19)
	}
}

type shape interface{ size(int) int }

func seq(n int) func(func(int, int) bool) {
	return func(yield func(int, int) bool) {
		defer mix(23)
		for i := range n {
			if spend() || !yield(i, i*i) {
				return
			}
		}
	}
}

func guard(name string, f func()) {
	defer func() {
		mix_any(recover())
		println(name, h)
	}()
	f()
}

type S1_412950 struct {
	f0 float64
}

type S2_412950 struct {
	f0 uint32
	f1 uint16
	f2 S1_412950
	f3 int
}

type S3_412950 struct {
	f0 uint8
	f1 S2_412950
}

func (s *S1_412950) size(n int) int {
	if spend() { panic("fuel") }
	mix_float64(s.f0)
	if id_bool(false) && ((id_int8(int8(-128)) &^ int8(7)) != (int8(-128))) { panic("text") }
	return (((n | n) / (n | 1)) - ((n & int(17)) * n))
}

func (s *S2_412950) size(n int) int {
	if spend() { panic("fuel") }
	L4:
	for i5 := range seq(2) {
		_ = i5
		for i6 := range 1 {
			_ = i6
			if id_bool(false) { break L4 }
			v7 := (+(int8(trunc(float64(id_float32(float32(1))))) << ((+id_uint(uint(2))) & 31)))
			_ = v7
		}
	}
	switch ((id_uint(uint(17760014560556695588)) >> 2) - (id_uint(uint(0)) / 25)) {
	case uint(18446744073709551614):
		c8 := func(p9 bool) bool {
			if (int16(s.f3) >= ((id_int16(int16(7)) % (id_int16(int16(10)) | 1)))) {
				return p9
			}
			p9, p9 = p9, p9
			return false
		}
		v10 := c8((((s.f0 | s.f0) >= ((s.f0 - s.f0))) != !(id_bool(false) == false)))
		_ = v10
		v11 := c8((id_string("日本語")[:at(n, len(id_string("日本語")))] != (string(rune((s.f1 % 8))))))
		_ = v11
		if (((id_uintptr(uintptr(7)) ^ uintptr(7)) >> (id_uint8(uint8(0)) * uint8(254))) > ((uintptr(id_uint8(uint8(255))) ^ uintptr(id_int16(int16(7)))))) {
			q12 := &s.f2.f0
			*q12 = s.f2.f0
			if (id_uint64(uint64(0)) == ((uint64(id_uintptr(uintptr(18446744073709551615))) - (id_uint64(uint64(2)) - uint64(1))))) {
				if !(!v10 || (id_uint8(uint8(7)) < (uint8(0)))) {
					v13 := float32(float32(id_float32(float32(3.141592653589793)) - float32(id_float32(float32(0)) + (id_float32(float32(3.141592653589793)) / (id_float32(float32(3.141592653589793))*2 + 1)))))
					_ = v13
					v14 := float32(float32(float32((id_uint8(uint8(7)) / 3)) + (v13 / (v13*2 + 1))))
					_ = v14
				}
				switch {
				case (id_uintptr(uintptr(0)) < (max(id_uintptr(uintptr(1)), uintptr(2)))):
					var v15 int8 = (((id_int8(int8(3)) + int8(127)) << ((s.f0 >> s.f0) & 31)) - min((id_int8(int8(7)) % 10), (id_int8(int8(10)) % (id_int8(int8(-94)) | 1))))
					_ = v15
				default:
					s.f2.f0 *= s.f2.f0
				}
				var v16 S3_412950 = S3_412950{f0: uint8(0), f1: S2_412950{f0: uint32(3), f2: S1_412950{}, f3: int(46)}}
				_ = v16
			} else {
				v17 := uint64(((id_uint8(uint8(3)) ^ uint8(1)) / (id_uint8(uint8(10)) | 1)))
				_ = v17
			}
		} else {
			v11 = ((id__1_int32([1]int32{int32(2147483647)}) != ([1]int32{})) != v10)
		}
	case uint(90):
		var v18 float32 = float32(1)
		_ = v18
	case uint(2):
		L19:
		for i20 := range 2 {
			_ = i20
			for i21 := range seq(3) {
				_ = i21
				if id_bool(false) { continue L19 }
				var v22 float32 = float32(((i20 / (i20 | 1)) / (i21 | 1)))
				_ = v22
			}
		}
		switch x23 := any(s.f3).(type) {
		case uint32:
			mix_uint32(x23)
		case int64:
			mix_int64(x23)
		case uint16:
			mix_uint16(x23)
		case int:
			mix_int(x23)
		case nil, shape:
			mix_any(x23)
		}
	default:
		s.f2.f0 -= s.f2.f0
	}
	if (id_bool(false) || (id_uintptr(uintptr(18446744073709551614)) >= (uintptr(18446744073709551615)))) {
		return int(55)
	}
	return s.f3
}

func (s *S3_412950) size(n int) int {
	if spend() { panic("fuel") }
	if (id_uintptr(uintptr(7)) != ((^(id_uintptr(uintptr(0)) % 127)))) {
		c24 := func(p25 S3_412950) S3_412950 {
			v26 := int16(int32((s.f1.f3 % (p25.f1.f3 | 1))))
			_ = v26
			return S3_412950{f1: S2_412950{f0: uint32(7), f1: uint16(3), f2: S1_412950{f0: float64(1e10)}}}
		}
		v27 := c24(S3_412950{f0: uint8(58), f1: S2_412950{f0: uint32(3), f1: uint16(10), f3: int(7333580456830069746)}})
		_ = v27
		for i28 := range 7 {
			if _ = i28; spend() { break }
			s.f1.f2, v27.f1.f2 = v27.f1.f2, s.f1.f2
		}
	} else {
		var v30 S2_412950 = s.f1
		_ = v30
		if id_bool(false) {
			return (((^s.f1.f3) * (v30.f3 << (s.f0 & 31))) * int(id_int32(int32(7))))
		}
	}
	v31 := float32(float32(float32(float32(id_float32(float32(1)) - float32(1)) - float32(id_int16(int16(2)))) * float32(-2.25)))
	_ = v31
	return ((n &^ (s.f1.f3 >> (id_uint(uint(16924023023855627477)) + uint(2)))) + ((n << 5) / 8))
}

var g32_412950 S2_412950 = S2_412950{f0: uint32(110), f1: uint16(65535), f3: int(1)}
var g33_412950 uint8 = uint8(254)
var g34_412950 int = int(10)

func f36_412950(p35 S1_412950) (int8, int8, string) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	ch37 := make(chan int16, 1)
	go func(x int16) { ch37 <- x; close(ch37) }((id_int16(int16(0)) << 3))
	v38 := <-ch37
	if _, ok := <-ch37; ok { panic("open") }
	mix_int16(v38)
	if (uint16(trunc(float64(id_float32(float32(-1e-3))))) == ((g32_412950.f1 * g32_412950.f1))) {
		if ((p35.f0 / (g32_412950.f2.f0*2 + 1)) == (g32_412950.f2.f0)) && (g33_412950 >= ((+g33_412950))) { panic(fault{6}) }
		if ((uint8(trunc(float64(g32_412950.f2.f0))) << ((-id_uint(uint(18446744073709551614))) & 31)) == (uint8(1))) {
			if ((id_int64(int64(10)) / ((id_int64(int64(1)) - int64(7)) | 1)) == ((+id_int64(int64(61))))) {
				q39 := &g34_412950
				*q39 = (int(trunc(float64(float64(g32_412950.f1)))) * g34_412950)
			} else {
				g32_412950.f0--
			}
		}
		for i40 := -1; i40 < 7 && !spend(); i40++ {
			if _ = i40; spend() { break }
			mix_int16(v38)
			defer mix_int16(v38)
			for i42 := range 3 {
				if _ = i42; spend() { break }
				q44 := &g32_412950
				*q44 = g32_412950
				if !id_bool(false) && !(id_bool(true) == false) { panic("text") }
			}
			g34_412950 = (+g34_412950)
		}
	} else {
		var v45 shape = &g32_412950
		mix(uint64(v45.size((-((g34_412950 + g34_412950) >> (g32_412950.f0 & 31))))))
	}
	ch46 := make(chan uint64, 1)
	go func(x uint64) { ch46 <- x; close(ch46) }(uint64(18446744073709551615))
	v47 := <-ch46
	if _, ok := <-ch46; ok { panic("open") }
	mix_uint64(v47)
	return (id_int8(int8(7)) % (((id_int8(int8(0)) * int8(0)) - min(id_int8(int8(2)), int8(3))) | 1)), (((^id_int8(int8(1))) * (id_int8(int8(96)) / 16)) / (((id_int8(int8(0)) % 10) - int8(id_int64(int64(1)))) | 1)), id_string("gofc")[:at(g34_412950, len(id_string("gofc")))]
}

//go:noinline
func f53_412950(p48 uint64, p49 string, p50 string, p51 [1]int32) (r52 float64) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
		r52 = float64(id_int8(int8(1)))
	}()
	v54 := g32_412950.size
	g33_412950 = (g33_412950 * ((g33_412950 >> (uint(g34_412950) & 31)) % 127))
	mix(uint64(v54(g32_412950.f3)))
	var v55 int64 = (+(int64(trunc(float64(r52))) & (+id_int64(int64(-9223372036854775808)))))
	_ = v55
	mix_string(p50)
	return (float64((id_int16(int16(7)) << 2)) / (float64((p51[uint(g34_412950)%1] % 3))*2 + 1))
}

//go:noinline
func f60_412950(p56 string, p57 uint, p58 string, p59 float64) (float32, float32) {
	if spend() { panic("fuel") }
	if (id_bool(false) != (id_S3_412950(S3_412950{f0: uint8(10), f1: S2_412950{f0: uint32(7), f1: uint16(7), f2: S1_412950{f0: float64(123456789)}, f3: int(-9223372036854775808)}}) == (S3_412950{f0: uint8(255)}))) {
		q61 := &p58
		*q61 = "gofc"
		defer mix_S2_412950(g32_412950)
		mix_float64(p59)
	} else {
		if (id_bool(true) || ((id_int8(int8(0)) >> 3) > (int8(10)))) {
			switch {
			case id_bool(false):
				v62 := string(p58)
				_ = v62
				mix_float64(p59)
			case ((id_S3_412950(S3_412950{f0: uint8(0), f1: S2_412950{f0: uint32(70), f1: uint16(2), f2: S1_412950{f0: float64(-1e-3)}, f3: int(3)}}) == (S3_412950{f0: uint8(1), f1: S2_412950{f0: uint32(7), f1: uint16(8477), f2: S1_412950{}}})) || (id_bool(false) == false)):
				v63 := (uint(len(p56)) / 4)
				_ = v63
			default:
				for i64 := range 3 {
					if _ = i64; spend() { break }
					g32_412950.f3 = int(trunc(float64(float32(g32_412950.f3))))
					v66, v67, v68 := f36_412950(g32_412950.f2)
					mix_int8(v66)
					mix_int8(v67)
					mix_string(v68)
					g32_412950.f3 -= i64
					var v69 float64 = g32_412950.f2.f0
					_ = v69
				}
			}
			defer func() { mix_int(g34_412950) }()
			ch70 := make(chan float32, 1)
			go func(x float32) { ch70 <- x; close(ch70) }((id_float32(float32(-1e-3)) / (float32(id_float32(float32(1)) * float32(id_float32(float32(1e10)) - float32(-1e-3)))*2 + 1)))
			v71 := <-ch70
			if _, ok := <-ch70; ok { panic("open") }
			mix_float32(v71)
		} else {
			switch ((^g34_412950) &^ (g34_412950 + int(-9223372036854775808))) {
			case int(1):
				q72 := &g32_412950.f1
				*q72 = uint16(len(p56))
			case int(3):
				ch73 := make(chan string, 2)
				go func(x string) { ch73 <- x; close(ch73) }(p58)
				v74 := <-ch73
				if _, ok := <-ch73; ok { panic("open") }
				mix_string(v74)
			case int(3705845184278590206):
				c75 := func(p76 int16) int16 {
					v77, v78, v79 := f36_412950(g32_412950.f2)
					mix_int8(v77)
					mix_int8(v78)
					mix_string(v79)
					return int16(trunc(float64(float64(p59 * float64(g33_412950)))))
				}
				v80 := c75((int16(trunc(float64((id_float32(float32(0.5)) / (id_float32(float32(1e10))*2 + 1))))) >> 4))
				_ = v80
				v81, v82, v83 := f36_412950(g32_412950.f2)
				mix_int8(v81)
				mix_int8(v82)
				mix_string(v83)
			case int(2):
				mix_uint8(g33_412950)
				g34_412950 = g34_412950
			}
		}
	}
	switch g32_412950.f0 {
	case uint32(0):
		g32_412950.f1 = (((g32_412950.f1 - g32_412950.f1) - (g32_412950.f1 &^ g32_412950.f1)) & (^(g32_412950.f1 * g32_412950.f1)))
		var v84 [1]int32 = [1]int32{int32(0)}
		_ = v84
		fallthrough
	case uint32(10):
		v85, v86, v87 := f36_412950(g32_412950.f2)
		mix_int8(v85)
		mix_int8(v86)
		mix_string(v87)
		for i88 := range at(g34_412950, 9) {
			if _ = i88; spend() { break }
			c90 := func(p91 float64) float64 {
				var v92 uint = (uint(len(p56)) + ((p57 ^ p57) | (p57 % (p57 | 1))))
				_ = v92
				var v93 int64 = (int64(len(v87)) % 2)
				_ = v93
				return float64((id_int64(int64(-7162039915907562265)) / 7))
			}
			v94 := c90(float64(1))
			_ = v94
			v95 := c90(float64(float64(id_uintptr(uintptr(3))) - float64(float64(p59 - v94) * (v94 / (g32_412950.f2.f0*2 + 1)))))
			_ = v95
			p57 = (((^p57) + uint(id_int16(int16(-32768)))) / 127)
			switch id_int64(int64(9223372036854775807)) {
			case int64(9223372036854775807):
				for i96 := -2; i96 < 4 && !spend(); i96++ {
					if _ = i96; spend() { break }
					v98 := f53_412950((uint64(trunc(float64(float64(v95 + v94)))) * (+(id_uint64(uint64(3)) + uint64(10)))), cut(cut(p58 + p58)[:at(g34_412950, len(cut(p58 + p58)))] + string([]rune(string(rune(id_int32(int32(2147483647))))))), v87, [1]int32{int32(2147483646)})
					mix_float64(v98)
					var v99 float64 = (float64(v94 - float64(g32_412950.f2.f0 - v98)) / (float64(v94 - float64(id_int32(int32(7))))*2 + 1))
					_ = v99
					v100 := (uint((id_int32(int32(2147483646)) % (id_int32(int32(222633731)) | 1))) >> 6)
					_ = v100
					var v101 S2_412950 = g32_412950
					_ = v101
				}
				g32_412950.f1 = (((g32_412950.f1 & uint16(7)) ^ (g32_412950.f1 * uint16(40))) * ((g32_412950.f1 - g32_412950.f1) * (g32_412950.f1 >> ((p57 % (p57 | 1)) & 31))))
				fallthrough
			case int64(0):
				switch x102 := any(p56).(type) {
				case uint64:
					mix_uint64(x102)
				case float32:
					mix_float32(x102)
				case int:
					mix_int(x102)
				case string:
					mix_string(x102)
				case nil, shape:
					mix_any(x102)
				}
			case int64(7):
				if ((int8(len(p58)) % (v85 | 1)) != (v85)) {
					v103, v104, v105 := f36_412950(g32_412950.f2)
					mix_int8(v103)
					mix_int8(v104)
					mix_string(v105)
					p59 = (float64(float64(v95 * v95) + float64(1)) / (float64((id_int16(int16(122)) << (g33_412950 ^ g33_412950)))*2 + 1))
					var v106 S1_412950 = g32_412950.f2
					_ = v106
				}
				p56, v87 = v87, p56
			case int64(9223372036854775806):
				for i107 := range 7 {
					if _ = i107; spend() { break }
					var v109 int = ((int(trunc(float64(v94))) | (g32_412950.f3 + g32_412950.f3)) + ((i107 + g34_412950) &^ (g32_412950.f3 * g34_412950)))
					_ = v109
				}
				ch110 := make(chan float64, 2)
				go func(x float64) { ch110 <- x; close(ch110) }((float64(v94 * float64(g32_412950.f2.f0 * v95)) / ((float64(id_int64(int64(10))) / ((g32_412950.f2.f0 / (v95*2 + 1))*2 + 1))*2 + 1)))
				v111 := <-ch110
				if _, ok := <-ch110; ok { panic("open") }
				mix_float64(v111)
			case int64(-9223372036854775808):
				v86 -= v86
			default:
				if id_bool(true) {
					return float32(0), float32(1)
				}
			}
		}
	case uint32(2):
	default:
		var v112 S3_412950 = S3_412950{f0: uint8(165), f1: S2_412950{f1: uint16(10), f2: S1_412950{f0: float64(0)}, f3: int(7)}}
		_ = v112
	}
	return float32(-1e-3), float32(float32(id_float32(float32(123456789)) + float32(id_float32(float32(1e10)) * float32(0))) - float32(1))
}

func t113_412950[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	b, b = b, b
	for i114 := range 7 {
		if _ = i114; spend() { break }
		g32_412950.f0 = (g32_412950.f0 / 10)
		switch x116 := any(g33_412950).(type) {
		case int32:
			mix_int32(x116)
		case S1_412950:
			mix_S1_412950(x116)
		case S2_412950:
			mix_S2_412950(x116)
		case uint8:
			mix_uint8(x116)
		case nil, shape:
			mix_any(x116)
		}
		for i117 := 3; i117 < 4 && !spend(); i117++ {
			if _ = i117; spend() { break }
			defer func() { mix_int(n) }()
			g32_412950.f1 = g32_412950.f1
			L119:
			for i120 := range seq(3) {
				_ = i120
				for i121 := range 1 {
					_ = i121
					if id_bool(true) { continue L119 }
					g32_412950 = S2_412950{f0: uint32(0), f1: uint16(7), f2: S1_412950{f0: float64(1)}, f3: int(9223372036854775806)}
					var v122 int16 = int16(2)
					_ = v122
				}
			}
		}
		v123 := string(cut(string(rune(id_int32(int32(2147483647))))[:at(g34_412950, len(string(rune(id_int32(int32(2147483647))))))] + string(rune(uint8(trunc(float64(g32_412950.f2.f0)))))))
		_ = v123
	}
	return (b % 3)
}

func main_412950() {
	h = 412950
	guard("f36_412950", func() {
		fuel = 20000
		v124, v125, v126 := f36_412950(g32_412950.f2)
		mix_int8(v124)
		mix_int8(v125)
		mix_string(v126)
	})
	guard("f36_412950", func() {
		fuel = 20000
		v127, v128, v129 := f36_412950(g32_412950.f2)
		mix_int8(v127)
		mix_int8(v128)
		mix_string(v129)
	})
	guard("f53_412950", func() {
		fuel = 20000
		v130 := f53_412950((((-id_uint64(uint64(73))) / ((id_uint64(uint64(10)) % (id_uint64(uint64(13868073982102270170)) | 1)) | 1)) + uint64(122)), cut(id_string("") + id_string("héllo")[:at(g34_412950, len(id_string("héllo")))])[:at(g34_412950, len(cut(id_string("") + id_string("héllo")[:at(g34_412950, len(id_string("héllo")))])))], cut(string(rune(id_int32(int32(3)))) + string(rune((g33_412950 ^ g33_412950)))), [1]int32{int32(3)})
		mix_float64(v130)
	})
	guard("f53_412950", func() {
		fuel = 20000
		v131 := f53_412950(min(((^id_uint64(uint64(18446744073709551615))) << 7), uint64(trunc(float64(float32(id_float32(float32(3.141592653589793)) + float32(1)))))), string([]byte(cut(id_string("a")[:at(g34_412950, len(id_string("a")))] + "a"))), "0123456789abcdef0123456789abcdef", [1]int32{int32(2147483646)})
		mix_float64(v131)
	})
	guard("f60_412950", func() {
		fuel = 20000
		v132, v133 := f60_412950("日本語", min(uint(trunc(float64(float64(g32_412950.f2.f0 + g32_412950.f2.f0)))), ((id_uint(uint(0)) >> uint(trunc(float64(id_float32(float32(3.141592653589793)))))) ^ uint(3))), string(rune(min(g32_412950.f1, g32_412950.f1)))[:at(g34_412950, len(string(rune(min(g32_412950.f1, g32_412950.f1)))))], float64(g32_412950.f2.f0 * float64((id_uint64(uint64(0)) / 16))))
		mix_float32(v132)
		mix_float32(v133)
	})
	guard("f60_412950", func() {
		fuel = 20000
		v134, v135 := f60_412950(string(rune(((id_int32(int32(3)) / 10) << id_uint(uint(0))))), (uint(trunc(float64(float64(g34_412950)))) * (-(id_uint(uint(18446744073709551614)) % (id_uint(uint(53)) | 1)))), string(rune(((g32_412950.f1 &^ g32_412950.f1) / ((^g32_412950.f1) | 1)))), g32_412950.f2.f0)
		mix_float32(v134)
		mix_float32(v135)
	})
	guard("t113_412950[uint]", func() {
		fuel = 20000
		v136 := t113_412950[uint](((-(id_uint(uint(2269021991905178433)) % 25)) - uint(trunc(float64(float64(g32_412950.f1))))), min((id_uint(uint(1)) % 3), (id_uint(uint(10)) ^ uint(1))), int((id_uint64(uint64(18446744073709551615)) % 25)))
		mix_uint(v136)
	})
	guard("t113_412950[uint]", func() {
		fuel = 20000
		v137 := t113_412950[uint](uint((int8(trunc(float64(g32_412950.f2.f0))) - (id_int8(int8(126)) / (id_int8(int8(2)) | 1)))), uint(10), g34_412950)
		mix_uint(v137)
	})
	guard("t113_412950", func() {
		fuel = 20000
		v138 := t113_412950(((g33_412950 * (g33_412950 + g33_412950)) / (g33_412950 | 1)), (g33_412950 % ((g33_412950 * (g33_412950 << 3)) | 1)), g32_412950.f3)
		mix_uint8(v138)
	})
	guard("t113_412950", func() {
		fuel = 20000
		v139 := t113_412950((min((g33_412950 - uint8(1)), g33_412950) >> ((id_uint(uint(9080112837519502493)) * uint(3)) & 31)), g33_412950, ((g34_412950 - (g34_412950 >> 1)) % 4))
		mix_uint8(v139)
	})
	guard("t113_412950[int64]", func() {
		fuel = 20000
		v140 := t113_412950[int64](int64(3), (id_int64(int64(3)) >> (^g33_412950)), g34_412950)
		mix_int64(v140)
	})
	guard("t113_412950[int64]", func() {
		fuel = 20000
		v141 := t113_412950[int64](int64(1), (-((id_int64(int64(-9223372036854775808)) * int64(7)) % 7)), (((g32_412950.f3 >> (g32_412950.f0 >> 4)) - (g34_412950 * g32_412950.f3)) & ((g34_412950 << (id_uint(uint(2)) & 31)) - (g32_412950.f3 << ((g32_412950.f0 - g32_412950.f0) & 31)))))
		mix_int64(v141)
	})
	mix_S2_412950(g32_412950)
	mix_uint8(g33_412950)
	mix_int(g34_412950)
	println(h)
}


type S1_412951 struct {
	f0 [3]int32
}

func (s S1_412951) size(n int) int {
	if spend() { panic("fuel") }
	s.f0[uint(n)%3] = int32(trunc(float64(float32(float32(id_float32(float32(-1e-3)) + float32(1)) + float32(123456789)))))
	return (int(trunc(float64(float32(id_float32(float32(3.141592653589793)) + float32(0))))) * int(trunc(float64(id_float64(float64(0.5))))))
}

var g2_412951 [5]uint16 = [5]uint16{uint16(2), uint16(1), uint16(0), uint16(29902), uint16(10)}
var g3_412951 [3]int32 = [3]int32{int32(2147483646)}
var g4_412951 uintptr = uintptr(2)

//go:noinline
func f9_412951(p5 string, p6 string, p7 int) (r8 [3]int32) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
		r8 = g3_412951
	}()
	switch x10 := any(p6).(type) {
	case string:
		mix_string(x10)
	case uint16:
		mix_uint16(x10)
	case int64:
		mix_int64(x10)
	case nil, shape:
		mix_any(x10)
	}
	mix__5_uint16(g2_412951)
	return g3_412951
}

//go:noinline
func f13_412951(p11 uint32, p12 int16) (map[uint16]uint32) {
	if spend() { panic("fuel") }
	v14 := f9_412951(string(rune(g3_412951[uint(fuel)%3])), "", ((id_int(int(-6004878232734363735)) % 127) * int(trunc(float64(id_float64(float64(1e10)))))))
	mix__3_int32(v14)
	return map[uint16]uint32{uint16(1): uint32(954309112)}
}

//go:noinline
func f19_412951(p15 uint8, p16 bool, p17 uint32, p18 [5]uint16) (map[uint16]uint32) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	var v20 int64 = (((+id_int64(int64(9223372036854775806))) - (id_int64(int64(3)) % (id_int64(int64(1)) | 1))) * ((+id_int64(int64(2))) &^ (id_int64(int64(-3687741261939116385)) & int64(10))))
	_ = v20
	c21 := func(p22 float64) float64 {
		p15 = (p15 * ((+p15) * (p15 & p15)))
		if !((p15 << (p17 & 31)) > (uint8(trunc(float64(id_float32(float32(-2.25))))))) {
			v23 := f9_412951(string(rune((p15 % ((p15 ^ uint8(7)) | 1)))), "", int(((p15 * uint8(2)) % 25)))
			mix__3_int32(v23)
			var v24 float64 = float64(int32(id_int16(int16(2))))
			_ = v24
			if ((p17 & uint32(4294967294)) < ((p17 + p17))) && !!p16 { panic(20) }
		} else {
			L25:
			for i26 := range 3 {
				_ = i26
				for i27 := range seq(1) {
					_ = i27
					if !(p16 != (p16)) { break L25 }
					var v28 [5]uint16 = g2_412951
					_ = v28
				}
			}
			v29 := f13_412951((((p17 / (p17 | 1)) / 3) - uint32((v20 / 8))), int16(-10368))
			mix_map_uint16_uint32(v29)
			mix_uint32(p17)
		}
		ch30, ch31 := make(chan uint8, 1), make(chan uint8)
		ch30 <- (min(p15, (p15 + p15)) & uint8((id_int(int(9223372036854775806)) * int(0))))
		select { case x := <-ch30: mix_uint8(x); case <-ch31: mix(29) }
		return float64(1)
	}
	v32 := c21(float64(0))
	_ = v32
	v33 := c21(float64(float64((g3_412951[uint(fuel)%3] - int32(0))) - float64(float64(v32 - v32) * float64(g2_412951[uint(fuel)%5]))))
	_ = v33
	p15++
	v33 = float64(id_int8(int8(7)))
	v33 = float64(float64(v20) - float64(float64(v33 + float64(1e10)) * float64(p15)))
	if ((uint(trunc(float64(id_float32(float32(-1e-3))))) + (^id_uint(uint(0)))) == (((id_uint(uint(10)) >> (uint8(trunc(float64(v33))) & 31)) >> max(p17, uint32(7))))) {
		g3_412951 = g3_412951
		if (float32(float32(id_float32(float32(0)) - float32(1e10)) - (id_float32(float32(123456789)) / (id_float32(float32(1e10))*2 + 1))) != ((id_float32(float32(3.141592653589793)) / ((id_float32(float32(0)) / (id_float32(float32(3.141592653589793))*2 + 1))*2 + 1)))) {
			v34 := float64((float64(p15) / (v32*2 + 1)))
			_ = v34
			var v35 uintptr = uintptr(trunc(float64(id_float32(float32(3.141592653589793)))))
			_ = v35
		}
		mix_uint32(p17)
	}
	return map[uint16]uint32{}
}

func f39_412951(p36 uint) (r37 S1_412951, r38 string) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	q40 := &r37
	*q40 = S1_412951{f0: [3]int32{int32(0), int32(0)}}
	defer mix_uintptr(g4_412951)
	v41 := r37.size
	r38 = string(rune((id_uint8(uint8(10)) + (id_uint8(uint8(254)) * uint8(3)))))
	mix(uint64(v41(int(len(r38)))))
	if !id_bool(true) {
		return S1_412951{f0: [3]int32{int32(-2047575763), int32(1), int32(0)}}, r38
	}
	return r37, "héllo"
}

func f48_412951(p42 S1_412951, p43 S1_412951, p44 [3]int32, p45 uint16, p46 string) (r47 uint8) {
	if spend() { panic("fuel") }
	switch string(rune(g2_412951[uint(fuel)%5])) {
	case "日本語":
		v49 := p43.size
		g4_412951 = (g4_412951 + g4_412951)
		mix(uint64(v49((int(trunc(float64(float64(g2_412951[uint(fuel)%5])))) / (int(len(p46)) | 1)))))
		v50 := f13_412951((uint32(trunc(float64((id_float64(float64(1e10)) / (id_float64(float64(123456789))*2 + 1))))) % (uint32(trunc(float64((id_float32(float32(1e10)) / (id_float32(float32(3.141592653589793))*2 + 1))))) | 1)), int16(32767))
		mix_map_uint16_uint32(v50)
	default:
		if ((id_int16(int16(7)) | int16(r47)) < ((id_int16(int16(32767)) - (id_int16(int16(2)) - int16(3))))) {
			for i51, i52 := range seq(at(fuel, 7)) {
				_, _ = i51, i52
				v53 := bool(!((id_uint32(uint32(1)) / 10) == (uint32(p42.f0[uint(i51)%3]))))
				_ = v53
				r47 = uint8(trunc(float64(id_float64(float64(0.5)))))
				switch {
				case v53:
				case (v53 || v53):
					g2_412951 = g2_412951
					v54 := f19_412951(uint8(254), (float64((id_float64(float64(-2.25)) / (id_float64(float64(-2.25))*2 + 1)) - (id_float64(float64(-2.25)) / (id_float64(float64(-1e-3))*2 + 1))) >= (float64(id_uint32(uint32(0))))), (((id_uint32(uint32(10)) % (id_uint32(uint32(4294967295)) | 1)) / 3) >> ((-id_uint32(uint32(10))) & 31)), [5]uint16{uint16(2)})
					mix_map_uint16_uint32(v54)
				}
			}
			v55, v56 := f39_412951(uint(p44[uint(fuel)%3]))
			mix_S1_412951(v55)
			mix_string(v56)
		} else {
			switch int64(len(p46)) {
			case int64(0):
				g2_412951 = g2_412951
				ch57 := make(chan uint16, 0)
				go func(x uint16) { ch57 <- x; close(ch57) }(g2_412951[fuel])
				v58 := <-ch57
				if _, ok := <-ch57; ok { panic("open") }
				mix_uint16(v58)
			case int64(-9223372036854775808):
				ch59 := make(chan float32, 2)
				go func(x float32) { ch59 <- x; close(ch59) }(float32(float32(float32(id_float32(float32(0)) * float32(1)) * float32(-2.25)) * (id_float32(float32(0)) / ((id_float32(float32(1)) / (id_float32(float32(1e10))*2 + 1))*2 + 1))))
				v60 := <-ch59
				if _, ok := <-ch59; ok { panic("open") }
				mix_float32(v60)
				defer func() { mix_S1_412951(p42) }()
			case int64(1):
				c61 := func(p62 map[float32]uint16) map[float32]uint16 {
					v63, v64 := f39_412951(uint(len(p46)))
					mix_S1_412951(v63)
					mix_string(v64)
					var v65 bool = false
					_ = v65
					return map[float32]uint16{}
				}
				v66 := c61(map[float32]uint16{})
				_ = v66
				switch ((id_int8(int8(-128)) + int8(111)) / 127) {
				case int8(7):
					v66 = v66
				case int8(83):
					p42 = S1_412951{}
				case int8(39):
					v66[float32(123456789)] = ((uint16(trunc(float64(id_float64(float64(1))))) | (g2_412951[uint(fuel)%5] & g2_412951[uint(fuel)%5])) + uint16(int8(g4_412951)))
				case int8(127):
					v67 := f9_412951(string([]rune(string([]byte(p46[:at(fuel, len(p46))])))), cut(string(rune(p45)) + cut(p46 + p46))[:at(fuel, len(cut(string(rune(p45)) + cut(p46 + p46))))], ((int(trunc(float64(id_float32(float32(0.5))))) % 10) * (^(id_int(int(10)) / 25))))
					mix__3_int32(v67)
				case int8(126):
					v68 := int8(0)
					_ = v68
					r47 = ((uint8(trunc(float64(id_float32(float32(-2.25))))) - (r47 | r47)) << uint32(trunc(float64(id_float64(float64(3.141592653589793))))))
				case int8(2):
					v69 := f13_412951((((id_uint32(uint32(4294967294)) - uint32(3)) >> r47) >> ((id_uint(uint(0)) << (r47 / 4)) & 31)), ((int16(g4_412951) ^ (+id_int16(int16(1)))) & int16(25)))
					mix_map_uint16_uint32(v69)
				}
			case int64(15):
				c70 := func(p71 uint64) uint64 {
					var v72 [3]int32 = p43.f0
					_ = v72
					p45 = g2_412951[uint(fuel)%5]
					return (((id_uint64(uint64(0)) ^ uint64(2)) % (uint64(len(p46)) | 1)) << (id_uint32(uint32(4294967295)) + uint32(0)))
				}
				v73 := c70(uint64(trunc(float64(((id_float32(float32(-1e-3)) / (id_float32(float32(1))*2 + 1)) / (float32(id_float32(float32(3.141592653589793)) * float32(1))*2 + 1))))))
				_ = v73
				v74 := c70(uint64(trunc(float64(float64((p45 >> 0))))))
				_ = v74
			case int64(119):
				L75:
				for i76 := range seq(3) {
					_ = i76
					for i77 := range seq(2) {
						_ = i77
						if !(g2_412951[uint(fuel)%5] > (g2_412951[uint(fuel)%5])) { break L75 }
						v78 := uint64(trunc(float64(id_float64(float64(1e10)))))
						_ = v78
					}
				}
			case int64(-8852425515033128761):
				for i79, i80 := range seq(at(fuel, 7)) {
					_, _ = i79, i80
					v81 := map[uint16]uint32{uint16(0): uint32(4021129192)}
					_ = v81
					g2_412951 = g2_412951
				}
			default:
			}
		}
	}
	g2_412951[uint(fuel)%5] = uint16(len(p46))
	return r47
}

func f84_412951(p82 bool, p83 map[uint16]uint32) () {
	if spend() { panic("fuel") }
	g3_412951[uint(fuel)%3] = int32(104)
	mix_uintptr(g4_412951)
	return
}

func f86_412951() (r85 map[float32]uint16) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	r85[float32(-2.25)] = (uint16(trunc(float64(float32(id_uint32(uint32(1092517055)))))) - (uint16(len(r85)) - r85[float32(1)]))
	return r85
}

func t87_412951[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	if (g4_412951 > (((g4_412951 + uintptr(18446744073709551614)) + uintptr(id_uint(uint(0)))))) {
		q88 := &a
		*q88 = b
		if (id_bool(false) || (id_bool(true) && true)) && !(id_int8(int8(127)) == (int8(90))) { panic(fault{6}) }
		if id_bool(true) {
			g2_412951 = [5]uint16{uint16(7), uint16(0), uint16(7), uint16(1)}
			c89 := func(p90 map[uint16]uint32) map[uint16]uint32 {
				v91 := f48_412951(S1_412951{}, S1_412951{f0: [3]int32{int32(0), int32(-1295723479), int32(10)}}, g3_412951, uint16((int8(trunc(float64(id_float32(float32(1e10))))) - int8(7))), id_string("0123456789abcdef0123456789abcdef")[:at(n, len(id_string("0123456789abcdef0123456789abcdef")))][:at(n, len(id_string("0123456789abcdef0123456789abcdef")[:at(n, len(id_string("0123456789abcdef0123456789abcdef")))]))])
				mix_uint8(v91)
				g2_412951 = g2_412951
				return map[uint16]uint32{uint16(2): uint32(7), uint16(1): uint32(233587982)}
			}
			v92 := c89(map[uint16]uint32{})
			_ = v92
			v93 := c89(v92)
			_ = v93
		} else {
			g3_412951[uint(n)%3] = int32(max(uint(trunc(float64(id_float32(float32(-1e-3))))), (id_uint(uint(0)) & uint(0))))
			mix(uint64(b))
		}
	}
	ch94 := make(chan int16, 2)
	go func(x int16) { ch94 <- x; close(ch94) }((((id_int16(int16(92)) % 10) >> (id_uint8(uint8(3)) & 31)) << (id_uint(uint(2)) & 31)))
	v95 := <-ch94
	if _, ok := <-ch94; ok { panic("open") }
	mix_int16(v95)
	for i96, e97 := range g2_412951 {
		_, _ = i96, e97
		if _ = i96; spend() { break }
		var v98 float32 = float32(float32(int8(id_int8(int8(10)))) + float32(id_float32(float32(3.141592653589793)) + float32(id_float32(float32(0)) * float32(-1e-3))))
		_ = v98
	}
	return (b * ((a % 3) + (a >> 3)))
}

func t99_412951[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	var v100 map[float32]uint16 = map[float32]uint16{float32(1): uint16(10)}
	_ = v100
	defer mix_map_float32_uint16(v100)
	var v101 uint32 = ((id_uint32(uint32(61)) / 25) & (+(id_uint32(uint32(4294967294)) + uint32(4294967294))))
	_ = v101
	return (((a / (b | 1)) + a) - b)
}

func t102_412951[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	if (id_bool(true) || (id_bool(true) == true)) {
		return a
	}
	for i103, i104 := range seq(at(n, 7)) {
		_, _ = i103, i104
		for i105 := range at(i104, 9) {
			if _ = i105; spend() { break }
			if !((id_uint8(uint8(83)) * uint8(2)) >= ((+id_uint8(uint8(255))))) {
				v107 := ((g3_412951[uint(i105)%3] >> ((-id_uint32(uint32(3))) & 31)) * ((g3_412951[uint(i104)%3] / (g3_412951[n] | 1)) - (g3_412951[uint(i103)%3] + g3_412951[uint(i103)%3])))
				_ = v107
			} else {
				v108 := t87_412951(((g2_412951[uint(n)%5] / (max(g2_412951[uint(i105)%5], g2_412951[uint(i105)%5]) | 1)) >> (id_uint(uint(1)) & 31)), g2_412951[uint(i103)%5], (max(int(trunc(float64(id_float32(float32(1e10))))), i103) + ((i105 / 4) % 16)))
				mix_uint16(v108)
				mix_uintptr(g4_412951)
				ch109 := make(chan uint64, 2)
				go func(x uint64) { ch109 <- x; close(ch109) }((id_uint64(uint64(0)) % (((id_uint64(uint64(0)) | uint64(2)) >> max(id_uint32(uint32(0)), uint32(0))) | 1)))
				v110 := <-ch109
				if _, ok := <-ch109; ok { panic("open") }
				mix_uint64(v110)
			}
			g2_412951 = g2_412951
			i104 = (i104 - ((i103 + i103) &^ (i103 % (i105 | 1))))
			for i111 := 4; i111 < 6 && !spend(); i111++ {
				if _ = i111; spend() { break }
				q113 := &g3_412951
				*q113 = [3]int32{int32(1)}
				defer func() { mix_int(i103) }()
				switch x114 := any(i104).(type) {
				case map[float32]uint16:
					mix_map_float32_uint16(x114)
				case int16:
					mix_int16(x114)
				case uint32:
					mix_uint32(x114)
				case int:
					mix_int(x114)
				case nil, shape:
					mix_any(x114)
				}
				v115 := t87_412951(min(((+g2_412951[uint(i111)%5]) % (min(g2_412951[uint(i104)%5], g2_412951[uint(i103)%5]) | 1)), g2_412951[uint(i104)%5]), ((g2_412951[uint(i105)%5] + (+g2_412951[uint(i111)%5])) % ((-uint16(id_int64(int64(1)))) | 1)), i104)
				mix_uint16(v115)
			}
		}
	}
	return (+(+a))
}

func main_412951() {
	h = 412951
	guard("f9_412951", func() {
		fuel = 20000
		v116 := f9_412951("gofc", "\x00\xff", max(id_int(int(-7829764316260419475)), (int(trunc(float64(id_float32(float32(3.141592653589793))))) + (id_int(int(1)) / 10))))
		mix__3_int32(v116)
	})
	guard("f9_412951", func() {
		fuel = 20000
		v117 := f9_412951(cut(id_string("\x00\xff")[:at(fuel, len(id_string("\x00\xff")))][:at(fuel, len(id_string("\x00\xff")[:at(fuel, len(id_string("\x00\xff")))]))] + id_string("héllo")[:at(fuel, len(id_string("héllo")))]), string(rune(min((g2_412951[uint(fuel)%5] + g2_412951[uint(fuel)%5]), uint16(id_int64(int64(10)))))), (^((id_int(int(2)) << 5) + int(trunc(float64(id_float32(float32(1))))))))
		mix__3_int32(v117)
	})
	guard("f13_412951", func() {
		fuel = 20000
		v118 := f13_412951((uint32((id_int8(int8(7)) - int8(10))) + (id_uint32(uint32(4294967294)) << (id_uint32(uint32(4294967294)) & 31))), (((id_int16(int16(7)) % (id_int16(int16(3)) | 1)) / ((id_int16(int16(1)) % 10) | 1)) / (id_int16(int16(0)) | 1)))
		mix_map_uint16_uint32(v118)
	})
	guard("f13_412951", func() {
		fuel = 20000
		v119 := f13_412951((id_uint32(uint32(0)) * uint32(3)), (((id_int16(int16(32766)) >> ((id_uint(uint(0)) - uint(7)) & 31)) - (id_int16(int16(32767)) % 16)) * int16(-32768)))
		mix_map_uint16_uint32(v119)
	})
	guard("f19_412951", func() {
		fuel = 20000
		v120 := f19_412951(uint8(((id_uint(uint(3)) >> 1) - (^id_uint(uint(18446744073709551614))))), ((min(g2_412951[uint(fuel)%5], g2_412951[uint(fuel)%5]) == ((+g2_412951[uint(fuel)%5]))) != ((id_uint(uint(3)) / (id_uint(uint(1)) | 1)) >= (uint(10)))), ((id_uint32(uint32(1)) - (-id_uint32(uint32(0)))) - uint32(trunc(float64(float64(id_int8(int8(127))))))), [5]uint16{uint16(1)})
		mix_map_uint16_uint32(v120)
	})
	guard("f19_412951", func() {
		fuel = 20000
		v121 := f19_412951((id_uint8(uint8(2)) << 1), false, (((id_uint32(uint32(1089842960)) % 100) / 3) - ((id_uint32(uint32(3)) << ((id_uint32(uint32(4294967295)) - uint32(0)) & 31)) / 1)), g2_412951)
		mix_map_uint16_uint32(v121)
	})
	guard("f39_412951", func() {
		fuel = 20000
		v122, v123 := f39_412951(((-id_uint(uint(10))) | uint(436049451573509019)))
		mix_S1_412951(v122)
		mix_string(v123)
	})
	guard("f39_412951", func() {
		fuel = 20000
		v124, v125 := f39_412951(uint(18446744073709551615))
		mix_S1_412951(v124)
		mix_string(v125)
	})
	guard("f48_412951", func() {
		fuel = 20000
		v126 := f48_412951(S1_412951{f0: [3]int32{int32(3)}}, S1_412951{f0: [3]int32{int32(3), int32(1130468730), int32(2147483647)}}, [3]int32{int32(7), int32(-2146026279)}, (-((g2_412951[uint(fuel)%5] - uint16(49988)) * (g2_412951[uint(fuel)%5] | g2_412951[uint(fuel)%5]))), string(rune((g3_412951[fuel] * g3_412951[uint(fuel)%3])))[:at(fuel, len(string(rune((g3_412951[fuel] * g3_412951[uint(fuel)%3])))))])
		mix_uint8(v126)
	})
	guard("f48_412951", func() {
		fuel = 20000
		v127 := f48_412951(S1_412951{}, S1_412951{f0: [3]int32{int32(2), int32(2), int32(1902656563)}}, [3]int32{int32(3), int32(7)}, (g2_412951[uint(fuel)%5] >> ((id_uint8(uint8(2)) - uint8(0)) & 31)), "gofc")
		mix_uint8(v127)
	})
	guard("f84_412951", func() {
		fuel = 20000
		f84_412951(!!(id_bool(true) == false), map[uint16]uint32{uint16(25758): uint32(4294967295), uint16(2): uint32(4294967295)})
	})
	guard("f84_412951", func() {
		fuel = 20000
		f84_412951(false, map[uint16]uint32{})
	})
	guard("f86_412951", func() {
		fuel = 20000
		v128 := f86_412951()
		mix_map_float32_uint16(v128)
	})
	guard("f86_412951", func() {
		fuel = 20000
		v129 := f86_412951()
		mix_map_float32_uint16(v129)
	})
	guard("t87_412951", func() {
		fuel = 20000
		v130 := t87_412951(((id_int8(int8(0)) - int8(83)) - ((id_int8(int8(127)) % 25) &^ int8(127))), (^((id_int8(int8(7)) - int8(10)) + (id_int8(int8(19)) * int8(7)))), int(0))
		mix_int8(v130)
	})
	guard("t87_412951", func() {
		fuel = 20000
		v131 := t87_412951(((id_int8(int8(-24)) / ((id_int8(int8(126)) % 3) | 1)) ^ ((id_int8(int8(0)) - int8(10)) - int8(1))), (id_int8(int8(7)) % 3), max(((id_int(int(22)) % 100) | (id_int(int(10)) * int(2))), min((id_int(int(9223372036854775806)) + int(9223372036854775807)), (id_int(int(0)) << ((id_uint32(uint32(7)) &^ uint32(4294967295)) & 31)))))
		mix_int8(v131)
	})
	guard("t87_412951", func() {
		fuel = 20000
		v132 := t87_412951((((-g2_412951[uint(fuel)%5]) + uint16(10)) & ((g2_412951[uint(fuel)%5] + g2_412951[fuel]) % 8)), ((uint16(g4_412951) * (g2_412951[uint(fuel)%5] * uint16(65535))) * ((-g2_412951[uint(fuel)%5]) >> (id_uint8(uint8(254)) - uint8(1)))), int(id_uint64(uint64(3))))
		mix_uint16(v132)
	})
	guard("t87_412951", func() {
		fuel = 20000
		v133 := t87_412951((g2_412951[uint(fuel)%5] >> uint8(id_int64(int64(80)))), max(((g2_412951[uint(fuel)%5] &^ g2_412951[uint(fuel)%5]) / ((g2_412951[fuel] / 3) | 1)), ((g2_412951[uint(fuel)%5] &^ g2_412951[uint(fuel)%5]) * (g2_412951[uint(fuel)%5] >> (uint8(g4_412951) & 31)))), (id_int(int(3)) ^ int(int64(trunc(float64(id_float32(float32(-2.25))))))))
		mix_uint16(v133)
	})
	guard("t87_412951", func() {
		fuel = 20000
		v134 := t87_412951(int(9223372036854775806), ((+(id_int(int(6550289565697065231)) - int(42))) / 10), (id_int(int(9223372036854775806)) - int(1)))
		mix_int(v134)
	})
	guard("t87_412951", func() {
		fuel = 20000
		v135 := t87_412951((int((id_int64(int64(7)) >> ((id_uint8(uint8(255)) &^ uint8(38)) & 31))) << (^id_uint32(uint32(7)))), (id_int(int(10)) + int(9223372036854775807)), int(g2_412951[uint(fuel)%5]))
		mix_int(v135)
	})
	guard("t99_412951[int8]", func() {
		fuel = 20000
		v136 := t99_412951[int8]((-(int8(trunc(float64(id_float64(float64(-1e-3))))) / ((id_int8(int8(0)) + int8(85)) | 1))), max((^max(id_int8(int8(98)), int8(3))), (-(id_int8(int8(1)) >> ((id_uint8(uint8(0)) / 2) & 31)))), (max((id_int(int(2)) / (id_int(int(-9223372036854775808)) | 1)), min(id_int(int(7)), int(3))) | int(trunc(float64(float32(id_float32(float32(0.5)) * float32(0)))))))
		mix_int8(v136)
	})
	guard("t99_412951[int8]", func() {
		fuel = 20000
		v137 := t99_412951[int8]((int8(id_uint(uint(1))) / 7), (((+id_int8(int8(0))) - (id_int8(int8(127)) & int8(1))) / (((id_int8(int8(1)) * int8(2)) % 10) | 1)), int(9223372036854775806))
		mix_int8(v137)
	})
	guard("t99_412951", func() {
		fuel = 20000
		v138 := t99_412951(max(int64((id_int8(int8(-128)) / 100)), int64(g2_412951[uint(fuel)%5])), ((id_int64(int64(96)) / 25) / 1), (int(trunc(float64(float64(id_float64(float64(1)) * float64(0))))) >> 7))
		mix_int64(v138)
	})
	guard("t99_412951", func() {
		fuel = 20000
		v139 := t99_412951(int64(0), (((id_int64(int64(9223372036854775806)) ^ int64(7)) & int64(0)) % ((int64(trunc(float64(id_float64(float64(0))))) % (id_int64(int64(10)) | 1)) | 1)), int(trunc(float64(float64((id_int16(int16(1)) >> 5))))))
		mix_int64(v139)
	})
	guard("t99_412951[uint16]", func() {
		fuel = 20000
		v140 := t99_412951[uint16]((+((+g2_412951[uint(fuel)%5]) / ((g2_412951[uint(fuel)%5] / (g2_412951[uint(fuel)%5] | 1)) | 1))), ((g2_412951[uint(fuel)%5] ^ (g2_412951[uint(fuel)%5] / (g2_412951[uint(fuel)%5] | 1))) + (g2_412951[uint(fuel)%5] ^ uint16(trunc(float64(id_float32(float32(1e10))))))), int(int(trunc(float64(float32(g4_412951))))))
		mix_uint16(v140)
	})
	guard("t99_412951[uint16]", func() {
		fuel = 20000
		v141 := t99_412951[uint16](g2_412951[uint(fuel)%5], ((g2_412951[uint(fuel)%5] << 5) | ((g2_412951[uint(fuel)%5] + g2_412951[uint(fuel)%5]) - (+g2_412951[uint(fuel)%5]))), int(trunc(float64(id_float32(float32(-2.25))))))
		mix_uint16(v141)
	})
	guard("t102_412951[uint16]", func() {
		fuel = 20000
		v142 := t102_412951[uint16]((-((g2_412951[uint(fuel)%5] / (g2_412951[uint(fuel)%5] | 1)) & max(g2_412951[uint(fuel)%5], g2_412951[uint(fuel)%5]))), (g2_412951[uint(fuel)%5] % 2), ((^(id_int(int(1)) * int(3))) * int(trunc(float64(float64(id_float64(float64(1)) - float64(0.5)))))))
		mix_uint16(v142)
	})
	guard("t102_412951[uint16]", func() {
		fuel = 20000
		v143 := t102_412951[uint16]((((g2_412951[uint(fuel)%5] - g2_412951[uint(fuel)%5]) &^ uint16(id_int64(int64(0)))) | (+(g2_412951[uint(fuel)%5] | g2_412951[uint(fuel)%5]))), g2_412951[uint(fuel)%5], (id_int(int(-9223372036854775808)) - ((id_int(int(3)) / 2) + (id_int(int(10)) / 7))))
		mix_uint16(v143)
	})
	guard("t102_412951", func() {
		fuel = 20000
		v144 := t102_412951((id_uint64(uint64(7)) >> 1), uint64(7), (id_int(int(9223372036854775806)) - max((id_int(int(9223372036854775806)) << (id_uint8(uint8(7)) << (id_uint8(uint8(1)) & 31))), (id_int(int(1)) % 1))))
		mix_uint64(v144)
	})
	guard("t102_412951", func() {
		fuel = 20000
		v145 := t102_412951(uint64(18446744073709551615), ((max(id_uint64(uint64(0)), uint64(0)) + (id_uint64(uint64(10421247691554398088)) | uint64(18446744073709551615))) + ((^id_uint64(uint64(0))) >> 1)), min(((id_int(int(0)) - int(2)) * (id_int(int(45)) - int(2))), (int(id_int(int(3))) - (id_int(int(0)) * int(2)))))
		mix_uint64(v145)
	})
	guard("t102_412951[int]", func() {
		fuel = 20000
		v146 := t102_412951[int](((id_int(int(10)) >> 1) - (int(trunc(float64(id_float32(float32(3.141592653589793))))) | (id_int(int(0)) - int(1)))), int(63), (((id_int(int(-3529828278513205653)) / 100) % ((id_int(int(9223372036854775807)) >> (^id_uint32(uint32(0)))) | 1)) * ((id_int(int(2)) * int(9223372036854775807)) / 16)))
		mix_int(v146)
	})
	guard("t102_412951[int]", func() {
		fuel = 20000
		v147 := t102_412951[int](int(2), (-(+int(trunc(float64(id_float32(float32(-1e-3))))))), (id_int(int(-3450796443223544440)) >> ((id_uint(uint(0)) >> 3) & 31)))
		mix_int(v147)
	})
	mix__5_uint16(g2_412951)
	mix__3_int32(g3_412951)
	mix_uintptr(g4_412951)
	println(h)
}


type S1_412952 struct {
	f0 int
}

func (s *S1_412952) size(n int) int {
	if spend() { panic("fuel") }
	return ((-(s.f0 % 8)) / 100)
}

var g2_412952 uint32 = uint32(65)
var g3_412952 float32 = float32(-2.25)

func f7_412952(p4 bool, p5 float64, p6 uint8) (uint32) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	for i8 := 3; i8 < 7 && !spend(); i8++ {
		if _ = i8; spend() { break }
		switch ((+id_int8(int8(3))) % ((id_int8(int8(45)) & int8(-128)) | 1)) {
		case int8(3):
			v10 := (int32((id_uint16(uint16(7)) << 4)) | int32(trunc(float64(float64(p5 + p5)))))
			_ = v10
			q11 := &p5
			*q11 = float64(float64((id_int8(int8(126)) << id_uint(uint(0)))) - float64(float64(i8) + float64(g2_412952)))
		case int8(-128):
			for i12 := -1; i12 < 3 && !spend(); i12++ {
				if _ = i12; spend() { break }
				mix_float32(g3_412952)
				for i14 := range 7 {
					if _ = i14; spend() { break }
					mix_int(i12)
				}
				var v16 int8 = (id_int8(int8(0)) ^ (int8(id_uint(uint(0))) % 16))
				_ = v16
			}
		case int8(7):
			var v17 float64 = p5
			_ = v17
			fallthrough
		case int8(2):
			L18:
			for i19 := range seq(3) {
				_ = i19
				for i20 := range 2 {
					_ = i20
					if ((id_int16(int16(7)) - int16(32766)) > (int16(id_int16(int16(3))))) { continue L18 }
					p5 = float64(float64((p5 / (p5*2 + 1)) * float64(id_int64(int64(2)))) + (p5 / (float64(p5 + p5)*2 + 1)))
				}
			}
		case int8(126):
			var v21 uintptr = ((id_uintptr(uintptr(7)) >> (uint8(p6) & 31)) * uintptr(0))
			_ = v21
		case int8(95):
			p5--
		case int8(1):
			if ((float64(p5 + p5) < (float64(id_uint(uint(3))))) && !(id_uint(uint(10)) == (uint(1)))) {
				switch ((id_uint16(uint16(0)) << ((g2_412952 / 1) & 31)) &^ (id_uint16(uint16(1)) ^ uint16(65535))) {
				case uint16(10):
					p4 = ((uint16(id_uint(uint(0))) << (p6 - p6)) == (uint16(0)))
					g2_412952 = (g2_412952 % (uint32(id_int32(int32(0))) | 1))
				case uint16(5308):
					p6 = (p6 * (p6 * (p6 << (p6 / 10))))
					p5 = (float64(float64(p5 - p5) * float64(p5 * p5)) / (float64((+id_uintptr(uintptr(9383483052387703657))))*2 + 1))
				case uint16(37911):
					var v22 map[int32]bool = map[int32]bool{int32(2147483646): false, int32(3): false}
					_ = v22
				case uint16(19854):
					g2_412952 = g2_412952
				case uint16(1):
					fallthrough
				case uint16(37):
					v23 := (uintptr(trunc(float64(float32(g3_412952 - g3_412952)))) >> (g2_412952 << 7))
					_ = v23
					g2_412952 = (g2_412952 / 25)
				case uint16(7):
					g2_412952 = (-max((g2_412952 + uint32(10)), (g2_412952 * g2_412952)))
				}
				p4 = p4
			} else {
				g2_412952 = (g2_412952 % 25)
				if !(!p4 && (p4 != p4)) {
					g2_412952 = uint32(trunc(float64(float64(id_int8(int8(60))))))
					var v24 S1_412952 = S1_412952{f0: int(1)}
					_ = v24
					var v25 float64 = p5
					_ = v25
				} else {
					p4 = (!(p4 == p4) || !!p4)
					p5 = float64(int16((id_int64(int64(0)) ^ int64(10))))
				}
			}
			for i26, i27 := range seq(at(i8, 7)) {
				_, _ = i26, i27
				q28 := &g3_412952
				*q28 = float32(((-id_int8(int8(107))) + max(id_int8(int8(127)), int8(1))))
			}
		case int8(-53):
			var v29 uint32 = max(((g2_412952 << (id_uint(uint(10)) >> (p6 & 31))) + g2_412952), ((g2_412952 &^ g2_412952) | (g2_412952 % 1)))
			_ = v29
		}
		if (uint16((i8 - i8)) > (uint16(trunc(float64(p5))))) {
			switch ((g2_412952 >> 5) << (min(g2_412952, g2_412952) & 31)) {
			case uint32(0):
			case uint32(14):
				g3_412952 = float32(float32((p6 / (p6 | 1))) - float32(float32(g3_412952 + g3_412952) - float32(id_int32(int32(-2147483648)))))
				v30 := max(((p6 & p6) * (p6 / 7)), p6)
				_ = v30
			case uint32(4294967294):
				v31 := ((id_uintptr(uintptr(18446744073709551615)) ^ (id_uintptr(uintptr(18446744073709551614)) * uintptr(10))) << p6)
				_ = v31
				v32 := ((i8 / 1) + (i8 + int(trunc(float64(g3_412952)))))
				_ = v32
			case uint32(3):
			default:
				c33 := func(p34 string) string {
					p5 = float64((uint8(len(p34)) - uint8(id_int16(int16(54)))))
					p34 = string([]rune(cut(string(rune(id_uint16(uint16(10)))) + p34)))
					return "a"
				}
				v35 := c33(cut(string(rune((id_uint16(uint16(65535)) % (id_uint16(uint16(65535)) | 1)))) + cut(id_string("0123456789abcdef0123456789abcdef")[:at(i8, len(id_string("0123456789abcdef0123456789abcdef")))] + string([]byte(id_string("gofc"))))))
				_ = v35
			}
		}
	}
	for i36, i37 := range seq(at(fuel, 7)) {
		_, _ = i36, i37
		var v38 int32 = (+max((id_int32(int32(3)) % (id_int32(int32(3)) | 1)), (+id_int32(int32(10)))))
		_ = v38
	}
	if ((id_int16(int16(7)) * int16(0)) >= (int16(88))) {
		return ((+g2_412952) - (g2_412952 + (g2_412952 / 127)))
	}
	if (((^id_uint(uint(7))) % 2) <= (((id_uint(uint(10)) &^ uint(0)) << uint32(id_uintptr(uintptr(18446744073709551615)))))) {
		g2_412952 = uint32(1)
		g3_412952 = float32(g3_412952 - g3_412952)
	} else {
		for i39 := 5; i39 < 5 && !spend(); i39++ {
			if _ = i39; spend() { break }
			mix_uint8(p6)
			if ((p6 / (p6 | 1)) != (p6)) && ((p4 && p4) == (id_S1_412952(S1_412952{f0: int(1)}) == (S1_412952{}))) { panic(fault{1}) }
			g2_412952 = g2_412952
		}
		g2_412952 = (g2_412952 % (uint32(trunc(float64(g3_412952))) | 1))
	}
	return (g2_412952 - (g2_412952 - (g2_412952 ^ uint32(0))))
}

func t41_412952[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	n = ((^int(trunc(float64(g3_412952)))) &^ ((n << 5) * (n ^ n)))
	ch42, ch43 := make(chan float32, 1), make(chan float32)
	ch42 <- float32(((n - n) * int(g2_412952)))
	select { case x := <-ch42: mix_float32(x); case <-ch43: mix(29) }
	g3_412952 = float32((float32(g3_412952 * g3_412952) / (float32(g3_412952 + g3_412952)*2 + 1)) - g3_412952)
	return (min(a, b) + T((id_uint8(uint8(3)) + uint8(0))))
}

func main_412952() {
	h = 412952
	guard("f7_412952", func() {
		fuel = 20000
		v44 := f7_412952(true, float64(float64(float64(id_uintptr(uintptr(10))) + float64(id_float64(float64(0.5)) - float64(123456789))) - float64(float64(id_float64(float64(3.141592653589793)) + float64(3.141592653589793)) * float64(id_int16(int16(0))))), (-(+id_uint8(uint8(0)))))
		mix_uint32(v44)
	})
	guard("f7_412952", func() {
		fuel = 20000
		v45 := f7_412952((max((id_int8(int8(118)) + int8(-128)), min(id_int8(int8(114)), int8(0))) > ((id_int8(int8(-128)) * int8(0)))), float64(float64(id_float64(float64(0.5)) - float64(id_float64(float64(0.5)) - float64(1))) - float64(-1e-3)), (id_uint8(uint8(2)) & ((id_uint8(uint8(2)) ^ uint8(3)) + uint8(49))))
		mix_uint32(v45)
	})
	guard("t41_412952", func() {
		fuel = 20000
		v46 := t41_412952(uint(18446744073709551615), (^((id_uint(uint(3)) / (id_uint(uint(7)) | 1)) * (id_uint(uint(7)) - uint(18446744073709551614)))), (((id_int(int(-9223372036854775808)) &^ int(2)) - (id_int(int(0)) + int(10))) << ((id_uint(uint(0)) - uint(0)) & 31)))
		mix_uint(v46)
	})
	guard("t41_412952", func() {
		fuel = 20000
		v47 := t41_412952((((id_uint(uint(66)) - uint(2)) % ((id_uint(uint(774115267915612258)) % (id_uint(uint(2)) | 1)) | 1)) % ((id_uint(uint(0)) << 0) | 1)), uint(14537771586911580797), (((id_int(int(9223372036854775806)) + int(0)) * (id_int(int(10)) + int(9223372036854775807))) - int(-9223372036854775808)))
		mix_uint(v47)
	})
	guard("t41_412952[int]", func() {
		fuel = 20000
		v48 := t41_412952[int](int(3251936819141655671), int(((id_int64(int64(9223372036854775807)) * int64(67)) * (id_int64(int64(7)) >> 5))), (max(id_int(int(2)), (id_int(int(9223372036854775806)) - int(98))) * (int(trunc(float64(g3_412952))) << id_uint8(uint8(0)))))
		mix_int(v48)
	})
	guard("t41_412952[int]", func() {
		fuel = 20000
		v49 := t41_412952[int](int(trunc(float64(float64((+id_uint16(uint16(3))))))), int(-9223372036854775808), ((+(id_int(int(-9223372036854775808)) - int(9223372036854775806))) / 7))
		mix_int(v49)
	})
	guard("t41_412952", func() {
		fuel = 20000
		v50 := t41_412952((^(id_int16(int16(0)) % 7)), (+(int16(id_int64(int64(19))) << (min(id_uint8(uint8(254)), uint8(12)) & 31))), ((int(trunc(float64(g3_412952))) - int(3)) + int(1)))
		mix_int16(v50)
	})
	guard("t41_412952", func() {
		fuel = 20000
		v51 := t41_412952((-(int16(trunc(float64(id_float64(float64(0.5))))) * (+id_int16(int16(0))))), int16(1), ((max(id_int(int(0)), int(10)) * (id_int(int(9223372036854775807)) + int(-9223372036854775808))) * ((id_int(int(2)) % 25) * (id_int(int(30)) - int(10)))))
		mix_int16(v51)
	})
	mix_uint32(g2_412952)
	mix_float32(g3_412952)
	println(h)
}


type S1_412953 struct {
	f0 int32
}

type S2_412953 struct {
	f0 uint8
}

func (s S1_412953) size(n int) int {
	if spend() { panic("fuel") }
	n += (n >> ((id_uint(uint(3)) - uint(8414397404617680150)) & 31))
	return (^int((s.f0 - s.f0)))
}

func (s *S2_412953) size(n int) int {
	if spend() { panic("fuel") }
	for i3 := 2; i3 < 4 && !spend(); i3++ {
		if _ = i3; spend() { break }
		n = ((max(n, i3) - i3) | (-n))
		if ((s.f0 & uint8(3)) <= (s.f0)) && id_bool(true) { panic("text") }
		n = ((n * (i3 >> (s.f0 >> (max(id_uint(uint(7)), uint(3)) & 31)))) | (int(id_uint64(uint64(7451462650864800198))) ^ min(i3, i3)))
	}
	n = n
	return (n - ((n ^ n) * min(n, n)))
}

var g5_412953 int16 = int16(-32768)
var g6_412953 uint = uint(2)
var g7_412953 int16 = int16(1)

//go:noinline
func f11_412953(p8 uint32, p9 S2_412953, p10 uint8) () {
	if spend() { panic("fuel") }
	var v12 S2_412953 = p9
	_ = v12
	g6_412953 = ((max(g6_412953, g6_412953) + (g6_412953 * g6_412953)) * (^(g6_412953 % 7)))
	v13 := (g5_412953 + (^g5_412953))
	_ = v13
	c14 := func(p15 uint) uint {
		mix_int16(g5_412953)
		switch {
		case id_bool(false):
			g5_412953++
		default:
			p8 = (((p8 | p8) / 1) * (+(p8 & uint32(0))))
		}
		return uint(trunc(float64(float32(float32(g5_412953) + float32(id_float32(float32(123456789)) - float32(1e10))))))
	}
	v16 := c14(min((+(g6_412953 / 4)), (+uint(trunc(float64(id_float64(float64(-1e-3))))))))
	_ = v16
	v17 := uint64(((g6_412953 * v16) % 4))
	_ = v17
	return
}

//go:noinline
func f21_412953() (r18 int8, r19 int64, r20 uint32) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
		r19 = int64(trunc(float64(float64(float64(r19) * float64(id_float64(float64(-1e-3)) * float64(-2.25))))))
	}()
	q22 := &r20
	*q22 = (max(uint32(trunc(float64(id_float32(float32(1))))), (r20 * r20)) | (r20 / ((r20 * uint32(29)) | 1)))
	L23:
	for i24 := range seq(4) {
		_ = i24
		for i25 := range 1 {
			_ = i25
			if (!id_bool(false) && false) { break L23 }
			r19 = r19
		}
	}
	return ((int8(trunc(float64(id_float32(float32(1e10))))) * r18) / (r18 | 1)), r19, r20
}

func f30_412953(p26 uint64, p27 int16, p28 string) (r29 map[float32]uint32) {
	if spend() { panic("fuel") }
	p26 += uint64(len(p28))
	for i31 := 3; i31 < 3 && !spend(); i31++ {
		if _ = i31; spend() { break }
		v33 := string(p28)
		_ = v33
		g7_412953 = (((p27 / 1) * (g7_412953 % 25)) % 25)
	}
	g5_412953 += int16(len(r29))
	if ((-id_uint8(uint8(0))) != ((-(id_uint8(uint8(83)) - uint8(1))))) {
		for i34, e35 := range p28 {
			_, _ = i34, e35
			if _ = i34; spend() { break }
			f11_412953(r29[float32(0)], S2_412953{f0: uint8(1)}, (uint8(int16(len(r29))) >> (uint8(len(r29)) & 31)))
			ch36 := make(chan int32, 2)
			go func(x int32) { ch36 <- x; close(ch36) }(e35)
			v37 := <-ch36
			if _, ok := <-ch36; ok { panic("open") }
			mix_int32(v37)
		}
	} else {
		q38 := &p26
		*q38 = p26
	}
	return r29
}

func f41_412953(p39 int64, p40 float32) (uintptr) {
	if spend() { panic("fuel") }
	switch string(rune(id_int32(int32(0)))) {
	case "gofc":
		v42 := [3]uintptr{uintptr(7059746137428083504)}
		_ = v42
		for i43, e44 := range v42 {
			_, _ = i43, e44
			if _ = i43; spend() { break }
			switch x45 := any(p40).(type) {
			case uint16:
				mix_uint16(x45)
			case uint64:
				mix_uint64(x45)
			case map[float32]uint32:
				mix_map_float32_uint32(x45)
			case float32:
				mix_float32(x45)
			case nil, shape:
				mix_any(x45)
			}
		}
	case "héllo":
		v46 := []uint32{uint32(0)}
		_ = v46
	case "a":
		switch {
		case ((id_uintptr(uintptr(3)) % 4) >= (uintptr(0))):
			switch {
			case (float32(p40 * p40) >= (float32(p40 + p40))):
				mix_float32(p40)
			default:
				if !(g5_412953 < (g7_412953)) && (uint32(trunc(float64(id_float64(float64(0.5))))) > ((id_uint32(uint32(7)) << 2))) { panic(fault{8}) }
			}
			var v47 map[float32]uint32 = map[float32]uint32{}
			_ = v47
		default:
			p39, p39 = p39, p39
		}
		v48 := f30_412953((id_uint64(uint64(7)) << ((id_uint8(uint8(254)) * uint8(102)) & 31)), (g7_412953 &^ (g7_412953 % 2)), cut(id_string("0123456789abcdef0123456789abcdef") + cut(string([]rune(id_string(""))) + id_string("")[:at(fuel, len(id_string("")))])))
		mix_map_float32_uint32(v48)
	default:
		p39 = (int64(trunc(float64(p40))) / 3)
	}
	var v49 []uint32 = []uint32{}
	_ = v49
	return uintptr(0)
}

func t50_412953[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	g6_412953 = (-((g6_412953 / 2) - g6_412953))
	switch n {
	case int(10):
		g6_412953 = (-((g6_412953 - uint(17)) * min(g6_412953, g6_412953)))
	case int(9223372036854775807):
		q51 := &g5_412953
		*q51 = ((int16(trunc(float64(id_float32(float32(0.5))))) % ((g5_412953 & g7_412953) | 1)) * (g7_412953 % 1))
	case int(1122451367610058999):
		for i52 := 5; i52 < 5 && !spend(); i52++ {
			if _ = i52; spend() { break }
			g7_412953 = ((g7_412953 + g7_412953) &^ int16(id_uint64(uint64(2))))
		}
	case int(-9223372036854775808):
		b--
	default:
		g7_412953 += g5_412953
	}
	switch {
	case (id_bool(false) != ((id_uint8(uint8(24)) != (uint8(3))))):
		ch54 := make(chan uintptr, 1)
		go func(x uintptr) { ch54 <- x; close(ch54) }((+(max(id_uintptr(uintptr(7)), uintptr(0)) / 3)))
		v55 := <-ch54
		if _, ok := <-ch54; ok { panic("open") }
		mix_uintptr(v55)
		g6_412953, g6_412953 = g6_412953, g6_412953
	case ((id_uint64(uint64(3)) / (id_uint64(uint64(0)) | 1)) > ((id_uint64(uint64(18446744073709551615)) << (id_uint32(uint32(2798421390)) & uint32(37))))):
		L56:
		for i57 := range 4 {
			_ = i57
			for i58 := range 3 {
				_ = i58
				if id_bool(false) { break L56 }
			}
		}
	case ((g7_412953 * int16(32766)) < (g5_412953)):
		v59 := f30_412953((-id_uint64(uint64(16814500375755203371))), (max((g5_412953 | g7_412953), g5_412953) - g7_412953), string([]rune(cut(id_string("a") + "")))[:at(n, len(string([]rune(cut(id_string("a") + "")))))])
		mix_map_float32_uint32(v59)
		g6_412953 = (uint(trunc(float64(float32(id_float32(float32(1)) + float32(0))))) % ((uint(g6_412953) | (g6_412953 << 2)) | 1))
	case (id_int32(int32(63)) <= ((id_int32(int32(1)) * int32(2147483646)))):
	}
	switch string(rune(id_int32(int32(0)))) {
	case "0123456789abcdef0123456789abcdef":
		if !id_bool(true) {
			for i60 := range at(n, 9) {
				if _ = i60; spend() { break }
				v62, v63, v64 := f21_412953()
				mix_int8(v62)
				mix_int64(v63)
				mix_uint32(v64)
			}
		} else {
			for i65, i66 := range seq(at(n, 7)) {
				_, _ = i65, i66
			}
		}
	default:
	}
	return (((a % 8) << uint32(trunc(float64(id_float64(float64(-2.25)))))) << (min(g6_412953, g6_412953) & 31))
}

func t67_412953[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	for i68, i69 := range seq(at(n, 7)) {
		_, _ = i68, i69
		if !(id_uint32(uint32(10)) == (uint32(0))) && ((b + b) < (max(b, a))) { panic("text") }
		c70 := func(p71 uint32) uint32 {
			for i72, i73 := range seq(at(i68, 7)) {
				_, _ = i72, i73
				p71, p71 = p71, p71
			}
			f11_412953(uint32(trunc(float64(id_float64(float64(123456789))))), S2_412953{f0: uint8(35)}, (id_uint8(uint8(7)) << (id_uint8(uint8(254)) & 31)))
			n = i68
			return uint32(4294967294)
		}
		v74 := c70(uint32(0))
		_ = v74
		v75 := c70((((v74 * uint32(7)) % 7) % 100))
		_ = v75
		a = T(id_int8(int8(-128)))
	}
	if id_bool(true) {
		for i76, i77 := range seq(at(n, 7)) {
			_, _ = i76, i77
			if id_bool(false) { continue }
		}
		v78 := float32(float32((n &^ n)))
		_ = v78
		g6_412953--
	}
	return a
}

func t79_412953[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	n *= n
	return (b * T(100))
}

func main_412953() {
	h = 412953
	guard("f11_412953", func() {
		fuel = 20000
		f11_412953(uint32(4253370168), S2_412953{f0: uint8(2)}, (((id_uint8(uint8(0)) / (id_uint8(uint8(10)) | 1)) << (g6_412953 >> ((id_uint8(uint8(255)) << (g6_412953 & 31)) & 31))) - ((id_uint8(uint8(0)) / 1) % 3)))
	})
	guard("f11_412953", func() {
		fuel = 20000
		f11_412953((((id_uint32(uint32(7)) % 25) >> 2) - uint32((+id_int32(int32(58))))), S2_412953{f0: uint8(1)}, uint8(2))
	})
	guard("f21_412953", func() {
		fuel = 20000
		v80, v81, v82 := f21_412953()
		mix_int8(v80)
		mix_int64(v81)
		mix_uint32(v82)
	})
	guard("f21_412953", func() {
		fuel = 20000
		v83, v84, v85 := f21_412953()
		mix_int8(v83)
		mix_int64(v84)
		mix_uint32(v85)
	})
	guard("f30_412953", func() {
		fuel = 20000
		v86 := f30_412953((min((id_uint64(uint64(18446744073709551614)) / (id_uint64(uint64(18446744073709551614)) | 1)), uint64(124)) / 8), ((g5_412953 & (g7_412953 + g7_412953)) % 1), string([]rune(string([]byte(string([]rune(id_string("gofc"))))))))
		mix_map_float32_uint32(v86)
	})
	guard("f30_412953", func() {
		fuel = 20000
		v87 := f30_412953(((id_uint64(uint64(1)) | (id_uint64(uint64(0)) | uint64(4922123268229222578))) &^ uint64(1)), (((g7_412953 << ((g6_412953 % 10) & 31)) % ((g7_412953 + g5_412953) | 1)) % (((g5_412953 - g7_412953) - g7_412953) | 1)), "日本語")
		mix_map_float32_uint32(v87)
	})
	guard("f41_412953", func() {
		fuel = 20000
		v88 := f41_412953((int64((-id_uint64(uint64(2)))) - int64(1110746295181265959)), float32(-2.25))
		mix_uintptr(v88)
	})
	guard("f41_412953", func() {
		fuel = 20000
		v89 := f41_412953(int64(trunc(float64(float64(id_uintptr(uintptr(1)))))), (float32(float32(id_float32(float32(123456789)) + float32(0.5)) - (id_float32(float32(-2.25)) / (id_float32(float32(1))*2 + 1))) / (float32((id_float32(float32(0)) / (id_float32(float32(1e10))*2 + 1)) - float32(id_float32(float32(0.5)) * float32(-1e-3)))*2 + 1)))
		mix_uintptr(v89)
	})
	guard("t50_412953", func() {
		fuel = 20000
		v90 := t50_412953(uint32(4294967294), (min(uint32(id_uintptr(uintptr(18446744073709551615))), uint32(7)) % 2), int(-9223372036854775808))
		mix_uint32(v90)
	})
	guard("t50_412953", func() {
		fuel = 20000
		v91 := t50_412953((id_uint32(uint32(4294967294)) + uint32(trunc(float64((id_float64(float64(3.141592653589793)) / (id_float64(float64(123456789))*2 + 1)))))), (((^id_uint32(uint32(2871914596))) - uint32(0)) * uint32(10)), (int(trunc(float64((id_float32(float32(123456789)) / (id_float32(float32(123456789))*2 + 1))))) - max((id_int(int(-9223372036854775808)) << (uint8(id_int(int(77))) & 31)), (id_int(int(10)) / (id_int(int(-5768887267747338983)) | 1)))))
		mix_uint32(v91)
	})
	guard("t50_412953", func() {
		fuel = 20000
		v92 := t50_412953(uint8(73), uint8(id_int(int(3))), (((id_int(int(9223372036854775806)) / 127) % 8) ^ (int(id_int64(int64(9223372036854775807))) * int(g7_412953))))
		mix_uint8(v92)
	})
	guard("t50_412953", func() {
		fuel = 20000
		v93 := t50_412953(((-(^id_uint8(uint8(14)))) & uint8((id_uint16(uint16(65534)) & uint16(0)))), ((id_uint8(uint8(255)) >> 0) + uint8(0)), int(trunc(float64(float64(float64(id_float64(float64(1)) * float64(3.141592653589793)) - float64(0))))))
		mix_uint8(v93)
	})
	guard("t50_412953", func() {
		fuel = 20000
		v94 := t50_412953(uint16(id_int64(int64(3))), (uint16(g5_412953) >> ((id_uint32(uint32(2828730784)) % 100) & 31)), (-((id_int(int(1)) & int(2)) - int(trunc(float64(id_float64(float64(0.5))))))))
		mix_uint16(v94)
	})
	guard("t50_412953", func() {
		fuel = 20000
		v95 := t50_412953(((id_uint16(uint16(0)) * (id_uint16(uint16(47366)) + uint16(3))) / 3), max(((id_uint16(uint16(7)) * uint16(7)) % 4), (+(-id_uint16(uint16(0))))), ((max(id_int(int(0)), int(1)) % (max(id_int(int(3)), int(3)) | 1)) | ((id_int(int(120)) / 10) / 4)))
		mix_uint16(v95)
	})
	guard("t67_412953[int64]", func() {
		fuel = 20000
		v96 := t67_412953[int64](max(((id_int64(int64(9223372036854775807)) / (id_int64(int64(1)) | 1)) % ((id_int64(int64(-2359818188008067320)) * int64(7)) | 1)), (id_int64(int64(2)) << ((-g6_412953) & 31))), max((min(id_int64(int64(9223372036854775807)), int64(4368555567981439414)) - (^id_int64(int64(1)))), (min(id_int64(int64(109)), int64(9223372036854775807)) % (max(id_int64(int64(10)), int64(0)) | 1))), (id_int(int(7)) >> 6))
		mix_int64(v96)
	})
	guard("t67_412953[int64]", func() {
		fuel = 20000
		v97 := t67_412953[int64]((id_int64(int64(48)) % 25), min(id_int64(int64(10)), ((^id_int64(int64(1))) - (id_int64(int64(2)) * int64(31)))), ((-(id_int(int(9223372036854775807)) &^ int(2))) >> id_uint8(uint8(1))))
		mix_int64(v97)
	})
	guard("t67_412953", func() {
		fuel = 20000
		v98 := t67_412953(int(9223372036854775807), int(9223372036854775806), ((int(id_uint64(uint64(3263151041107529156))) << 6) &^ int(trunc(float64(float32(id_float32(float32(1)) - float32(0)))))))
		mix_int(v98)
	})
	guard("t67_412953", func() {
		fuel = 20000
		v99 := t67_412953((min((+id_int(int(-9223372036854775808))), (+id_int(int(3)))) + max((id_int(int(-8090218120760421756)) - int(5040876653907333864)), int(-9223372036854775808))), (((id_int(int(9223372036854775806)) << (^g6_412953)) + (id_int(int(9)) << 5)) + (id_int(int(91)) / ((id_int(int(2)) ^ int(45)) | 1))), (id_int(int(1)) / (min(id_int(int(1)), (id_int(int(9223372036854775807)) + int(-7288049596041650779))) | 1)))
		mix_int(v99)
	})
	guard("t67_412953", func() {
		fuel = 20000
		v100 := t67_412953(((uint8(id_uint16(uint16(2))) ^ (id_uint8(uint8(203)) &^ uint8(24))) + (min(id_uint8(uint8(2)), uint8(1)) % ((id_uint8(uint8(59)) >> (id_uint8(uint8(3)) & 31)) | 1))), uint8(trunc(float64(id_float64(float64(-1e-3))))), int(2))
		mix_uint8(v100)
	})
	guard("t67_412953", func() {
		fuel = 20000
		v101 := t67_412953(uint8(222), ((id_uint8(uint8(3)) % 127) << ((id_uint32(uint32(10)) + uint32(38)) & 31)), (int(trunc(float64(float32(id_float32(float32(1)) + float32(-2.25))))) * ((id_int(int(-9223372036854775808)) << ((id_uint32(uint32(10)) % (id_uint32(uint32(10)) | 1)) & 31)) << id_uint8(uint8(7)))))
		mix_uint8(v101)
	})
	guard("t79_412953[int16]", func() {
		fuel = 20000
		v102 := t79_412953[int16]((((g5_412953 &^ int16(21625)) - int16(115)) * int16(7)), int16(6321), int(123))
		mix_int16(v102)
	})
	guard("t79_412953[int16]", func() {
		fuel = 20000
		v103 := t79_412953[int16](int16(trunc(float64(float32(max(id_uint64(uint64(0)), uint64(0)))))), (min((g5_412953 - g7_412953), (+g5_412953)) * g7_412953), (((id_int(int(9223372036854775807)) + int(1)) - (id_int(int(2)) + int(1))) << (id_uint8(uint8(10)) + uint8(88))))
		mix_int16(v103)
	})
	guard("t79_412953", func() {
		fuel = 20000
		v104 := t79_412953((^uint(trunc(float64(id_float64(float64(-2.25)))))), uint(trunc(float64((float32(id_float32(float32(-2.25)) - float32(-1e-3)) / (float32(id_float32(float32(1e10)) - float32(3.141592653589793))*2 + 1))))), int(2))
		mix_uint(v104)
	})
	guard("t79_412953", func() {
		fuel = 20000
		v105 := t79_412953(g6_412953, g6_412953, (-int((id_uint32(uint32(1)) % 10))))
		mix_uint(v105)
	})
	guard("t79_412953[int32]", func() {
		fuel = 20000
		v106 := t79_412953[int32]((max(id_int32(int32(-2147483648)), int32(-2147483648)) + max((id_int32(int32(10)) / (id_int32(int32(3)) | 1)), (id_int32(int32(-218230119)) >> 6))), (int32(trunc(float64(float64(id_uint16(uint16(91)))))) * ((id_int32(int32(1)) & int32(10)) / 100)), (((id_int(int(31)) + int(62)) - int(0)) ^ int((g6_412953 >> 5))))
		mix_int32(v106)
	})
	guard("t79_412953[int32]", func() {
		fuel = 20000
		v107 := t79_412953[int32]((id_int32(int32(2)) / (((+id_int32(int32(2147483646))) & int32(2147483647)) | 1)), int32(82), ((min(id_int(int(2)), int(10)) + (id_int(int(3)) - int(10))) / 2))
		mix_int32(v107)
	})
	mix_int16(g5_412953)
	mix_uint(g6_412953)
	mix_int16(g7_412953)
	println(h)
}


type S1_412954 struct {
	f0 map[uint64]uint32
	f1 uint
	f2 bool
}

func (s S1_412954) size(n int) int {
	if spend() { panic("fuel") }
	for i2 := 2; i2 < 4 && !spend(); i2++ {
		if _ = i2; spend() { break }
		if (s.f2 != ((s.f1 * s.f1) == (uint(len(s.f0))))) {
			switch string([]byte(id_string("gofc"))) {
			case "a":
				switch string([]rune(id_string("\x00\xff"))) {
				case "héllo":
					v4 := uint64(trunc(float64(float32(float32(id_float32(float32(-2.25)) - float32(0)) * float32(id_float32(float32(1e10)) - float32(1e10))))))
					_ = v4
					mix_int(n)
				case "日本語":
					s.f2 = !!(id_uint8(uint8(0)) > (uint8(7)))
					v5 := S1_412954{f0: map[uint64]uint32{uint64(18446744073709551615): uint32(1)}, f1: uint(0)}
					_ = v5
					fallthrough
				case "0123456789abcdef0123456789abcdef":
					s.f2 = (((id_int8(int8(-117)) / (id_int8(int8(10)) | 1)) >= ((id_int8(int8(7)) % 7))) == ((id_int32(int32(2147483647)) << id_uint8(uint8(255))) > ((id_int32(int32(-2147483648)) << uint(id_int16(int16(-32768)))))))
					fallthrough
				case "gofc":
					var v6 S1_412954 = S1_412954{f0: map[uint64]uint32{uint64(7): uint32(4294967294)}, f1: uint(7), f2: true}
					_ = v6
				case "\x00\xff":
					v7 := (id_int16(int16(17)) + int16(len(s.f0)))
					_ = v7
					s.f2 = s.f2
				default:
					v8 := float32((float32(float32(id_float32(float32(-2.25)) + float32(0)) * float32(id_float32(float32(1)) + float32(-1e-3))) / (id_float32(float32(123456789))*2 + 1)))
					_ = v8
				}
				s.f1 = uint(trunc(float64(float64(float64(id_float64(float64(1)) - float64(-2.25)) + float64(id_float64(float64(123456789)) * float64(0.5))))))
			case "日本語":
				if s.f2 && s.f2 { panic("text") }
			case "0123456789abcdef0123456789abcdef":
				if (((id_int8(int8(127)) >> ((-s.f1) & 31)) - int8(10)) <= ((int8(len(s.f0)) - int8(64)))) {
					v9 := (int8(trunc(float64(float32(id_int32(int32(99)))))) ^ (int8(id_uint16(uint16(10674))) % 8))
					_ = v9
					mix_int8(v9)
					mix_map_uint64_uint32(s.f0)
				} else {
					v10 := uint(len(s.f0))
					_ = v10
					s.f0[uint64(1)] = ((uint32(len(s.f0)) + (s.f0[uint64(1)] / (s.f0[uint64(18446744073709551614)] | 1))) &^ (s.f0[uint64(9769508105975731338)] + s.f0[uint64(10)]))
				}
			case "héllo":
				if ((s.f2 == s.f2) && (s.f2 || s.f2)) {
					return n
				}
			default:
				defer func() { mix_int(n) }()
			}
		} else {
			v11 := bool(!((id_int8(int8(3)) * int8(125)) == (int8(7))))
			_ = v11
		}
		if s.f2 && s.f2 { panic(fault{1}) }
		s.f1 *= uint(((i2 | n) / 10))
	}
	mix_int(n)
	return n
}

var g12_412954 uint16 = uint16(23058)
var g13_412954 S1_412954 = S1_412954{f0: map[uint64]uint32{uint64(1): uint32(5), uint64(2): uint32(48)}, f1: uint(0), f2: false}

func f14_412954() (uint) {
	if spend() { panic("fuel") }
	L15:
	for i16 := range 3 {
		_ = i16
		for i17 := range 3 {
			_ = i17
			if ((+g13_412954.f1) == ((g13_412954.f1 + uint(0)))) { continue L15 }
			g13_412954.f0 = g13_412954.f0
			if !(g13_412954.f2 != !g13_412954.f2) {
				if !g13_412954.f2 {
					return g13_412954.f1
				}
				g12_412954 = (^uint16(trunc(float64(id_float64(float64(-2.25))))))
			} else {
				v18 := g13_412954.size
				g13_412954.f2 = !(g13_412954.f2 && g13_412954.f2)
				mix(uint64(v18((((i17 & i16) & i17) + ((i16 ^ i17) / (i16 | 1))))))
			}
		}
	}
	g13_412954.f1 = (g13_412954.f1 % 2)
	v19 := uintptr(0)
	_ = v19
	g13_412954.f2 = g13_412954.f2
	if (((g13_412954.f2 && false) != (id_int64(int64(-9223372036854775808)) == (int64(-2445063596638758527)))) && !(id_string("héllo") <= ("日本語"))) {
		mix_uint16(g12_412954)
	}
	q20 := &g13_412954.f0
	*q20 = map[uint64]uint32{uint64(7): uint32(3), uint64(18446744073709551614): uint32(2)}
	return (max(uint(id_int32(int32(7))), g13_412954.f1) * uint(trunc(float64(float32(id_float32(float32(-1e-3)) * float32(0.5))))))
}

func t21_412954[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	var v22 float32 = float32(1e10)
	_ = v22
	if !!(g13_412954.f2 == g13_412954.f2) {
		v23 := f14_412954()
		mix_uint(v23)
		for i24, i25 := range seq(at(n, 7)) {
			_, _ = i24, i25
			v26 := g13_412954.size
			v23 = g13_412954.f1
			mix(uint64(v26(i25)))
			for i27, i28 := range seq(at(n, 7)) {
				_, _ = i27, i28
				v29 := f14_412954()
				mix_uint(v29)
			}
		}
	} else {
		var v30 float64 = float64(float64(id_float64(float64(0.5)) * float64(123456789)) + float64(float64(id_float64(float64(1)) + float64(3.141592653589793)) - float64(1)))
		_ = v30
	}
	for i31, i32 := range seq(at(n, 7)) {
		_, _ = i31, i32
		for i33, i34 := range seq(at(i32, 7)) {
			_, _ = i33, i34
			v35 := (id_uint8(uint8(254)) / ((id_uint8(uint8(7)) >> (g13_412954.f1 & 31)) | 1))
			_ = v35
		}
		switch id_string("") {
		case "\x00\xff":
			q36 := &g13_412954.f1
			*q36 = uint(trunc(float64(id_float64(float64(0)))))
			g13_412954.f1 = max(uint(min(g13_412954.f0[uint64(7)], g13_412954.f0[uint64(11044278096761933783)])), ((g13_412954.f1 - uint(3)) + (g13_412954.f1 + g13_412954.f1)))
		case "a":
			g13_412954.f1 = uint((max(g12_412954, g12_412954) / ((g12_412954 + g12_412954) | 1)))
			fallthrough
		case "héllo":
			i31, i32 = i32, i31
		case "gofc":
			switch max((id_int32(int32(1)) - int32(57)), int32(7)) {
			case int32(-2147483648):
				switch x37 := any(n).(type) {
				case uint:
					mix_uint(x37)
				case bool:
					mix_bool(x37)
				case int:
					mix_int(x37)
				case nil, shape:
					mix_any(x37)
				}
			case int32(3):
				v38 := T((((a * a) * (b - b)) / (((b | a) & max(a, a)) | 1)))
				_ = v38
			case int32(0):
				v22 = float32((-(g13_412954.f1 % (g13_412954.f1 | 1))))
				var v39 int8 = ((id_int8(int8(-128)) / ((id_int8(int8(1)) << ((-id_uint8(uint8(254))) & 31)) | 1)) - ((id_int8(int8(-128)) % (id_int8(int8(-128)) | 1)) ^ (id_int8(int8(10)) - int8(10))))
				_ = v39
			case int32(1):
				ch40, ch41 := make(chan float64, 1), make(chan float64)
				ch40 <- float64(id_float64(float64(-2.25)) + float64(-2.25))
				select { case x := <-ch40: mix_float64(x); case <-ch41: mix(29) }
			case int32(2147483647):
				if !(g13_412954.f1 <= (g13_412954.f1)) {
				}
				i31 -= (((n * i32) << 0) + (n >> g13_412954.f0[uint64(1)]))
			case int32(10):
				switch x42 := any(n).(type) {
				case bool:
					mix_bool(x42)
				case int8:
					mix_int8(x42)
				case []int8:
					mix___int8(x42)
				case int:
					mix_int(x42)
				case nil, shape:
					mix_any(x42)
				}
			}
		}
	}
	return a
}

func main_412954() {
	h = 412954
	guard("f14_412954", func() {
		fuel = 20000
		v43 := f14_412954()
		mix_uint(v43)
	})
	guard("f14_412954", func() {
		fuel = 20000
		v44 := f14_412954()
		mix_uint(v44)
	})
	guard("t21_412954[int8]", func() {
		fuel = 20000
		v45 := t21_412954[int8](int8(1), ((+(id_int8(int8(10)) ^ int8(127))) % 127), (((id_int(int(2)) * int(9223372036854775806)) << ((id_uint8(uint8(245)) << 4) & 31)) + (^(id_int(int(1)) << (uint(g12_412954) & 31)))))
		mix_int8(v45)
	})
	guard("t21_412954[int8]", func() {
		fuel = 20000
		v46 := t21_412954[int8]((((id_int8(int8(-128)) * int8(7)) << (id_uint8(uint8(255)) * uint8(92))) % 10), int8(trunc(float64(float32(id_int16(int16(-32768)))))), (int(trunc(float64(id_float32(float32(0))))) / 3))
		mix_int8(v46)
	})
	guard("t21_412954", func() {
		fuel = 20000
		v47 := t21_412954(uint8(10), (((id_uint8(uint8(56)) << 3) & (id_uint8(uint8(255)) - uint8(254))) << (g13_412954.f1 + g13_412954.f1)), int(10))
		mix_uint8(v47)
	})
	guard("t21_412954", func() {
		fuel = 20000
		v48 := t21_412954((uint8((id_uint64(uint64(0)) + uint64(0))) + ((id_uint8(uint8(7)) >> 2) + uint8(trunc(float64(id_float32(float32(1))))))), ((min(id_uint8(uint8(7)), uint8(1)) + (id_uint8(uint8(10)) - uint8(10))) >> 5), ((id_int(int(-9223372036854775808)) + (+id_int(int(7)))) * ((id_int(int(8056243091505680080)) &^ int(9223372036854775806)) << ((id_uint8(uint8(7)) % (id_uint8(uint8(164)) | 1)) & 31))))
		mix_uint8(v48)
	})
	guard("t21_412954", func() {
		fuel = 20000
		v49 := t21_412954(((-uint32(id_uint64(uint64(0)))) / (g13_412954.f0[uint64(18446744073709551615)] | 1)), (min(g13_412954.f0[uint64(2)], uint32(id_int(int(10)))) - uint32(4294967295)), int(-6440571451916061730))
		mix_uint32(v49)
	})
	guard("t21_412954", func() {
		fuel = 20000
		v50 := t21_412954((g13_412954.f0[uint64(18446744073709551614)] - ((g13_412954.f0[uint64(616963746965759790)] | g13_412954.f0[uint64(0)]) + g13_412954.f0[uint64(18446744073709551615)])), (-g13_412954.f0[uint64(18446744073709551615)]), int(((id_int8(int8(1)) ^ int8(126)) / 1)))
		mix_uint32(v50)
	})
	mix_uint16(g12_412954)
	mix_S1_412954(g13_412954)
	println(h)
}


type S1_412955 struct {
	f0 uint16
	f1 uintptr
	f2 int16
}

func (s *S1_412955) size(n int) int {
	if spend() { panic("fuel") }
	var v2 []uint64 = []uint64{uint64(0), uint64(18446744073709551614), uint64(17125809862929309749)}
	_ = v2
	if ((s.f1 >= (s.f1)) && true) {
		return (int(len(v2)) % 3)
	}
	return (((n << 7) >> 1) % (int(s.f0) | 1))
}

var g3_412955 bool = false
var g4_412955 uint32 = uint32(10)

//go:noinline
func f9_412955(p5 int16, p6 uint32, p7 int64, p8 float64) () {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	for i10, i11 := range seq(at(fuel, 7)) {
		_, _ = i10, i11
		L12:
		for i13 := range 4 {
			_ = i13
			for i14 := range seq(4) {
				_ = i14
				if g3_412955 { break L12 }
				if (((id_uintptr(uintptr(18446744073709551615)) <= (uintptr(7))) == !g3_412955) != (id_uint8(uint8(2)) < (uint8(trunc(float64(id_float32(float32(123456789)))))))) {
					p6 = max(g4_412955, (g4_412955 ^ g4_412955))
					p5 = ((int16(id_uint8(uint8(254))) + p5) - ((p5 * p5) % (p5 | 1)))
				} else {
					g4_412955 *= p6
					v15 := (uint8(id_uint(uint(2))) % 3)
					_ = v15
				}
			}
		}
		v16 := string("0123456789abcdef0123456789abcdef")
		_ = v16
	}
	if g3_412955 && !!g3_412955 { panic(87) }
	return
}

func t17_412955[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	var v18 uint64 = (+(+id_uint64(uint64(1))))
	_ = v18
	ch19 := make(chan uint64, 0)
	go func(x uint64) { ch19 <- x; close(ch19) }((v18 &^ ((v18 >> (g4_412955 & 31)) * v18)))
	v20 := <-ch19
	if _, ok := <-ch19; ok { panic("open") }
	mix_uint64(v20)
	return a
}

func main_412955() {
	h = 412955
	guard("f9_412955", func() {
		fuel = 20000
		f9_412955(int16(-32768), (((g4_412955 & uint32(0)) / 16) >> 0), (((id_int64(int64(0)) / (id_int64(int64(3)) | 1)) % 100) / 3), float64(uint16(id_uint16(uint16(21)))))
	})
	guard("f9_412955", func() {
		fuel = 20000
		f9_412955((id_int16(int16(10)) - ((id_int16(int16(-32768)) / 3) << (id_uint8(uint8(10)) & 31))), (g4_412955 << uint8(trunc(float64(id_float32(float32(123456789)))))), int64(10), float64(((id_int64(int64(44)) + int64(0)) ^ (id_int64(int64(1)) * int64(9223372036854775806)))))
	})
	guard("t17_412955[int32]", func() {
		fuel = 20000
		v21 := t17_412955[int32](((-int32(trunc(float64(id_float32(float32(-1e-3)))))) | max((id_int32(int32(-2147483648)) / (id_int32(int32(7)) | 1)), (id_int32(int32(1)) * int32(3)))), int32(7), int(3))
		mix_int32(v21)
	})
	guard("t17_412955[int32]", func() {
		fuel = 20000
		v22 := t17_412955[int32](int32(trunc(float64(id_float32(float32(3.141592653589793))))), (id_int32(int32(2147483646)) * ((id_int32(int32(1)) << (uint(trunc(float64(id_float32(float32(3.141592653589793))))) & 31)) - int32(591612180))), ((id_int(int(2)) * (id_int(int(10)) | int(10))) / 127))
		mix_int32(v22)
	})
	guard("t17_412955", func() {
		fuel = 20000
		v23 := t17_412955((uint8((id_uint(uint(3)) / 3)) - uint8(0)), uint8(3), (int((id_int(int(9223372036854775806)) + int(9223372036854775807))) * int(2)))
		mix_uint8(v23)
	})
	guard("t17_412955", func() {
		fuel = 20000
		v24 := t17_412955((uint8(trunc(float64(float32(id_float32(float32(1e10)) - float32(0))))) % (((id_uint8(uint8(7)) - uint8(2)) << (uint32(trunc(float64(id_float64(float64(0))))) & 31)) | 1)), uint8(0), int(((g4_412955 << ((id_uint(uint(3)) << ((g4_412955 - g4_412955) & 31)) & 31)) + g4_412955)))
		mix_uint8(v24)
	})
	guard("t17_412955", func() {
		fuel = 20000
		v25 := t17_412955((((id_uint(uint(2)) + uint(10)) - uint(0)) << (id_uint(uint(18446744073709551615)) << 6)), uint(1), ((id_int(int(2)) << 0) / 7))
		mix_uint(v25)
	})
	guard("t17_412955", func() {
		fuel = 20000
		v26 := t17_412955(((+id_uint(uint(0))) - (^uint(id_int64(int64(1450353451734555546))))), (((-id_uint(uint(2))) ^ (id_uint(uint(49)) / (id_uint(uint(7)) | 1))) & ((id_uint(uint(10)) << 2) + (id_uint(uint(1970848715134319526)) + uint(0)))), (int(trunc(float64(float64(id_int(int(9223372036854775807)))))) << 6))
		mix_uint(v26)
	})
	mix_bool(g3_412955)
	mix_uint32(g4_412955)
	println(h)
}


type S1_412956 struct {
	f0 bool
}

func (s S1_412956) size(n int) int {
	if spend() { panic("fuel") }
	mix_bool(s.f0)
	return n
}

var g2_412956 int32 = int32(-2147483648)
var g3_412956 int32 = int32(-1547383050)
var g4_412956 uintptr = uintptr(9020180563103474760)

func f9_412956(p5 uint8, p6 S1_412956) (r7 uint, r8 uint8) {
	if spend() { panic("fuel") }
	for i10 := range 7 {
		if _ = i10; spend() { break }
		r8++
		q12 := &p6.f0
		*q12 = (((p5 * uint8(34)) > ((+p5))) != ((id_float32(float32(1e10)) / (id_float32(float32(0.5))*2 + 1)) == (float32(i10))))
		r7 = uint((r8 | uint8(g2_412956)))
	}
	var v13 shape = p6
	mix(uint64(v13.size((int((id_int16(int16(3193)) * int16(103))) * (int(trunc(float64(id_float64(float64(-2.25))))) | (id_int(int(0)) &^ int(3)))))))
	for i14 := range 3 {
		if _ = i14; spend() { break }
		r7 += max(r7, uint(4492956647194254731))
		switch x16 := any(g3_412956).(type) {
		case int64:
			mix_int64(x16)
		case uint8:
			mix_uint8(x16)
		case float32:
			mix_float32(x16)
		case int32:
			mix_int32(x16)
		case nil, shape:
			mix_any(x16)
		}
		p6.f0, p6.f0 = p6.f0, p6.f0
	}
	return (r7 & (r7 - uint(trunc(float64(id_float32(float32(1))))))), r8
}

func f19_412956(p17 int8, p18 bool) () {
	if spend() { panic("fuel") }
	switch max((^g3_412956), (-g3_412956)) {
	case int32(0):
		if p18 {
			mix_int32(g2_412956)
			if p18 {
				c20 := func(p21 uint8) uint8 {
					v22, v23 := f9_412956(((p21 >> ((id_uint(uint(601136723709840658)) << ((-id_uint(uint(36))) & 31)) & 31)) * uint8(trunc(float64((id_float32(float32(1e10)) / (id_float32(float32(0))*2 + 1)))))), S1_412956{})
					mix_uint(v22)
					mix_uint8(v23)
					g3_412956--
					return (min((id_uint8(uint8(2)) + uint8(2)), (id_uint8(uint8(255)) * uint8(0))) - uint8((id_uint(uint(0)) + uint(18446744073709551615))))
				}
				v24 := c20((id_uint8(uint8(10)) << (id_uint8(uint8(254)) + uint8(0))))
				_ = v24
			} else {
				q25 := &p18
				*q25 = (p18 && true)
				switch (int8(trunc(float64(id_float64(float64(123456789))))) - min(p17, p17)) {
				case int8(10):
					v26 := [1]uint64{uint64(18446744073709551615)}
					_ = v26
				case int8(0):
					g4_412956 = (g4_412956 % 7)
				case int8(7):
					mix_uintptr(g4_412956)
					p17 = ((p17 &^ (p17 << (id_uint32(uint32(4294967295)) & 31))) + p17)
				}
			}
		} else {
			for i27 := range 7 {
				if _ = i27; spend() { break }
				switch x29 := any(g2_412956).(type) {
				case int64:
					mix_int64(x29)
				case float64:
					mix_float64(x29)
				case int32:
					mix_int32(x29)
				case nil, shape:
					mix_any(x29)
				}
				defer func() { mix_int32(g2_412956) }()
			}
			ch30 := make(chan uint, 1)
			go func(x uint) { ch30 <- x; close(ch30) }(uint(18446744073709551615))
			v31 := <-ch30
			if _, ok := <-ch30; ok { panic("open") }
			mix_uint(v31)
			if !!!p18 {
				mix_uint(v31)
				for i32 := range at(fuel, 9) {
					if _ = i32; spend() { break }
					g2_412956 = ((max(g2_412956, g3_412956) | g3_412956) / 4)
					var v34 uint = (v31 << ((^v31) & 31))
					_ = v34
					g4_412956 += uintptr(63)
					var v35 bool = ((^v34) == ((v31 + (v34 / (v34 | 1)))))
					_ = v35
				}
			} else {
				for i36 := 4; i36 < 4 && !spend(); i36++ {
					if _ = i36; spend() { break }
					v38 := uint16((id_uint16(uint16(65534)) % 16))
					_ = v38
					var v39 uint16 = uint16((id_uint32(uint32(7)) << (v31 & 31)))
					_ = v39
					v31 = uint(trunc(float64((id_float32(float32(-1e-3)) / ((id_float32(float32(123456789)) / (id_float32(float32(0.5))*2 + 1))*2 + 1)))))
					var v40 string = cut(string([]rune(id_string("gofc"))) + "\x00\xff")[:at(i36, len(cut(string([]rune(id_string("gofc"))) + "\x00\xff")))]
					_ = v40
				}
			}
		}
		fallthrough
	case int32(124):
		var v41 uint32 = uint32(min((g4_412956 >> (uint32(id_uint32(uint32(7))) & 31)), g4_412956))
		_ = v41
		g3_412956 = min(((g2_412956 & int32(10)) * int32(2147483647)), g3_412956)
	case int32(1):
		switch x42 := any(p18).(type) {
		case int8:
			mix_int8(x42)
		case S1_412956:
			mix_S1_412956(x42)
		case uint64:
			mix_uint64(x42)
		case bool:
			mix_bool(x42)
		case nil, shape:
			mix_any(x42)
		}
	case int32(78):
		ch43 := make(chan uint, 1)
		go func(x uint) { ch43 <- x; close(ch43) }((max((id_uint(uint(10)) / 1), (id_uint(uint(74)) * uint(0))) % (id_uint(uint(2)) | 1)))
		v44 := <-ch43
		if _, ok := <-ch43; ok { panic("open") }
		mix_uint(v44)
	}
	g4_412956 = (((g4_412956 ^ uintptr(10)) % (uintptr(trunc(float64(id_float64(float64(3.141592653589793))))) | 1)) >> 0)
	for i45, i46 := range seq(at(fuel, 7)) {
		_, _ = i45, i46
		q47 := &p18
		*q47 = (max((g3_412956 << id_uint32(uint32(2964311286))), int32(-2147483648)) < (g2_412956))
		i45 = ((i45 &^ (i46 * i46)) << 0)
	}
	g2_412956--
	v48 := int(7)
	_ = v48
	ch49 := make(chan int8, 2)
	go func(x int8) { ch49 <- x; close(ch49) }(int8(trunc(float64(float32((id_float32(float32(0)) / (id_float32(float32(0))*2 + 1)) * float32(123456789))))))
	v50 := <-ch49
	if _, ok := <-ch49; ok { panic("open") }
	mix_int8(v50)
	return
}

//go:noinline
func f53_412956() (r51 uintptr, r52 uint) {
	if spend() { panic("fuel") }
	for i54 := 5; i54 < 9 && !spend(); i54++ {
		if _ = i54; spend() { break }
		ch56 := make(chan S1_412956, 1)
		go func(x S1_412956) { ch56 <- x; close(ch56) }(S1_412956{})
		v57 := <-ch56
		if _, ok := <-ch56; ok { panic("open") }
		mix_S1_412956(v57)
		ch58, ch59 := make(chan string, 1), make(chan string)
		ch58 <- "\x00\xff"
		select { case x := <-ch58: mix_string(x); case <-ch59: mix(29) }
		ch60 := make(chan [1]uint64, 1)
		go func(x [1]uint64) { ch60 <- x; close(ch60) }([1]uint64{})
		v61 := <-ch60
		if _, ok := <-ch60; ok { panic("open") }
		mix__1_uint64(v61)
		for i62 := 2; i62 < 8 && !spend(); i62++ {
			if _ = i62; spend() { break }
			switch cut(cut(id_string("gofc") + "a") + cut(id_string("0123456789abcdef0123456789abcdef") + "héllo")) {
			case "a":
				switch x64 := any(g3_412956).(type) {
				case uint8:
					mix_uint8(x64)
				case float32:
					mix_float32(x64)
				case uint64:
					mix_uint64(x64)
				case int32:
					mix_int32(x64)
				case nil, shape:
					mix_any(x64)
				}
				switch id_string("日本語")[:at(i54, len(id_string("日本語")))] {
				case "gofc":
					var v65 float32 = float32(r52)
					_ = v65
				case "a":
					v66, v67 := f9_412956(uint8(254), v57)
					mix_uint(v66)
					mix_uint8(v67)
					v68 := ((g3_412956 << v66) / 10)
					_ = v68
				}
			case "\x00\xff":
				f19_412956(int8(id_int8(int8(10))), (((r51 &^ r51) * (g4_412956 * r51)) < (((r51 &^ r51) % (min(g4_412956, g4_412956) | 1)))))
				r52 = (min(uint(trunc(float64(id_float64(float64(3.141592653589793))))), (+r52)) * uint((g4_412956 / (r51 | 1))))
			case "":
				v69, v70 := f9_412956((id_uint8(uint8(254)) + uint8(172)), v57)
				mix_uint(v69)
				mix_uint8(v70)
			default:
				L71:
				for i72 := range seq(4) {
					_ = i72
					for i73 := range seq(3) {
						_ = i73
						if !(id_float64(float64(-2.25)) > (float64(-1e-3))) { break L71 }
						mix_int(i62)
					}
				}
			}
			defer mix_uintptr(r51)
		}
	}
	mix_uintptr(g4_412956)
	for i74 := 4; i74 < 2 && !spend(); i74++ {
		if _ = i74; spend() { break }
		v76 := (((i74 >> uint32(trunc(float64(id_float32(float32(-1e-3)))))) % (int(trunc(float64(id_float64(float64(123456789))))) | 1)) * ((i74 / (i74 | 1)) ^ i74))
		_ = v76
	}
	if (id_S1_412956(S1_412956{f0: true}) != (S1_412956{f0: false})) {
		q77 := &r52
		*q77 = uint(g2_412956)
		if !!(id_float64(float64(1e10)) > (float64(-1e-3))) {
			v78 := float64(float64(float64(float64(g3_412956) - float64(id_float64(float64(-2.25)) * float64(123456789))) - (float64(id_uint32(uint32(123))) / (float64(g4_412956)*2 + 1))))
			_ = v78
			r51 -= (((r51 - g4_412956) * g4_412956) | g4_412956)
		} else {
			g3_412956++
		}
	} else {
		if (int8(trunc(float64(id_float64(float64(1))))) == ((id_int8(int8(0)) % 127))) && !id_bool(true) { panic(fault{6}) }
		g3_412956 = g3_412956
	}
	defer mix_uint(r52)
	r52 = uint(18446744073709551615)
	return ((r51 | (g4_412956 * uintptr(93))) / 7), ((uint(trunc(float64(id_float32(float32(1e10))))) + (r52 * r52)) / 2)
}

//go:noinline
func f84_412956(p79 uint8, p80 [1]uint64, p81 [1]uint64, p82 int8) (r83 uint64) {
	if spend() { panic("fuel") }
	v85, v86 := f53_412956()
	mix_uintptr(v85)
	mix_uint(v86)
	if !!id_bool(true) {
		return r83
	}
	if id_bool(true) && ((id_bool(true) || true) && (id_bool(true) != false)) { panic(77) }
	return uint64(uint16(min(id_int64(int64(5882725045120678916)), int64(795829453495959316))))
}

func t87_412956[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	g4_412956 = g4_412956
	switch x88 := any(n).(type) {
	case uint16:
		mix_uint16(x88)
	case uint:
		mix_uint(x88)
	case int8:
		mix_int8(x88)
	case int:
		mix_int(x88)
	case nil, shape:
		mix_any(x88)
	}
	g4_412956 = uintptr(trunc(float64(float32(float32(id_float32(float32(0.5)) - float32(0)) + float32(id_float32(float32(-2.25)) * float32(123456789))))))
	return (((b - b) - (a << (id_uint32(uint32(2)) - uint32(3)))) & (a * (b - b)))
}

func t89_412956[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	mix_int32(g2_412956)
	ch90 := make(chan float64, 2)
	go func(x float64) { ch90 <- x; close(ch90) }(float64((-id_uint64(uint64(0)))))
	v91 := <-ch90
	if _, ok := <-ch90; ok { panic("open") }
	mix_float64(v91)
	return min(((a + b) / ((a % (b | 1)) | 1)), (min(a, a) | (a * a)))
}

func main_412956() {
	h = 412956
	guard("f9_412956", func() {
		fuel = 20000
		v92, v93 := f9_412956((id_uint8(uint8(254)) * (max(id_uint8(uint8(254)), uint8(73)) % 10)), S1_412956{f0: false})
		mix_uint(v92)
		mix_uint8(v93)
	})
	guard("f9_412956", func() {
		fuel = 20000
		v94, v95 := f9_412956((((-id_uint8(uint8(87))) % (uint8(trunc(float64(id_float64(float64(0))))) | 1)) * uint8(trunc(float64(id_float32(float32(-1e-3)))))), S1_412956{f0: false})
		mix_uint(v94)
		mix_uint8(v95)
	})
	guard("f19_412956", func() {
		fuel = 20000
		f19_412956(((min(id_int8(int8(3)), int8(3)) + int8(126)) &^ ((id_int8(int8(126)) - int8(-40)) / 127)), (uint32((-id_uint8(uint8(1)))) != (min((id_uint32(uint32(1)) - uint32(2)), (id_uint32(uint32(7)) / (id_uint32(uint32(1)) | 1))))))
	})
	guard("f19_412956", func() {
		fuel = 20000
		f19_412956(int8(1), ((id_float32(float32(0.5)) != (float32(id_float32(float32(0)) * float32(3.141592653589793)))) != ((id_int16(int16(1)) << 6) != ((id_int16(int16(32766)) % (id_int16(int16(-3154)) | 1))))))
	})
	guard("f53_412956", func() {
		fuel = 20000
		v96, v97 := f53_412956()
		mix_uintptr(v96)
		mix_uint(v97)
	})
	guard("f53_412956", func() {
		fuel = 20000
		v98, v99 := f53_412956()
		mix_uintptr(v98)
		mix_uint(v99)
	})
	guard("f84_412956", func() {
		fuel = 20000
		v100 := f84_412956(uint8(0), [1]uint64{}, [1]uint64{}, (id_int8(int8(-58)) - (id_int8(int8(0)) | max(id_int8(int8(2)), int8(127)))))
		mix_uint64(v100)
	})
	guard("f84_412956", func() {
		fuel = 20000
		v101 := f84_412956(min(uint8(trunc(float64(id_float32(float32(123456789))))), (min(id_uint8(uint8(10)), uint8(7)) + (id_uint8(uint8(2)) * uint8(3)))), [1]uint64{uint64(0)}, [1]uint64{uint64(0)}, int8(((id_uint16(uint16(59)) - uint16(23)) ^ (id_uint16(uint16(7)) * uint16(3)))))
		mix_uint64(v101)
	})
	guard("t87_412956", func() {
		fuel = 20000
		v102 := t87_412956(max((int(trunc(float64(id_float64(float64(3.141592653589793))))) / 16), int(10)), (id_int(int(7487080643913407444)) &^ ((id_int(int(10)) / 100) % 4)), min(int(uint8(id_uint32(uint32(2)))), (int(id_uint8(uint8(254))) - int(trunc(float64(id_float64(float64(1e10))))))))
		mix_int(v102)
	})
	guard("t87_412956", func() {
		fuel = 20000
		v103 := t87_412956(min(((id_int(int(-9223372036854775808)) / 2) % ((id_int(int(0)) / 127) | 1)), ((id_int(int(0)) & int(-9223372036854775808)) + (id_int(int(0)) / 100))), int(9223372036854775807), (((id_int(int(9223372036854775807)) + int(0)) + max(id_int(int(1)), int(1))) * (int(trunc(float64(id_float64(float64(0.5))))) - (id_int(int(2394256734582914528)) >> id_uint32(uint32(50))))))
		mix_int(v103)
	})
	guard("t87_412956[uint16]", func() {
		fuel = 20000
		v104 := t87_412956[uint16]((id_uint16(uint16(65534)) - (uint16(id_uint16(uint16(0))) | uint16(10))), ((uint16(id_int64(int64(7))) >> (id_uint32(uint32(1)) % (id_uint32(uint32(4294967295)) | 1))) - uint16(trunc(float64(float64(id_float64(float64(3.141592653589793)) - float64(-1e-3)))))), (id_int(int(117)) / (((-id_int(int(0))) - int(g4_412956)) | 1)))
		mix_uint16(v104)
	})
	guard("t87_412956[uint16]", func() {
		fuel = 20000
		v105 := t87_412956[uint16](uint16(0), ((id_uint16(uint16(7)) / (uint16(id_int16(int16(29))) | 1)) - uint16(0)), (int(id_uint(uint(0))) &^ ((id_int(int(0)) * int(2)) / ((id_int(int(10)) - int(0)) | 1))))
		mix_uint16(v105)
	})
	guard("t87_412956[int32]", func() {
		fuel = 20000
		v106 := t87_412956[int32](int32(-2147483648), g2_412956, int(3))
		mix_int32(v106)
	})
	guard("t87_412956[int32]", func() {
		fuel = 20000
		v107 := t87_412956[int32](((+g3_412956) % 25), g3_412956, (-(-(id_int(int(0)) - int(0)))))
		mix_int32(v107)
	})
	guard("t89_412956", func() {
		fuel = 20000
		v108 := t89_412956(uint64(0), uint64(0), (max(id_int(int(7)), (id_int(int(3)) >> ((id_uint32(uint32(4294967295)) % 8) & 31))) % (((id_int(int(3)) - int(10)) / 10) | 1)))
		mix_uint64(v108)
	})
	guard("t89_412956", func() {
		fuel = 20000
		v109 := t89_412956((((id_uint64(uint64(7)) * uint64(1)) ^ uint64(0)) << id_uint8(uint8(7))), (uint64(trunc(float64(float64(id_float64(float64(-1e-3)) - float64(3.141592653589793))))) % (((id_uint64(uint64(0)) - uint64(2)) % ((id_uint64(uint64(2)) * uint64(10)) | 1)) | 1)), (((id_int(int(19)) & int(10)) >> 6) ^ int(0)))
		mix_uint64(v109)
	})
	guard("t89_412956", func() {
		fuel = 20000
		v110 := t89_412956((((id_uint16(uint16(124)) * uint16(3)) % ((^id_uint16(uint16(7))) | 1)) - uint16(112)), ((uint16(trunc(float64(id_float32(float32(1))))) - (id_uint16(uint16(7)) * uint16(0))) / 7), (+id_int(int(-9223372036854775808))))
		mix_uint16(v110)
	})
	guard("t89_412956", func() {
		fuel = 20000
		v111 := t89_412956((uint16((g4_412956 ^ g4_412956)) << 6), (((id_uint16(uint16(76)) - uint16(0)) / 7) % (uint16(trunc(float64(id_float64(float64(3.141592653589793))))) | 1)), ((id_int(int(3)) / 4) - max(int(trunc(float64(id_float32(float32(0))))), int(g2_412956))))
		mix_uint16(v111)
	})
	guard("t89_412956", func() {
		fuel = 20000
		v112 := t89_412956(((g2_412956 % 127) % 7), (+int32(trunc(float64(float32(id_float32(float32(0.5)) - float32(-2.25)))))), int(trunc(float64(float32((id_uint(uint(3533504346217841250)) &^ uint(0)))))))
		mix_int32(v112)
	})
	guard("t89_412956", func() {
		fuel = 20000
		v113 := t89_412956(max(int32(trunc(float64(float64(id_float64(float64(3.141592653589793)) * float64(0))))), ((^g2_412956) % ((g2_412956 * g2_412956) | 1))), (g3_412956 ^ g3_412956), (((id_int(int(8396621644883054860)) - int(5778076331303170795)) &^ (id_int(int(5328269796581722869)) + int(1))) >> uint(id_uint64(uint64(3)))))
		mix_int32(v113)
	})
	mix_int32(g2_412956)
	mix_int32(g3_412956)
	mix_uintptr(g4_412956)
	println(h)
}


type S1_412957 struct {
	f0 int
	f1 uint32
	f2 uint8
	f3 float64
}

type S2_412957 struct {
	f0 float64
	f1 uint
	f2 uint64
	f3 float64
	f4 uintptr
}

func (s *S1_412957) size(n int) int {
	if spend() { panic("fuel") }
	ch3, ch4 := make(chan uintptr, 1), make(chan uintptr)
	select { case ch3 <- (+(-id_uintptr(uintptr(0)))): mix(31); case x := <-ch4: mix_uintptr(x) }
	select { case ch4 <- uintptr(10): mix(37); default: mix(uint64(len(ch3))) }
	if (id_uint64(uint64(0)) < (uint64((id_int32(int32(0)) + int32(48))))) {
		s.f2 = (^((s.f2 &^ uint8(255)) * (s.f2 + s.f2)))
	}
	return int(((+id_uintptr(uintptr(10))) * min(id_uintptr(uintptr(58)), uintptr(0))))
}

func (s S2_412957) size(n int) int {
	if spend() { panic("fuel") }
	if !id_bool(false) {
		mix_int(n)
	}
	return (((n ^ n) & (+n)) << (max(s.f1, s.f1) & 31))
}

var g5_412957 uint16 = uint16(1)
var g6_412957 uint8 = uint8(0)
var g7_412957 uint64 = uint64(7)
var g8_412957 int = int(2)
var g9_412957 string = "héllo"

func f15_412957(p10 uint8, p11 int16, p12 int64, p13 uintptr, p14 uintptr) (uint64) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	ch16, ch17 := make(chan uint8, 1), make(chan uint8)
	ch16 <- (g6_412957 >> 5)
	select { case x := <-ch16: mix_uint8(x); case <-ch17: mix(29) }
	if !!(p10 <= (uint8(65))) {
		switch x18 := any(p11).(type) {
		case int8:
			mix_int8(x18)
		case bool:
			mix_bool(x18)
		case string:
			mix_string(x18)
		case int16:
			mix_int16(x18)
		case nil, shape:
			mix_any(x18)
		}
		defer mix_uint16(g5_412957)
	}
	mix_int64(p12)
	switch string([]rune(string([]rune(g9_412957)))) {
	case "\x00\xff":
		ch19 := make(chan S2_412957, 2)
		go func(x S2_412957) { ch19 <- x; close(ch19) }(S2_412957{f1: uint(7), f3: float64(0), f4: uintptr(17336104850438573949)})
		v20 := <-ch19
		if _, ok := <-ch19; ok { panic("open") }
		mix_S2_412957(v20)
	case "0123456789abcdef0123456789abcdef":
		ch21, ch22 := make(chan int8, 1), make(chan int8)
		ch21 <- int8(126)
		select { case x := <-ch21: mix_int8(x); case <-ch22: mix(29) }
	default:
		if (float32(id_float32(float32(0)) + float32(0)) < (float32(id_uint32(uint32(97))))) {
			return g7_412957
		}
	}
	p12 = (((p12 % (p12 | 1)) >> (p10 & 31)) * p12)
	return uint64(len(g9_412957))
}

//go:noinline
func f26_412957(p23 float32, p24 int8, p25 float32) (uintptr, float64, float32) {
	if spend() { panic("fuel") }
	var v27 int32 = (int32(trunc(float64(float64(id_uintptr(uintptr(2)))))) ^ int32(1))
	_ = v27
	v28 := ((id_int64(int64(-9223372036854775808)) + (id_int64(int64(7)) / 8)) << (uint32(trunc(float64(p25))) & 31))
	_ = v28
	return (uintptr(len(g9_412957)) * uintptr(len(g9_412957))), float64((id_float64(float64(0.5)) / (float64(id_uint32(uint32(2)))*2 + 1)) * float64(int8(g7_412957))), float32(float32(float32(p24) * float32(p23 + float32(3.141592653589793))) * p23)
}

func f32_412957(p29 float32, p30 S1_412957, p31 uint) (bool) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	defer func() { mix_int(g8_412957) }()
	for i33, i34 := range seq(at(g8_412957, 7)) {
		_, _ = i33, i34
		switch string(rune((id_int32(int32(7)) + int32(1707900491)))) {
		case "日本語":
			ch35, ch36 := make(chan int64, 1), make(chan int64)
			select { case ch35 <- (id_int64(int64(-9223372036854775808)) % (id_int64(int64(92)) | 1)): mix(31); case x := <-ch36: mix_int64(x) }
			select { case ch36 <- int64(9223372036854775806): mix(37); default: mix(uint64(len(ch35))) }
			fallthrough
		case "":
			var v37 int = int(uint(trunc(float64(float32(p29 + p29)))))
			_ = v37
			g5_412957 = (((g5_412957 / (g5_412957 | 1)) * uint16(2)) + g5_412957)
		case "0123456789abcdef0123456789abcdef":
			defer func() { mix_uint8(g6_412957) }()
			g5_412957 = (uint16((id_int8(int8(-128)) - int8(3))) - (uint16(len(g9_412957)) / 8))
		case "gofc":
		default:
			var v38 uintptr = ((id_uintptr(uintptr(10)) | uintptr(18446744073709551615)) / 3)
			_ = v38
		}
	}
	defer func() { mix_S1_412957(p30) }()
	for i39 := range at(g8_412957, 9) {
		if _ = i39; spend() { break }
		if (((id_int32(int32(44)) * int32(10)) - (id_int32(int32(7)) * int32(0))) >= (int32(-2147483648))) {
			g9_412957 = string([]byte(g9_412957))
		} else {
			for i41 := range 7 {
				if _ = i41; spend() { break }
				p30 = p30
				var v43 shape = &p30
				mix(uint64(v43.size((^int(len(g9_412957))))))
				for i44, e45 := range g9_412957 {
					_, _ = i44, e45
					if _ = i44; spend() { break }
					var v46 uint8 = uint8(trunc(float64(float64((-g5_412957)))))
					_ = v46
				}
			}
			switch id_int64(int64(2)) {
			case int64(0):
				if ((^id_int64(int64(1))) > ((id_int64(int64(10)) - int64(3)))) && (float32(p29 - p29) <= (float32(p29 * p29))) { panic(68) }
				fallthrough
			case int64(87):
				mix_uint16(g5_412957)
				fallthrough
			case int64(-1404539967922069229):
				v47 := (id_int32(int32(3)) ^ (int32(len(g9_412957)) * (id_int32(int32(100)) / (id_int32(int32(3)) | 1))))
				_ = v47
			default:
				for i48, e49 := range g9_412957 {
					_, _ = i48, e49
					if _ = i48; spend() { break }
					e49 -= (((e49 / (e49 | 1)) >> (uint32(len(g9_412957)) & 31)) * (e49 / (e49 | 1)))
					v50 := bool((((g7_412957 ^ g7_412957) + uint64(i39)) <= (uint64(40))))
					_ = v50
					p31 = uint((int32(len(g9_412957)) + int32(g8_412957)))
				}
			}
			p29, p29 = p29, p29
		}
		for i51, i52 := range seq(at(i39, 7)) {
			_, _ = i51, i52
			if ((int64(p31) + int64(len(g9_412957))) <= ((id_int64(int64(1)) * (id_int64(int64(-9223372036854775808)) * int64(9223372036854775807))))) {
				if (g9_412957 < (cut(g9_412957 + g9_412957))) && ((id_uintptr(uintptr(2)) >> 5) <= ((id_uintptr(uintptr(1)) << ((p31 << (uint(len(g9_412957)) & 31)) & 31)))) { panic("text") }
				v53, v54, v55 := f26_412957(p29, int8(127), p29)
				mix_uintptr(v53)
				mix_float64(v54)
				mix_float32(v55)
				mix_string(g9_412957)
			}
			if (p29 != (float32(p30.f1))) && !(id_int64(int64(3)) >= (int64(0))) { panic(fault{1}) }
			p30.f1 = (p30.f1 % 16)
		}
	}
	mix_string(g9_412957)
	p30.f3, p30.f3 = p30.f3, p30.f3
	return (string(rune((-id_int32(int32(1))))) == ("\x00\xff"))
}

func t56_412957[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	g9_412957 = g9_412957
	return b
}

func main_412957() {
	h = 412957
	guard("f15_412957", func() {
		fuel = 20000
		v57 := f15_412957(uint8(trunc(float64(float64((id_float64(float64(1e10)) / (id_float64(float64(0.5))*2 + 1)) + float64(id_float64(float64(123456789)) + float64(-2.25)))))), (((id_int16(int16(32767)) / 127) * (+id_int16(int16(7)))) / (((id_int16(int16(32767)) / 7) >> g6_412957) | 1)), int64(17), (+uintptr(trunc(float64(id_float32(float32(123456789)))))), (id_uintptr(uintptr(3)) << ((^g6_412957) & 31)))
		mix_uint64(v57)
	})
	guard("f15_412957", func() {
		fuel = 20000
		v58 := f15_412957((uint8((id_int16(int16(32766)) << ((id_uint32(uint32(4294967294)) << 0) & 31))) & g6_412957), int16(id_uint32(uint32(4294967295))), int64(uintptr(len(g9_412957))), uintptr(len(g9_412957)), (id_uintptr(uintptr(3)) * ((id_uintptr(uintptr(4411796280488330817)) ^ uintptr(0)) / ((id_uintptr(uintptr(7)) + uintptr(0)) | 1))))
		mix_uint64(v58)
	})
	guard("f26_412957", func() {
		fuel = 20000
		v59, v60, v61 := f26_412957(float32(3.141592653589793), int8(8), (id_float32(float32(1e10)) / (id_float32(float32(3.141592653589793))*2 + 1)))
		mix_uintptr(v59)
		mix_float64(v60)
		mix_float32(v61)
	})
	guard("f26_412957", func() {
		fuel = 20000
		v62, v63, v64 := f26_412957(float32(0.5), (id_int8(int8(-128)) + ((id_int8(int8(7)) ^ int8(7)) + (id_int8(int8(7)) << 5))), float32((int32(trunc(float64(id_float32(float32(-1e-3))))) >> (id_uint32(uint32(0)) * uint32(0)))))
		mix_uintptr(v62)
		mix_float64(v63)
		mix_float32(v64)
	})
	guard("f32_412957", func() {
		fuel = 20000
		v65 := f32_412957((id_float32(float32(0)) / ((float32(id_float32(float32(123456789)) + float32(3.141592653589793)) / (float32(g6_412957)*2 + 1))*2 + 1)), S1_412957{f0: int(2), f1: uint32(0), f2: uint8(0), f3: float64(1)}, uint(trunc(float64((float32(id_float32(float32(1)) - float32(1e10)) / (float32(g8_412957)*2 + 1))))))
		mix_bool(v65)
	})
	guard("f32_412957", func() {
		fuel = 20000
		v66 := f32_412957(float32(-1e-3), S1_412957{f0: int(7)}, ((id_uint(uint(0)) + uint(1)) & uint(trunc(float64(float64(id_int32(int32(1))))))))
		mix_bool(v66)
	})
	guard("t56_412957[int32]", func() {
		fuel = 20000
		v67 := t56_412957[int32]((int32(trunc(float64(float32(id_float32(float32(0.5)) - float32(-1e-3))))) << (id_uint32(uint32(46)) & 31)), int32(len(g9_412957)), (int(len(g9_412957)) % (g8_412957 | 1)))
		mix_int32(v67)
	})
	guard("t56_412957[int32]", func() {
		fuel = 20000
		v68 := t56_412957[int32](((+id_int32(int32(-2147483648))) % 100), (id_int32(int32(1434311848)) % 127), (g8_412957 % ((g8_412957 % (int(len(g9_412957)) | 1)) | 1)))
		mix_int32(v68)
	})
	guard("t56_412957[uint64]", func() {
		fuel = 20000
		v69 := t56_412957[uint64]((g7_412957 & (g7_412957 >> ((id_uint(uint(3)) >> (id_uint(uint(18446744073709551615)) - uint(2))) & 31))), (-g7_412957), g8_412957)
		mix_uint64(v69)
	})
	guard("t56_412957[uint64]", func() {
		fuel = 20000
		v70 := t56_412957[uint64](((+g7_412957) - (g7_412957 + (g7_412957 ^ g7_412957))), ((uint64(trunc(float64(id_float64(float64(-1e-3))))) + uint64(id_uint(uint(10)))) - (+g7_412957)), (((g8_412957 ^ g8_412957) * g8_412957) - (g8_412957 % 100)))
		mix_uint64(v70)
	})
	guard("t56_412957", func() {
		fuel = 20000
		v71 := t56_412957((uint32(id_uint(uint(1))) >> (id_uint(uint(0)) >> ((id_uint32(uint32(0)) % 10) & 31))), (id_uint32(uint32(2)) - uint32(7)), int(-9223372036854775808))
		mix_uint32(v71)
	})
	guard("t56_412957", func() {
		fuel = 20000
		v72 := t56_412957(uint32(3036673344), (((id_uint32(uint32(0)) / (id_uint32(uint32(0)) | 1)) + (id_uint32(uint32(2)) >> ((g6_412957 * uint8(255)) & 31))) / 25), (g8_412957 / ((int(trunc(float64(id_float32(float32(0))))) - (g8_412957 - g8_412957)) | 1)))
		mix_uint32(v72)
	})
	mix_uint16(g5_412957)
	mix_uint8(g6_412957)
	mix_uint64(g7_412957)
	mix_int(g8_412957)
	mix_string(g9_412957)
	println(h)
}


type S1_412958 struct {
	f0 uint16
	f1 uint32
}

type S2_412958 struct {
	f0 int8
	f1 uint32
}

type S3_412958 struct {
	f0 int32
}

type S4_412958 struct {
	f0 uint8
	f1 int32
	f2 uint64
}

func (s *S1_412958) size(n int) int {
	if spend() { panic("fuel") }
	ch5 := make(chan uint64, 1)
	go func(x uint64) { ch5 <- x; close(ch5) }(uint64(2))
	v6 := <-ch5
	if _, ok := <-ch5; ok { panic("open") }
	mix_uint64(v6)
	return n
}

func (s S2_412958) size(n int) int {
	if spend() { panic("fuel") }
	L7:
	for i8 := range 4 {
		_ = i8
		for i9 := range seq(2) {
			_ = i9
			if ((id_bool(true) == true) || (id_bool(true) && false)) { continue L7 }
			var v10 S2_412958 = S2_412958{f1: uint32(10)}
			_ = v10
		}
	}
	s.f0, s.f0 = s.f0, s.f0
	n++
	return int(9223372036854775806)
}

func (s S3_412958) size(n int) int {
	if spend() { panic("fuel") }
	switch id_string("日本語")[:at(n, len(id_string("日本語")))] {
	case "\x00\xff":
		if ((id_uint(uint(14659429913788454793)) << 2) > (uint(0))) {
			return int(trunc(float64((id_float32(float32(-2.25)) / (float32(id_float32(float32(-2.25)) - float32(-1e-3))*2 + 1)))))
		}
		n = n
	default:
		for i11, i12 := range seq(at(n, 7)) {
			_, _ = i11, i12
			if !id_bool(false) { continue }
		}
	}
	for i13 := range 7 {
		if _ = i13; spend() { break }
		if (id__2_bool([2]bool{}) != ([2]bool{})) && !id_bool(false) { panic(8) }
		for i15 := range at(i13, 9) {
			if _ = i15; spend() { break }
			ch17, ch18 := make(chan int64, 1), make(chan int64)
			ch17 <- (id_int64(int64(0)) / 4)
			select { case x := <-ch17: mix_int64(x); case <-ch18: mix(29) }
			L19:
			for i20 := range 4 {
				_ = i20
				for i21 := range 2 {
					_ = i21
					if (id_uint(uint(10)) <= (min(id_uint(uint(6)), uint(9493295569584331548)))) { continue L19 }
				}
			}
		}
		c22 := func(p23 S1_412958) S1_412958 {
			mix_int32(s.f0)
			return S1_412958{f0: uint16(0), f1: uint32(65)}
		}
		v24 := c22(S1_412958{f1: uint32(7)})
		_ = v24
		v25 := c22(v24)
		_ = v25
	}
	L26:
	for i27 := range seq(1) {
		_ = i27
		for i28 := range 1 {
			_ = i28
			if ((id_int64(int64(-9223372036854775808)) > (int64(9223372036854775807))) && (id_bool(false) != true)) { continue L26 }
			if id_bool(false) {
				L29:
				for i30 := range 1 {
					_ = i30
					for i31 := range 1 {
						_ = i31
						if (id_bool(true) && (id_int8(int8(127)) < (int8(7)))) { break L29 }
					}
				}
				defer mix_int(n)
				for i32 := 3; i32 < 9 && !spend(); i32++ {
					if _ = i32; spend() { break }
					n = ((-(n % 127)) % 25)
					var v34 int64 = int64(1714423063446423463)
					_ = v34
					s.f0 = s.f0
				}
			} else {
				switch id_string("a") {
				case "\x00\xff":
					var v35 uint64 = (max(id_uint64(uint64(18446744073709551614)), uint64(14271689863539649188)) >> 5)
					_ = v35
				case "0123456789abcdef0123456789abcdef":
					var v36 uintptr = (uintptr((id_uint16(uint16(2)) - uint16(65535))) - uintptr(10))
					_ = v36
					v37 := bool(false)
					_ = v37
				case "héllo":
					n = (((i27 + i28) ^ (i27 >> ((^id_uint(uint(2))) & 31))) % (int(min(id_int8(int8(126)), int8(127))) | 1))
				case "日本語":
					var v38 uint32 = ((uint32(id_uint16(uint16(3))) ^ (id_uint32(uint32(2)) % 1)) + ((id_uint32(uint32(568426657)) - uint32(1)) | (id_uint32(uint32(3)) + uint32(3))))
					_ = v38
				case "gofc":
					s.f0 = int32((id_int64(int64(9223372036854775806)) + int64(n)))
					s.f0 = int32(2147483647)
				}
				defer mix_int(i28)
			}
			for i39 := range 7 {
				if _ = i39; spend() { break }
				if (id_int16(int16(7)) == (int16((id_uint64(uint64(2)) & uint64(1))))) {
					var v41 uint16 = (((id_uint16(uint16(7)) >> ((id_uint(uint(0)) << 5) & 31)) * (id_uint16(uint16(7)) >> id_uint32(uint32(4294967295)))) + ((id_uint16(uint16(1)) &^ uint16(65534)) / 16))
					_ = v41
				}
			}
		}
	}
	return n
}

func (s *S4_412958) size(n int) int {
	if spend() { panic("fuel") }
	ch42 := make(chan int, 2)
	go func(x int) { ch42 <- x; close(ch42) }((n & (n >> (id_uint32(uint32(1)) + uint32(2027522401)))))
	v43 := <-ch42
	if _, ok := <-ch42; ok { panic("open") }
	mix_int(v43)
	return max((v43 / 4), (n / ((v43 % (v43 | 1)) | 1)))
}

var g44_412958 bool = false
var g45_412958 int64 = int64(9223372036854775806)
var g46_412958 S3_412958 = S3_412958{f0: int32(1)}
var g47_412958 uint32 = uint32(0)
var g48_412958 string = "\x00\xff"

func f50_412958(p49 uint8) (float64) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	switch g48_412958[:at(fuel, len(g48_412958))][:at(fuel, len(g48_412958[:at(fuel, len(g48_412958))]))] {
	case "gofc":
		q51 := &g47_412958
		*q51 = g47_412958
		if (((p49 - p49) / 16) == (((p49 * p49) & uint8(trunc(float64(id_float64(float64(3.141592653589793)))))))) {
			for i52 := range 7 {
				if _ = i52; spend() { break }
				v54 := (int8(trunc(float64(float32(id_float32(float32(3.141592653589793)) + float32(-1e-3))))) + (int8(id_int16(int16(25))) / 3))
				_ = v54
				c55 := func(p56 int32) int32 {
					p49 -= uint8(len(g48_412958))
					mix_uint8(p49)
					mix_int(i52)
					return int32(len(g48_412958))
				}
				v57 := c55(int32(trunc(float64(float32(int8(len(g48_412958)))))))
				_ = v57
				if (int((+p49)) > (int(len(g48_412958)))) {
					var v58 [2]bool = [2]bool{false}
					_ = v58
					v59 := ((int(trunc(float64(id_float64(float64(0.5))))) % 10) - (-(i52 + i52)))
					_ = v59
				} else {
					g48_412958 = cut(g48_412958 + cut(string(rune(p49)) + string([]rune(string([]rune(g48_412958))))))
				}
				g48_412958 = cut(g48_412958 + g48_412958)
			}
		} else {
		}
	case "":
		g45_412958 = ((int64(trunc(float64(id_float64(float64(-1e-3))))) * int64(g47_412958)) / (int64(trunc(float64(float64(id_float64(float64(-1e-3)) - float64(-2.25))))) | 1))
	}
	L60:
	for i61 := range 3 {
		_ = i61
		for i62 := range 1 {
			_ = i62
			if (id_uintptr(uintptr(7)) <= (uintptr(trunc(float64(id_float32(float32(123456789))))))) { continue L60 }
			for i63 := range 3 {
				if _ = i63; spend() { break }
				if g44_412958 {
					g45_412958 = int64(2)
					g44_412958 = (((id_int8(int8(-128)) * int8(10)) + (id_int8(int8(126)) - int8(11))) != (int8(126)))
				} else {
					g46_412958.f0 *= int32(trunc(float64((id_float32(float32(1e10)) / (float32(id_float32(float32(1e10)) - float32(0))*2 + 1)))))
					g48_412958 = string(rune(g46_412958.f0))
				}
				switch {
				case g44_412958:
					g45_412958 *= int64(trunc(float64(float32(uint64(len(g48_412958))))))
					g48_412958 = cut(string([]byte(g48_412958)) + cut(g48_412958 + "")[:at(i61, len(cut(g48_412958 + "")))])
				case (!g44_412958 || (id_uint16(uint16(806)) > (uint16(2)))):
					mix_int(i62)
				case ((id_uint16(uint16(3)) + uint16(65535)) < ((id_uint16(uint16(1)) & uint16(65534)))):
					mix_int(i62)
					v65 := S2_412958{f0: int8(10)}
					_ = v65
				}
				if (((id_int16(int16(10)) + int16(32767)) * int16(len(g48_412958))) < ((id_int16(int16(-32768)) - int16(g46_412958.f0)))) {
				}
			}
		}
	}
	p49 = (p49 * ((p49 &^ p49) * p49))
	g44_412958 = (id_uint16(uint16(65535)) > (uint16(trunc(float64((id_float32(float32(123456789)) / (id_float32(float32(1))*2 + 1)))))))
	for i66 := range 7 {
		if _ = i66; spend() { break }
		g46_412958 = S3_412958{f0: int32(2147483646)}
		switch g48_412958 {
		case "héllo":
			var v68 shape = g46_412958
			mix(uint64(v68.size(((i66 - int(len(g48_412958))) + (int(len(g48_412958)) * (i66 - int(1)))))))
			mix_int(i66)
		case "\x00\xff":
			switch x69 := any(g46_412958).(type) {
			case uint16:
				mix_uint16(x69)
			case uintptr:
				mix_uintptr(x69)
			case S1_412958:
				mix_S1_412958(x69)
			case S3_412958:
				mix_S3_412958(x69)
			case nil, shape:
				mix_any(x69)
			}
			ch70, ch71 := make(chan float32, 1), make(chan float32)
			ch70 <- (float32(id_uintptr(uintptr(0))) / (float32((g47_412958 + g47_412958))*2 + 1))
			select { case x := <-ch70: mix_float32(x); case <-ch71: mix(29) }
		default:
			for i72, e73 := range g48_412958 {
				_, _ = i72, e73
				if _ = i72; spend() { break }
				if ((g44_412958 == false) == !g44_412958) && g44_412958 { panic("text") }
				v74 := g46_412958.size
				p49 = uint8(2)
				mix(uint64(v74((int(uint32(len(g48_412958))) / (i66 | 1)))))
			}
		}
		v75 := g46_412958.size
		g46_412958 = g46_412958
		mix(uint64(v75((i66 &^ int(9223372036854775807)))))
	}
	if ((id_int8(int8(8)) + int8(-128)) != (int8(trunc(float64(id_float64(float64(0.5))))))) {
		return float64(float64(float64(id_float64(float64(1e10)) - float64(0.5)) + float64(id_float64(float64(0.5)) * float64(3.141592653589793))) - float64(123456789))
	}
	return (float64(float64(id_float64(float64(1e10)) * float64(0.5)) + float64(0.5)) / (float64((id_int16(int16(-32768)) >> ((id_uint(uint(7)) & uint(0)) & 31)))*2 + 1))
}

func t76_412958[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	v77 := string(cut(cut(g48_412958 + "日本語") + cut(g48_412958[:at(n, len(g48_412958))] + cut(g48_412958 + "0123456789abcdef0123456789abcdef"))))
	_ = v77
	b = T(len(g48_412958))
	if (((id_uint64(uint64(7)) >> 4) > ((id_uint64(uint64(1356266633230306844)) - uint64(6836388673487517044)))) || g44_412958) {
		mix_int(n)
	} else {
		v78 := g46_412958.size
		g44_412958 = g44_412958
		mix(uint64(v78(int(id_uintptr(uintptr(1))))))
	}
	return b
}

func main_412958() {
	h = 412958
	guard("f50_412958", func() {
		fuel = 20000
		v79 := f50_412958(uint8(trunc(float64(float32(id_float32(float32(-2.25)) + float32(id_float32(float32(1e10)) * float32(0)))))))
		mix_float64(v79)
	})
	guard("f50_412958", func() {
		fuel = 20000
		v80 := f50_412958(uint8(((id_int8(int8(64)) / (id_int8(int8(62)) | 1)) & (+id_int8(int8(0))))))
		mix_float64(v80)
	})
	guard("t76_412958", func() {
		fuel = 20000
		v81 := t76_412958((uint8(trunc(float64(float64(id_float64(float64(0)) * float64(-1e-3))))) * (id_uint8(uint8(3)) / (uint8(len(g48_412958)) | 1))), uint8(7), (((+id_int(int(1))) % 100) - (+id_int(int(-7481531493776131308)))))
		mix_uint8(v81)
	})
	guard("t76_412958", func() {
		fuel = 20000
		v82 := t76_412958(uint8(trunc(float64(float64(float64(id_float64(float64(1)) * float64(0)) * float64(1))))), uint8(0), (((id_int(int(7)) & int(9223372036854775806)) * (id_int(int(2)) << 5)) - int(len(g48_412958))))
		mix_uint8(v82)
	})
	guard("t76_412958", func() {
		fuel = 20000
		v83 := t76_412958((int(len(g48_412958)) + ((id_int(int(9223372036854775807)) / (id_int(int(99)) | 1)) >> (id_uint(uint(3)) & 31))), (id_int(int(9223372036854775807)) & (id_int(int(-9223372036854775808)) << 6)), ((id_int(int(8408665574180940505)) * (id_int(int(-7946225178751052905)) / 127)) + int(len(g48_412958))))
		mix_int(v83)
	})
	guard("t76_412958", func() {
		fuel = 20000
		v84 := t76_412958(((id_int(int(-9223372036854775808)) * (id_int(int(9223372036854775807)) << 4)) - int(0)), (+((id_int(int(10)) * int(9223372036854775806)) % (id_int(int(-9223372036854775808)) | 1))), int(6128537025292557324))
		mix_int(v84)
	})
	guard("t76_412958[uint64]", func() {
		fuel = 20000
		v85 := t76_412958[uint64](uint64(trunc(float64(id_float32(float32(-2.25))))), uint64(18446744073709551615), int(9223372036854775807))
		mix_uint64(v85)
	})
	guard("t76_412958[uint64]", func() {
		fuel = 20000
		v86 := t76_412958[uint64](uint64(18446744073709551615), uint64(id_uint64(uint64(7))), (id_int(int(0)) << 4))
		mix_uint64(v86)
	})
	mix_bool(g44_412958)
	mix_int64(g45_412958)
	mix_S3_412958(g46_412958)
	mix_uint32(g47_412958)
	mix_string(g48_412958)
	println(h)
}


var g1_412959 int8 = int8(111)
var g2_412959 int32 = int32(93)
var g3_412959 int32 = int32(1)

func f8_412959(p4 uint, p5 int, p6 map[int32]uint16, p7 string) () {
	if spend() { panic("fuel") }
	g1_412959 = g1_412959
	g1_412959, g1_412959 = g1_412959, g1_412959
	L9:
	for i10 := range seq(2) {
		_ = i10
		for i11 := range seq(3) {
			_ = i11
			if id_bool(false) { break L9 }
		}
	}
	return
}

func f17_412959(p12 uint16, p13 int16, p14 uint16, p15 int64) (r16 [17]float32) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
		r16 = r16
	}()
	L18:
	for i19 := range 3 {
		_ = i19
		for i20 := range seq(1) {
			_ = i20
			if ((id_int(int(9223372036854775807)) != (int(1))) || (r16[fuel] < (r16[uint(fuel)%17]))) { continue L18 }
			r16[uint(i20)%17] = float32((id_uint8(uint8(3)) &^ uint8(1)))
		}
	}
	g1_412959 = g1_412959
	var v21 string = cut(string([]rune(string(rune(g2_412959)))) + cut(string(rune(g3_412959)) + string(rune(p14))))
	_ = v21
	if !(id_uint(uint(16428001560274602198)) >= (uint(7))) {
		return [17]float32{float32(-2.25), float32(123456789), float32(-2.25), float32(0.5), float32(-1e-3), float32(0.5), float32(1), float32(-2.25), float32(3.141592653589793), float32(3.141592653589793), float32(-1e-3), float32(-2.25), float32(123456789), float32(0), float32(-2.25), float32(0), float32(-2.25)}
	}
	return [17]float32{float32(1), float32(123456789), float32(-2.25), float32(-2.25)}
}

func f26_412959(p22 [1]uint8, p23 int32, p24 [3]uint, p25 string) () {
	if spend() { panic("fuel") }
	mix_int32(g3_412959)
	if (p22[uint(fuel)%1] > ((p22[uint(fuel)%1] % 1))) {
		defer mix_string(p25)
		if ((p24[uint(fuel)%3] == (p24[uint(fuel)%3])) || true) {
			var v27 bool = (id_int(int(-1575635617802651984)) > (int(trunc(float64((id_float64(float64(-1e-3)) / (id_float64(float64(1e10))*2 + 1)))))))
			_ = v27
			defer mix_int32(g3_412959)
		}
	}
	f8_412959((((p24[uint(fuel)%3] % 2) + p24[uint(fuel)%3]) &^ (uint(id_uint32(uint32(0))) << ((p22[uint(fuel)%1] * p22[uint(fuel)%1]) & 31))), ((id_int(int(9223372036854775806)) - int(-2918732869678526571)) % ((id_int(int(7)) | (id_int(int(0)) % 25)) | 1)), map[int32]uint16{}, string(rune(p22[uint(fuel)%1])))
	for i28, e29 := range p25 {
		_, _ = i28, e29
		if _ = i28; spend() { break }
		var v30 bool = (g1_412959 < (int8(id_uint16(uint16(0)))))
		_ = v30
	}
	return
}

func f36_412959(p31 uintptr, p32 string, p33 [17]float32, p34 uint) (r35 uint) {
	if spend() { panic("fuel") }
	p33 = p33
	switch id_uint64(uint64(1)) {
	case uint64(10):
		if id_bool(false) {
			if ((^id_uint8(uint8(0))) < (uint8(trunc(float64(id_float64(float64(0.5))))))) && !(p31 >= (p31)) { panic("text") }
			for i37 := range 3 {
				if _ = i37; spend() { break }
				switch id_uint8(uint8(7)) {
				case uint8(115):
					g1_412959 = (int8(len(p32)) % (int8(len(p32)) | 1))
				case uint8(254):
					g2_412959 = (g2_412959 - int32((id_uint16(uint16(65534)) + uint16(1))))
					var v39 string = p32
					_ = v39
				case uint8(0):
					mix_int32(g2_412959)
				case uint8(10):
					f8_412959(((uint(len(p32)) + (r35 - p34)) + uint(trunc(float64((id_float64(float64(123456789)) / (id_float64(float64(123456789))*2 + 1)))))), int(trunc(float64(float64(i37)))), map[int32]uint16{int32(23): uint16(10), int32(7): uint16(2)}, cut(p32 + string(rune(id_uint16(uint16(7))))))
				case uint8(7):
					p32 = cut(p32 + cut(p32 + p32)[:at(i37, len(cut(p32 + p32)))])
					r35 = (uint(id_uint64(uint64(7))) - uint((^id_int16(int16(0)))))
				case uint8(101):
					v40 := bool((!id_bool(false) && (string(rune(id_uint8(uint8(1)))) < ("0123456789abcdef0123456789abcdef"))))
					_ = v40
					var v41 uint16 = ((id_uint16(uint16(26)) / 16) / (id_uint16(uint16(3)) | 1))
					_ = v41
				}
			}
			p31++
		} else {
			g3_412959++
			L42:
			for i43 := range seq(1) {
				_ = i43
				for i44 := range seq(4) {
					_ = i44
					if id_bool(true) { break L42 }
					mix_uint(p34)
					p32 = p32
				}
			}
		}
		switch p32 {
		case "0123456789abcdef0123456789abcdef":
			mix_uint(p34)
			fallthrough
		case "a":
			for i45 := range 7 {
				if _ = i45; spend() { break }
				p31 -= p31
				p34, p34 = p34, p34
			}
		default:
			v47 := [3]uint{uint(0), uint(18446744073709551615), uint(2)}
			_ = v47
		}
		fallthrough
	case uint64(1):
		mix_uint(p34)
		L48:
		for i49 := range 2 {
			_ = i49
			for i50 := range seq(3) {
				_ = i50
				if !!id_bool(true) { break L48 }
				v51 := f17_412959((id_uint16(uint16(64246)) << 0), int16(len(p32)), (uint16(trunc(float64(float64(id_float64(float64(1)) * float64(-1e-3))))) << ((p34 % 127) & 31)), (id_int64(int64(7)) * (id_int64(int64(2)) * (-id_int64(int64(74))))))
				mix__17_float32(v51)
				if ((p34 - (p34 + r35)) > (((p34 / 4) / ((r35 + r35) | 1)))) {
					p31 *= (p31 &^ p31)
				}
			}
		}
	default:
		ch52 := make(chan int, 1)
		go func(x int) { ch52 <- x; close(ch52) }(int(len(p32)))
		v53 := <-ch52
		if _, ok := <-ch52; ok { panic("open") }
		mix_int(v53)
	}
	if !!!id_bool(true) {
		var v54 uint8 = (id_uint8(uint8(3)) ^ uint8(1))
		_ = v54
	}
	if ((id_uint32(uint32(0)) - uint32(4294967295)) >= (uint32(trunc(float64(id_float64(float64(1e10))))))) && id_bool(true) { panic("text") }
	g2_412959 *= (int32((p31 % (p31 | 1))) + int32(p31))
	g2_412959 = (+int32((id_int(int(-5539921443320608130)) - int(-9223372036854775808))))
	return (((p34 / 4) | p34) * ((p34 &^ uint(0)) / ((^r35) | 1)))
}

func f56_412959(p55 [3]uint) () {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	switch string(rune((g3_412959 % 1))) {
	case "":
		c57 := func(p58 bool) bool {
			if (((id_int64(int64(90)) ^ int64(10)) ^ min(id_int64(int64(3)), int64(3))) != (int64((id_uintptr(uintptr(2)) ^ uintptr(2))))) {
				mix_int32(g2_412959)
			}
			p55 = p55
			return !((id_uint16(uint16(1)) << 7) != (uint16(7)))
		}
		v59 := c57(false)
		_ = v59
		v60 := c57(((float32(id_float32(float32(123456789)) + float32(0)) / (id_float32(float32(3.141592653589793))*2 + 1)) < (float32(float32(id_uint32(uint32(1))) + float32(id_int64(int64(-9223372036854775808)))))))
		_ = v60
	case "\x00\xff":
	default:
		p55[uint(fuel)%3] = (uint(uintptr(trunc(float64(id_float64(float64(0)))))) / (((p55[uint(fuel)%3] / (p55[uint(fuel)%3] | 1)) - p55[uint(fuel)%3]) | 1))
	}
	c61 := func(p62 map[int32]uint16) map[int32]uint16 {
		c63 := func(p64 uint32) uint32 {
			if ((+p62[int32(111)]) == ((p62[int32(101)] >> (p55[uint(fuel)%3] + p55[uint(fuel)%3])))) {
				p55 = [3]uint{uint(18446744073709551615)}
				c65 := func(p66 int16) int16 {
					p64 -= uint32(trunc(float64(id_float32(float32(-1e-3)))))
					v67 := (uint32(len(p62)) + uint32(trunc(float64(float64(id_float64(float64(-1e-3)) * float64(-1e-3))))))
					_ = v67
					return int16(uint(trunc(float64((id_float64(float64(0.5)) / (id_float64(float64(-2.25))*2 + 1))))))
				}
				v68 := c65(int16(1))
				_ = v68
				v69 := c65((v68 - int16(id_uint8(uint8(255)))))
				_ = v69
			} else {
				switch {
				case ((g3_412959 >> 4) > (g3_412959)):
					p62 = p62
					p55[uint(fuel)%3]--
				case (id_bool(true) == (id_bool(true) || false)):
					v70 := int16(0)
					_ = v70
				case (int8(len(p62)) != (g1_412959)):
					v71 := f17_412959((uint16(trunc(float64((id_float64(float64(0)) / (id_float64(float64(-1e-3))*2 + 1))))) % 8), (int16((^id_uint64(uint64(3)))) % 2), ((uint16(len(p62)) >> (id_uint8(uint8(3)) & 31)) - (p62[int32(1)] + (p62[int32(0)] &^ p62[int32(123)]))), int64(5296275698772534666))
					mix__17_float32(v71)
					p55 = p55
				default:
					p55 = p55
				}
				ch72, ch73 := make(chan [1]uint8, 1), make(chan [1]uint8)
				select { case ch72 <- [1]uint8{uint8(255)}: mix(31); case x := <-ch73: mix__1_uint8(x) }
				select { case ch73 <- [1]uint8{uint8(254)}: mix(37); default: mix(uint64(len(ch72))) }
			}
			for i74, i75 := range seq(at(fuel, 7)) {
				_, _ = i74, i75
				i75, i74 = i74, i75
			}
			v76 := f17_412959(uint16(len(p62)), int16(trunc(float64(float32(float32(id_float32(float32(3.141592653589793)) * float32(123456789)) - float32(id_float32(float32(1e10)) + float32(1)))))), (-((p62[int32(42)] * p62[int32(7)]) | (p62[int32(2147483647)] + p62[int32(1)]))), int64(0))
			mix__17_float32(v76)
			return uint32(7)
		}
		v77 := c63(uint32(3))
		_ = v77
		v78 := c63(v77)
		_ = v78
		defer mix__3_uint(p55)
		return map[int32]uint16{int32(0): uint16(0)}
	}
	v79 := c61(map[int32]uint16{})
	_ = v79
	v80 := c61(v79)
	_ = v80
	mix_int32(g3_412959)
	p55[uint(fuel)%3] *= uint(((id_uint8(uint8(255)) - uint8(2)) % (uint8(len(v79)) | 1)))
	q81 := &v80
	*q81 = v79
	return
}

func t82_412959[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	g1_412959 = ((+(g1_412959 - g1_412959)) - ((g1_412959 * g1_412959) << max(id_uint(uint(0)), uint(1))))
	ch83 := make(chan int8, 1)
	go func(x int8) { ch83 <- x; close(ch83) }(g1_412959)
	v84 := <-ch83
	if _, ok := <-ch83; ok { panic("open") }
	mix_int8(v84)
	for i85 := 5; i85 < 2 && !spend(); i85++ {
		if _ = i85; spend() { break }
		ch87, ch88 := make(chan [17]float32, 1), make(chan [17]float32)
		select { case ch87 <- [17]float32{float32(3.141592653589793), float32(0.5), float32(-2.25), float32(1)}: mix(31); case x := <-ch88: mix__17_float32(x) }
		select { case ch88 <- [17]float32{float32(0), float32(1), float32(1e10), float32(0.5), float32(1), float32(0.5), float32(0.5), float32(0.5), float32(123456789), float32(3.141592653589793), float32(3.141592653589793), float32(3.141592653589793), float32(123456789), float32(3.141592653589793), float32(-2.25), float32(123456789), float32(3.141592653589793)}: mix(37); default: mix(uint64(len(ch87))) }
		g1_412959 = int8(trunc(float64(float64(float64(id_float64(float64(1)) + float64(3.141592653589793)) * float64(id_float64(float64(1e10)) * float64(-1e-3))))))
	}
	return (max((b + T(0)), b) * a)
}

func t89_412959[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	b += (min(b, a) & min(min(a, b), b))
	mix_int(n)
	return min(a, T(id_int64(int64(9223372036854775806))))
}

func t90_412959[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	c91 := func(p92 [3]uint) [3]uint {
		L93:
		for i94 := range seq(3) {
			_ = i94
			for i95 := range 4 {
				_ = i95
				if (float64(id_float64(float64(0.5)) * float64(1)) >= (float64(id_float64(float64(1)) + float64(1)))) { break L93 }
				c96 := func(p97 int32) int32 {
					g1_412959 = (((+g1_412959) << 3) << (-p92[uint(i94)%3]))
					b = ((^min(a, a)) * ((a % (b | 1)) - T(g1_412959)))
					return int32(trunc(float64(float64(float64(id_float64(float64(-1e-3)) - float64(0.5)) + float64(id_float64(float64(-2.25)) - float64(-2.25))))))
				}
				v98 := c96(int32(2147483647))
				_ = v98
				v99 := c96(((int32(trunc(float64(id_float32(float32(3.141592653589793))))) + g3_412959) &^ int32(3)))
				_ = v99
			}
		}
		return [3]uint{uint(0)}
	}
	v100 := c91([3]uint{uint(797958498989323122), uint(1)})
	_ = v100
	v101 := c91(v100)
	_ = v101
	if id_bool(true) && id_bool(true) { panic(38) }
	return ((min(b, a) / (max(a, T(2)) | 1)) % 3)
}

func main_412959() {
	h = 412959
	guard("f8_412959", func() {
		fuel = 20000
		f8_412959(((uint(id_uintptr(uintptr(7))) % ((id_uint(uint(2)) / 25) | 1)) + (+id_uint(uint(18446744073709551614)))), (int(trunc(float64(float32(id_uint8(uint8(0)))))) >> ((-id_uint32(uint32(4294967294))) & 31)), map[int32]uint16{int32(1): uint16(7), int32(0): uint16(1)}, string([]rune(cut(id_string("a")[:at(fuel, len(id_string("a")))] + cut(id_string("a") + "héllo")))))
	})
	guard("f8_412959", func() {
		fuel = 20000
		f8_412959(uint(((g2_412959 << 3) / 16)), int(7), map[int32]uint16{int32(7): uint16(65534)}, cut(string([]byte(string([]rune(id_string("0123456789abcdef0123456789abcdef"))))) + string([]byte(string([]byte(id_string("gofc")))))))
	})
	guard("f17_412959", func() {
		fuel = 20000
		v102 := f17_412959(uint16(3), int16(7), (id_uint16(uint16(5)) * ((id_uint16(uint16(65534)) >> max(id_uint32(uint32(17)), uint32(10))) - (id_uint16(uint16(10)) &^ uint16(10)))), int64(10))
		mix__17_float32(v102)
	})
	guard("f17_412959", func() {
		fuel = 20000
		v103 := f17_412959(uint16(3), int16(32767), (id_uint16(uint16(39732)) % 3), int64((id_uint8(uint8(0)) >> (uint8(trunc(float64(id_float32(float32(1))))) & 31))))
		mix__17_float32(v103)
	})
	guard("f26_412959", func() {
		fuel = 20000
		f26_412959([1]uint8{}, min(min(g2_412959, (g3_412959 / (g3_412959 | 1))), (g2_412959 / 1)), [3]uint{uint(1), uint(2)}, string([]rune(id_string("\x00\xff")[:at(fuel, len(id_string("\x00\xff")))])))
	})
	guard("f26_412959", func() {
		fuel = 20000
		f26_412959([1]uint8{}, g3_412959, [3]uint{uint(8924181630239291118), uint(0)}, string(rune((uint8(trunc(float64(id_float64(float64(1))))) % 16))))
	})
	guard("f36_412959", func() {
		fuel = 20000
		v104 := f36_412959(uintptr(min(uint16(id_uint8(uint8(0))), uint16(3))), id_string("日本語")[:at(fuel, len(id_string("日本語")))], [17]float32{float32(123456789), float32(3.141592653589793), float32(-1e-3), float32(0), float32(0.5), float32(0.5), float32(-2.25), float32(1), float32(123456789), float32(-1e-3), float32(0.5), float32(1)}, uint(trunc(float64(float64(float64(id_float64(float64(0)) + float64(1e10)) + float64(id_float64(float64(-2.25)) + float64(-2.25)))))))
		mix_uint(v104)
	})
	guard("f36_412959", func() {
		fuel = 20000
		v105 := f36_412959((+((id_uintptr(uintptr(7)) << ((id_uint8(uint8(1)) + uint8(3)) & 31)) * (id_uintptr(uintptr(1)) * uintptr(0)))), id_string("0123456789abcdef0123456789abcdef")[:at(fuel, len(id_string("0123456789abcdef0123456789abcdef")))], [17]float32{float32(1), float32(0), float32(3.141592653589793), float32(123456789), float32(-1e-3), float32(-1e-3), float32(3.141592653589793), float32(0.5), float32(-1e-3), float32(0)}, uint(18446744073709551615))
		mix_uint(v105)
	})
	guard("f56_412959", func() {
		fuel = 20000
		f56_412959([3]uint{uint(1)})
	})
	guard("f56_412959", func() {
		fuel = 20000
		f56_412959([3]uint{uint(18446744073709551615), uint(10)})
	})
	guard("t82_412959", func() {
		fuel = 20000
		v106 := t82_412959(uint16(trunc(float64(float32((id_float32(float32(3.141592653589793)) / (id_float32(float32(-1e-3))*2 + 1)) - (id_float32(float32(-2.25)) / (id_float32(float32(1))*2 + 1)))))), (max((id_uint16(uint16(0)) >> ((id_uint32(uint32(7)) << 1) & 31)), (id_uint16(uint16(65534)) - uint16(65534))) &^ uint16((id_uint64(uint64(10)) / (id_uint64(uint64(3)) | 1)))), (max(int(trunc(float64(id_float64(float64(0))))), (id_int(int(9223372036854775806)) >> (id_uint32(uint32(4294967295)) / 100))) - int(trunc(float64(id_float32(float32(0)))))))
		mix_uint16(v106)
	})
	guard("t82_412959", func() {
		fuel = 20000
		v107 := t82_412959(((-(id_uint16(uint16(7)) - uint16(1))) ^ ((-id_uint16(uint16(65535))) >> ((id_uint(uint(2)) % (id_uint(uint(0)) | 1)) & 31))), uint16(7), ((+int(id_uintptr(uintptr(10)))) * int(0)))
		mix_uint16(v107)
	})
	guard("t82_412959", func() {
		fuel = 20000
		v108 := t82_412959(int(61), ((^(id_int(int(7)) - int(91))) - int(trunc(float64(float64(id_float64(float64(1e10)) * float64(-1e-3)))))), int(trunc(float64(float64(float64(id_float64(float64(-1e-3)) * float64(1e10)) * float64(1))))))
		mix_int(v108)
	})
	guard("t82_412959", func() {
		fuel = 20000
		v109 := t82_412959((((id_int(int(41)) >> 0) % (int(trunc(float64(id_float32(float32(1))))) | 1)) * ((id_int(int(-9223372036854775808)) / 2) + (id_int(int(113)) - int(122)))), ((-int(id_int(int(-9223372036854775808)))) / 2), int(7))
		mix_int(v109)
	})
	guard("t82_412959", func() {
		fuel = 20000
		v110 := t82_412959((((id_int64(int64(3)) / 7) % 127) - (int64(trunc(float64(id_float32(float32(-2.25))))) * (^id_int64(int64(0))))), ((int64(id_uint32(uint32(10))) | int64(id_uint(uint(2)))) & int64(0)), (id_int(int(2)) / ((int(id_int64(int64(0))) + int(9223372036854775807)) | 1)))
		mix_int64(v110)
	})
	guard("t82_412959", func() {
		fuel = 20000
		v111 := t82_412959((((id_int64(int64(9223372036854775806)) | int64(98)) % (id_int64(int64(7)) | 1)) / 7), (id_int64(int64(7)) << 7), (id_int(int(-9223372036854775808)) + ((id_int(int(7)) & int(0)) % (id_int(int(62)) | 1))))
		mix_int64(v111)
	})
	guard("t89_412959[uint64]", func() {
		fuel = 20000
		v112 := t89_412959[uint64]((id_uint64(uint64(1)) * uint64(id_uint8(uint8(255)))), (((id_uint64(uint64(3)) << 1) &^ (id_uint64(uint64(18446744073709551615)) >> (id_uint8(uint8(62)) % 2))) / 8), int(3))
		mix_uint64(v112)
	})
	guard("t89_412959[uint64]", func() {
		fuel = 20000
		v113 := t89_412959[uint64](uint64(((id_int(int(2)) - int(49)) & (id_int(int(9223372036854775806)) << (uint8(trunc(float64(id_float32(float32(1e10))))) & 31)))), uint64(0), max(((id_int(int(10)) % 8) &^ int(7)), (id_int(int(9223372036854775806)) << ((id_uint32(uint32(0)) % 7) & 31))))
		mix_uint64(v113)
	})
	guard("t89_412959", func() {
		fuel = 20000
		v114 := t89_412959(int16(trunc(float64(id_float32(float32(123456789))))), (id_int16(int16(32767)) / 2), (int(id_uint64(uint64(18446744073709551615))) * int(7)))
		mix_int16(v114)
	})
	guard("t89_412959", func() {
		fuel = 20000
		v115 := t89_412959(((-id_int16(int16(2))) % (id_int16(int16(9)) | 1)), (-((id_int16(int16(32767)) & int16(10)) + int16(0))), (^id_int(int(4257989621485812018))))
		mix_int16(v115)
	})
	guard("t89_412959", func() {
		fuel = 20000
		v116 := t89_412959(int(trunc(float64((id_float32(float32(0.5)) / ((id_float32(float32(0)) / (id_float32(float32(-1e-3))*2 + 1))*2 + 1))))), ((int(trunc(float64(id_float32(float32(0))))) % (id_int(int(-5540994315606192541)) | 1)) << 2), (max((id_int(int(25)) + int(10)), (id_int(int(49)) >> (id_uint8(uint8(0)) % 1))) - int(2)))
		mix_int(v116)
	})
	guard("t89_412959", func() {
		fuel = 20000
		v117 := t89_412959(int((id_int16(int16(10)) * min(id_int16(int16(1)), int16(2)))), int(3), (^id_int(int(0))))
		mix_int(v117)
	})
	guard("t90_412959", func() {
		fuel = 20000
		v118 := t90_412959((max(id_int64(int64(9223372036854775806)), (id_int64(int64(9223372036854775807)) * int64(1))) >> (id_uint32(uint32(1)) >> 2)), int64(119), int(10))
		mix_int64(v118)
	})
	guard("t90_412959", func() {
		fuel = 20000
		v119 := t90_412959(int64(8598367307063807398), (+(id_int64(int64(59)) % 7)), (((id_int(int(3)) << 7) / 10) % 4))
		mix_int64(v119)
	})
	guard("t90_412959[uint8]", func() {
		fuel = 20000
		v120 := t90_412959[uint8](((max(id_uint8(uint8(10)), uint8(10)) - (id_uint8(uint8(246)) << (id_uint8(uint8(2)) % (id_uint8(uint8(254)) | 1)))) % (id_uint8(uint8(7)) | 1)), ((uint8(trunc(float64(id_float64(float64(-2.25))))) ^ (id_uint8(uint8(7)) >> (id_uint32(uint32(0)) * uint32(3)))) % (((id_uint8(uint8(2)) % (id_uint8(uint8(3)) | 1)) << (id_uint32(uint32(4294967294)) + uint32(62))) | 1)), (((id_int(int(3)) % 3) / ((id_int(int(3)) + int(-7215021643453521701)) | 1)) - max(id_int(int(-9223372036854775808)), int(10))))
		mix_uint8(v120)
	})
	guard("t90_412959[uint8]", func() {
		fuel = 20000
		v121 := t90_412959[uint8](uint8(61), (uint8(trunc(float64(id_float64(float64(-2.25))))) / (id_uint8(uint8(111)) | 1)), int(trunc(float64(float32((id_float32(float32(-2.25)) / (id_float32(float32(123456789))*2 + 1)) + float32(id_uint8(uint8(1))))))))
		mix_uint8(v121)
	})
	guard("t90_412959[int8]", func() {
		fuel = 20000
		v122 := t90_412959[int8](((int8(trunc(float64(id_float32(float32(1))))) >> 1) % (((g1_412959 ^ g1_412959) % 10) | 1)), ((int8(trunc(float64(id_float64(float64(1))))) >> ((id_uint(uint(10)) / 4) & 31)) - max((g1_412959 - g1_412959), max(g1_412959, int8(-128)))), (int((g2_412959 & g3_412959)) / (id_int(int(-9223372036854775808)) | 1)))
		mix_int8(v122)
	})
	guard("t90_412959[int8]", func() {
		fuel = 20000
		v123 := t90_412959[int8](min((max(g1_412959, g1_412959) % 2), ((g1_412959 / (g1_412959 | 1)) + (g1_412959 | g1_412959))), g1_412959, int(2))
		mix_int8(v123)
	})
	mix_int8(g1_412959)
	mix_int32(g2_412959)
	mix_int32(g3_412959)
	println(h)
}


type S1_412960 struct {
	f0 int8
	f1 float32
	f2 int8
	f3 int
	f4 uintptr
}

func (s S1_412960) size(n int) int {
	if spend() { panic("fuel") }
	if ((id_float64(float64(123456789)) > (float64(0.5))) == !id_bool(false)) && !id_bool(false) { panic(fault{7}) }
	return max(s.f3, int(trunc(float64(id_float64(float64(123456789))))))
}

var g2_412960 float64 = float64(0.5)
var g3_412960 int = int(9223372036854775806)
var g4_412960 bool = true
var g5_412960 uint64 = uint64(10)
var g6_412960 uint32 = uint32(557374684)

func f8_412960(p7 uint8) (string) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	switch id_uint(uint(18446744073709551615)) {
	case uint(17191822148406437019):
		c9 := func(p10 int8) int8 {
			for i11 := range 3 {
				if _ = i11; spend() { break }
				p10 = int8(((id_uint16(uint16(7)) % 16) % 4))
			}
			c13 := func(p14 int8) int8 {
				var v15 bool = (((id_uint16(uint16(2)) - uint16(7)) + (id_uint16(uint16(0)) << ((g6_412960 % 25) & 31))) >= ((uint16(id_int16(int16(3))) % ((id_uint16(uint16(2)) * uint16(3)) | 1))))
				_ = v15
				switch string(rune(p7)) {
				case "\x00\xff":
					var v16 uint16 = uint16(16908)
					_ = v16
				case "0123456789abcdef0123456789abcdef":
					var v17 S1_412960 = S1_412960{f0: int8(-128), f1: float32(0), f2: int8(3), f3: int(10), f4: uintptr(2)}
					_ = v17
					v17.f3 = (+(-max(v17.f3, g3_412960)))
				case "":
					g4_412960 = (id_uint(uint(3)) >= (max(uint(trunc(float64(id_float32(float32(0))))), (-id_uint(uint(1))))))
					mix_uint32(g6_412960)
					fallthrough
				case "日本語":
					p10 = (p14 >> uint(trunc(float64(g2_412960))))
				case "héllo":
					v18 := int16((g5_412960 << (g6_412960 - g6_412960)))
					_ = v18
				}
				switch uint(trunc(float64(float32(g6_412960)))) {
				case uint(18446744073709551614):
					g3_412960 = (((g3_412960 * g3_412960) + (g3_412960 - g3_412960)) % (int(trunc(float64(float64(id_uint16(uint16(7)))))) | 1))
					g5_412960 = ((g5_412960 * (g5_412960 | g5_412960)) % ((+g5_412960) | 1))
				}
				return (p10 | ((p10 >> (id_uint(uint(2)) & 31)) * (p10 | p10)))
			}
			v19 := c13((((+p10) + (p10 &^ p10)) + int8(3)))
			_ = v19
			v20 := c13(int8(51))
			_ = v20
			return (id_int8(int8(0)) + ((^id_int8(int8(1))) << (^g6_412960)))
		}
		v21 := c9((id_int8(int8(10)) + int8(g5_412960)))
		_ = v21
		defer mix_float64(g2_412960)
	case uint(18446744073709551614):
		mix_uint8(p7)
		mix_uint64(g5_412960)
	case uint(3):
		if (id_S1_412960(S1_412960{f0: int8(126), f1: float32(3.141592653589793), f2: int8(-128), f3: int(9223372036854775806), f4: uintptr(18446744073709551615)}) == (S1_412960{f0: int8(3), f1: float32(123456789), f4: uintptr(1)})) {
			g3_412960 = (g3_412960 % 7)
			switch x22 := any(p7).(type) {
			case S1_412960:
				mix_S1_412960(x22)
			case uint8:
				mix_uint8(x22)
			case float64:
				mix_float64(x22)
			case nil, shape:
				mix_any(x22)
			}
			ch23, ch24 := make(chan float64, 1), make(chan float64)
			ch23 <- float64(g2_412960 + (float64(g2_412960 - float64(1e10)) / ((g2_412960 / (g2_412960*2 + 1))*2 + 1)))
			select { case x := <-ch23: mix_float64(x); case <-ch24: mix(29) }
		} else {
			defer func() { mix_bool(g4_412960) }()
			g5_412960 *= ((uint64(g5_412960) << (+p7)) % (max((g5_412960 * g5_412960), (^g5_412960)) | 1))
		}
		fallthrough
	case uint(0):
		switch string([]rune(id_string("日本語"))) {
		case "":
			p7 = p7
			for i25 := 4; i25 < 2 && !spend(); i25++ {
				if _ = i25; spend() { break }
				if !((g4_412960 || g4_412960) != !g4_412960) {
					var v27 map[float64]float64 = map[float64]float64{float64(0): float64(-2.25), float64(1e10): float64(1), float64(0.5): float64(123456789)}
					_ = v27
					g3_412960 = (^i25)
					var v28 S1_412960 = S1_412960{f0: int8(10), f1: float32(-1e-3), f2: int8(127), f3: int(7), f4: uintptr(3)}
					_ = v28
				}
				if !(p7 != (p7)) { continue }
			}
		case "héllo":
			for i29 := range at(g3_412960, 9) {
				if _ = i29; spend() { break }
				v31 := ((+(+id_int16(int16(0)))) - (^(id_int16(int16(3)) | int16(1))))
				_ = v31
				g4_412960 = (int16(trunc(float64(float64(g2_412960 * g2_412960)))) == (v31))
				mix_uint64(g5_412960)
			}
			c32 := func(p33 int64) int64 {
				if g4_412960 {
					g2_412960 = float64((g2_412960 / ((g2_412960 / (g2_412960*2 + 1))*2 + 1)) + ((g2_412960 / (g2_412960*2 + 1)) / (float64(g2_412960 - g2_412960)*2 + 1)))
					mix_float64(g2_412960)
				}
				v34 := bool((uintptr(trunc(float64(g2_412960))) <= (uintptr(g3_412960))))
				_ = v34
				return (((id_int64(int64(44)) / (id_int64(int64(1)) | 1)) * int64(9223372036854775807)) % 4)
			}
			v35 := c32((((id_int64(int64(7)) - int64(0)) - (id_int64(int64(7)) &^ int64(10))) ^ (id_int64(int64(7)) % 16)))
			_ = v35
		case "a":
			mix_uint64(g5_412960)
			switch x36 := any(p7).(type) {
			case int:
				mix_int(x36)
			case string:
				mix_string(x36)
			case uint8:
				mix_uint8(x36)
			case nil, shape:
				mix_any(x36)
			}
		case "日本語":
			v37 := uint16(p7)
			_ = v37
		case "gofc":
			for i38, i39 := range seq(at(g3_412960, 7)) {
				_, _ = i38, i39
				ch40, ch41 := make(chan uint, 1), make(chan uint)
				ch40 <- uint((^min(id_int16(int16(7)), int16(-32768))))
				select { case x := <-ch40: mix_uint(x); case <-ch41: mix(29) }
				switch id_int64(int64(1)) {
				case int64(0):
					g5_412960 = ((+(g5_412960 % 7)) * g5_412960)
					fallthrough
				case int64(3):
					g5_412960++
					p7 += ((p7 - p7) % ((max(p7, p7) * (p7 << uint(id_uint16(uint16(10))))) | 1))
				case int64(10):
					p7 = (p7 | (uint8(id_uint16(uint16(65534))) & (p7 * p7)))
				case int64(7):
					p7 = ((p7 + uint8(trunc(float64(g2_412960)))) + ((p7 << (+g6_412960)) >> (p7 & 31)))
				default:
					i38--
				}
				i38, g3_412960 = g3_412960, i38
			}
			var v42 uint = (((id_uint(uint(18446744073709551614)) - uint(0)) + uint(trunc(float64(id_float32(float32(1e10)))))) / (((id_uint(uint(11785921431319933771)) / (id_uint(uint(1)) | 1)) * (id_uint(uint(2)) % 8)) | 1))
			_ = v42
			fallthrough
		case "\x00\xff":
			if (float64(g2_412960 * g2_412960) == ((g2_412960 / (g2_412960*2 + 1)))) && ((g5_412960 & g5_412960) <= (min(g5_412960, g5_412960))) { panic("text") }
		case "0123456789abcdef0123456789abcdef":
		default:
			g6_412960 = g6_412960
		}
	case uint(7):
		ch43 := make(chan map[float64]float64, 2)
		go func(x map[float64]float64) { ch43 <- x; close(ch43) }(map[float64]float64{float64(3.141592653589793): float64(3.141592653589793), float64(0): float64(1e10)})
		v44 := <-ch43
		if _, ok := <-ch43; ok { panic("open") }
		mix_map_float64_float64(v44)
		if (id_int8(int8(10)) <= (int8(7))) {
			v44 = map[float64]float64{float64(0.5): float64(-1e-3), float64(123456789): float64(0.5)}
			if !(p7 >= (uint8(id_uint16(uint16(65534))))) {
				if (id_int64(int64(2)) >= (int64(79))) {
					p7 = uint8(1)
				}
				if !(g4_412960 && (p7 != (p7))) {
					g4_412960 = ((int32(id_uintptr(uintptr(10))) * int32(0)) >= (((-id_int32(int32(-2147483648))) % 1)))
					g6_412960 -= uint32((int8(len(v44)) << ((id_uint(uint(3)) >> p7) & 31)))
				} else {
					v45 := bool((((id_uintptr(uintptr(0)) + uintptr(10)) % 2) != (uintptr(len(v44)))))
					_ = v45
				}
				defer func() { mix_map_float64_float64(v44) }()
			} else {
				var v46 float64 = g2_412960
				_ = v46
				for i47 := range 7 {
					if _ = i47; spend() { break }
					var v49 uintptr = uintptr(p7)
					_ = v49
					mix_uint8(p7)
				}
			}
		} else {
			if g4_412960 {
				g3_412960 = ((g3_412960 * (g3_412960 - g3_412960)) - (int(len(v44)) % 8))
			} else {
				if g4_412960 {
					return string([]rune(cut(id_string("a") + string(rune(id_int32(int32(2147483647)))))))
				}
				switch x50 := any(g5_412960).(type) {
				case uint32:
					mix_uint32(x50)
				case uint16:
					mix_uint16(x50)
				case int64:
					mix_int64(x50)
				case uint64:
					mix_uint64(x50)
				case nil, shape:
					mix_any(x50)
				}
			}
		}
	default:
		v51 := ((uint8(trunc(float64(g2_412960))) % (p7 | 1)) + (p7 % 1))
		_ = v51
	}
	switch max(uint(trunc(float64(g2_412960))), (id_uint(uint(13676727395188944578)) >> (id_uint(uint(10)) & 31))) {
	case uint(3):
		for i52, i53 := range seq(at(g3_412960, 7)) {
			_, _ = i52, i53
			for i54 := range at(i53, 9) {
				if _ = i54; spend() { break }
				L56:
				for i57 := range 3 {
					_ = i57
					for i58 := range 3 {
						_ = i58
						if ((g6_412960 << 5) < ((g6_412960 % (g6_412960 | 1)))) { continue L56 }
						p7 = p7
						g4_412960 = g4_412960
					}
				}
			}
			g3_412960 = min(int(trunc(float64(float64(id_int64(int64(9223372036854775806)))))), g3_412960)
			mix_bool(g4_412960)
		}
		ch59 := make(chan uint, 2)
		go func(x uint) { ch59 <- x; close(ch59) }(uint(trunc(float64(float64((id_int8(int8(-128)) &^ int8(-128)))))))
		v60 := <-ch59
		if _, ok := <-ch59; ok { panic("open") }
		mix_uint(v60)
	case uint(71):
		g2_412960 = (float64(g2_412960 - g2_412960) / (((g2_412960 / (g2_412960*2 + 1)) / ((g2_412960 / (g2_412960*2 + 1))*2 + 1))*2 + 1))
		g4_412960, g4_412960 = g4_412960, g4_412960
	case uint(18446744073709551615):
		v61 := (id_uint(uint(18446744073709551615)) / 100)
		_ = v61
	case uint(0):
		q62 := &p7
		*q62 = uint8(trunc(float64((float32(id_float32(float32(-1e-3)) - float32(-1e-3)) / (float32(id_uint16(uint16(0)))*2 + 1)))))
	default:
		if (!g4_412960 != g4_412960) {
			return string([]byte(cut(id_string("héllo")[:at(g3_412960, len(id_string("héllo")))] + string(rune(p7)))))
		}
	}
	return cut(string([]rune(string(rune(p7)))) + string([]byte(string([]rune(id_string("日本語"))))))
}

//go:noinline
func f68_412960(p63 float64, p64 uintptr, p65 uint8, p66 uintptr, p67 float64) () {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	v69 := f8_412960(uint8(trunc(float64(id_float32(float32(-1e-3))))))
	mix_string(v69)
	g6_412960 = (uint32(trunc(float64((id_float32(float32(123456789)) / (id_float32(float32(1e10))*2 + 1))))) % (g6_412960 | 1))
	for i70, e71 := range v69 {
		_, _ = i70, e71
		if _ = i70; spend() { break }
		v72 := f8_412960(p65)
		mix_string(v72)
		e71 += e71
		ch73 := make(chan uint32, 1)
		go func(x uint32) { ch73 <- x; close(ch73) }(g6_412960)
		v74 := <-ch73
		if _, ok := <-ch73; ok { panic("open") }
		mix_uint32(v74)
	}
	for i75 := 3; i75 < 1 && !spend(); i75++ {
		if _ = i75; spend() { break }
		for i77, i78 := range seq(at(i75, 7)) {
			_, _ = i77, i78
			v79 := string(string([]rune(string(rune((-id_int32(int32(-226409378))))))))
			_ = v79
		}
		mix_bool(g4_412960)
	}
	return
}

func t80_412960[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	g6_412960 = uint32(0)
	var v81 uint8 = (id_uint8(uint8(10)) * (min(id_uint8(uint8(29)), uint8(96)) - (id_uint8(uint8(18)) % (id_uint8(uint8(1)) | 1))))
	_ = v81
	return ((-(+a)) - (min(a, a) * (a & b)))
}

func main_412960() {
	h = 412960
	guard("f8_412960", func() {
		fuel = 20000
		v82 := f8_412960(uint8(3))
		mix_string(v82)
	})
	guard("f8_412960", func() {
		fuel = 20000
		v83 := f8_412960(uint8(121))
		mix_string(v83)
	})
	guard("f68_412960", func() {
		fuel = 20000
		f68_412960(float64(float64((id_int64(int64(0)) >> 1)) * float64(float64(g3_412960) * float64(id_uint(uint(0))))), (id_uintptr(uintptr(10)) | uintptr(10256229259516409128)), (+uint8(uint64(g6_412960))), (((id_uintptr(uintptr(18446744073709551615)) >> (uint8(id_uint16(uint16(0))) & 31)) % (uintptr(trunc(float64(id_float32(float32(-2.25))))) | 1)) + uintptr(10)), (float64((id_int8(int8(3)) &^ int8(3))) / (float64(float64(g2_412960 * float64(1)) + (g2_412960 / (g2_412960*2 + 1)))*2 + 1)))
	})
	guard("f68_412960", func() {
		fuel = 20000
		f68_412960(float64(float64((g5_412960 << 2)) * float64((+g6_412960))), min(id_uintptr(uintptr(96)), (uintptr(trunc(float64(id_float32(float32(0.5))))) * (id_uintptr(uintptr(4154041819277540184)) - uintptr(3)))), ((id_uint8(uint8(10)) / 2) + uint8(7)), uintptr(15378057890019603487), g2_412960)
	})
	guard("t80_412960[int32]", func() {
		fuel = 20000
		v84 := t80_412960[int32](((id_int32(int32(60)) | int32(trunc(float64(g2_412960)))) + int32(750167073)), int32(107), int(((g3_412960 & g3_412960) / 25)))
		mix_int32(v84)
	})
	guard("t80_412960[int32]", func() {
		fuel = 20000
		v85 := t80_412960[int32]((((id_int32(int32(7)) &^ int32(10)) - (id_int32(int32(3)) - int32(10))) % 1), (((+id_int32(int32(0))) % 10) / (int32((id_int8(int8(3)) * int8(1))) | 1)), g3_412960)
		mix_int32(v85)
	})
	guard("t80_412960[int8]", func() {
		fuel = 20000
		v86 := t80_412960[int8]((((id_int8(int8(3)) &^ int8(0)) + max(id_int8(int8(3)), int8(43))) * ((id_int8(int8(-75)) / (id_int8(int8(0)) | 1)) % (min(id_int8(int8(127)), int8(126)) | 1))), int8(10), g3_412960)
		mix_int8(v86)
	})
	guard("t80_412960[int8]", func() {
		fuel = 20000
		v87 := t80_412960[int8]((^((id_int8(int8(2)) / 3) >> 0)), int8(56), g3_412960)
		mix_int8(v87)
	})
	guard("t80_412960[int16]", func() {
		fuel = 20000
		v88 := t80_412960[int16](int16(32767), max(((id_int16(int16(32766)) % 25) % ((id_int16(int16(0)) * int16(32767)) | 1)), ((id_int16(int16(16519)) % (id_int16(int16(2)) | 1)) - (id_int16(int16(5630)) >> ((g6_412960 % (g6_412960 | 1)) & 31)))), (g3_412960 + max((g3_412960 >> 2), (-g3_412960))))
		mix_int16(v88)
	})
	guard("t80_412960[int16]", func() {
		fuel = 20000
		v89 := t80_412960[int16](int16(32766), int16(max((g5_412960 % 4), min(g5_412960, uint64(3)))), int(trunc(float64(((g2_412960 / (g2_412960*2 + 1)) / (float64(id_uint8(uint8(0)))*2 + 1))))))
		mix_int16(v89)
	})
	mix_float64(g2_412960)
	mix_int(g3_412960)
	mix_bool(g4_412960)
	mix_uint64(g5_412960)
	mix_uint32(g6_412960)
	println(h)
}


type S1_412961 struct {
	f0 uintptr
	f1 int32
}

type S2_412961 struct {
	f0 S1_412961
	f1 uintptr
	f2 float32
}

type S3_412961 struct {
	f0 uint32
	f1 uint16
}

func (s *S1_412961) size(n int) int {
	if spend() { panic("fuel") }
	for i4 := range 7 {
		if _ = i4; spend() { break }
		q6 := &s.f1
		*q6 = max(int32(i4), (s.f1 / 3))
	}
	c7 := func(p8 S1_412961) S1_412961 {
		switch {
		case ((n << (+id_uint8(uint8(0)))) != (min(n, n))):
			p8.f0 = ((p8.f0 * p8.f0) - (s.f0 + (s.f0 / 25)))
		case id_bool(true):
			var v9 int64 = (id_int64(int64(7)) << 6)
			_ = v9
			L10:
			for i11 := range seq(4) {
				_ = i11
				for i12 := range seq(1) {
					_ = i12
					if ((id_uint64(uint64(7)) / 1) <= ((id_uint64(uint64(102)) + uint64(18446744073709551615)))) { continue L10 }
					mix_uintptr(s.f0)
				}
			}
		case (id_bool(true) || false):
			if !((^s.f1) <= (p8.f1)) {
				for i13 := 3; i13 < 3 && !spend(); i13++ {
					if _ = i13; spend() { break }
					v15 := ((-min(id_uint8(uint8(7)), uint8(1))) % (uint8(s.f0) | 1))
					_ = v15
				}
				switch x16 := any(s.f1).(type) {
				case string:
					mix_string(x16)
				case uintptr:
					mix_uintptr(x16)
				case bool:
					mix_bool(x16)
				case int32:
					mix_int32(x16)
				case nil, shape:
					mix_any(x16)
				}
			} else {
				if ((id_uint32(uint32(1)) <= (uint32(0))) != (p8.f0 >= (p8.f0))) {
					return S1_412961{f0: uintptr(18446744073709551615), f1: int32(10)}
				}
				s.f1 = min((s.f1 + (s.f1 + p8.f1)), ((p8.f1 / (p8.f1 | 1)) + (s.f1 + s.f1)))
			}
		case id_bool(true):
			if (((^p8.f0) < ((p8.f0 % (s.f0 | 1)))) || (id_int64(int64(-2433115141912379105)) == (max(id_int64(int64(3)), int64(9223372036854775806))))) {
				switch {
				case (!id_bool(true) && true):
					p8.f1 = p8.f1
				case ((s.f0 << id_uint32(uint32(3))) > (uintptr(s.f1))):
					v17 := max(((id_int8(int8(10)) / (id_int8(int8(126)) | 1)) - int8(3)), int8(7))
					_ = v17
				case id_bool(true):
					var v18 [3]uint = [3]uint{uint(18446744073709551615)}
					_ = v18
				case (!id_bool(false) && !id_bool(false)):
					p8.f0--
					n += (int((id_int8(int8(126)) * int8(126))) / (int(id_int16(int16(32766))) | 1))
				default:
				}
			}
			for i19 := range 3 {
				if _ = i19; spend() { break }
				defer mix_S1_412961(p8)
			}
		default:
			p8 = p8
		}
		return S1_412961{f0: uintptr(10)}
	}
	v21 := c7(S1_412961{f0: uintptr(0), f1: int32(3)})
	_ = v21
	return (n - (n + (n ^ n)))
}

func (s S2_412961) size(n int) int {
	if spend() { panic("fuel") }
	return (min(min(n, int(-2564503343090761477)), n) | (max(n, int(-9223372036854775808)) - n))
}

func (s *S3_412961) size(n int) int {
	if spend() { panic("fuel") }
	c22 := func(p23 int64) int64 {
		for i24 := 3; i24 < 6 && !spend(); i24++ {
			if _ = i24; spend() { break }
			mix_int(i24)
		}
		return (-((id_int64(int64(9223372036854775806)) - int64(9223372036854775807)) / ((id_int64(int64(7193950584302366811)) / 10) | 1)))
	}
	v26 := c22(((id_int64(int64(9223372036854775807)) * (id_int64(int64(1)) / 25)) - ((id_int64(int64(0)) - int64(7)) * int64(3))))
	_ = v26
	c27 := func(p28 uint32) uint32 {
		ch29 := make(chan int8, 2)
		go func(x int8) { ch29 <- x; close(ch29) }((((id_int8(int8(7)) / 127) * (^id_int8(int8(127)))) + (id_int8(int8(2)) % 10)))
		v30 := <-ch29
		if _, ok := <-ch29; ok { panic("open") }
		mix_int8(v30)
		ch31, ch32 := make(chan [3]uint, 1), make(chan [3]uint)
		ch31 <- [3]uint{uint(18446744073709551614)}
		select { case x := <-ch31: mix__3_uint(x); case <-ch32: mix(29) }
		return (uint32(n) - ((s.f0 / (s.f0 | 1)) << 3))
	}
	v33 := c27(s.f0)
	_ = v33
	v34 := c27(uint32(id_uintptr(uintptr(1))))
	_ = v34
	return min(n, ((n + n) >> (id_uint(uint(0)) & 31)))
}

var g35_412961 int64 = int64(0)
var g36_412961 uint = uint(0)

//go:noinline
func f39_412961(p37 int32) (r38 uint) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	switch x40 := any(g35_412961).(type) {
	case map[uint64]uint16:
		mix_map_uint64_uint16(x40)
	case float32:
		mix_float32(x40)
	case []int16:
		mix___int16(x40)
	case int64:
		mix_int64(x40)
	case nil, shape:
		mix_any(x40)
	}
	if (((id_uint16(uint16(76)) + uint16(1)) << (id_uint32(uint32(3)) + uint32(4294967295))) != (((id_uint16(uint16(2)) * uint16(28279)) &^ uint16(trunc(float64(id_float64(float64(3.141592653589793)))))))) {
		for i41 := range 3 {
			if _ = i41; spend() { break }
			r38++
			ch43 := make(chan bool, 1)
			go func(x bool) { ch43 <- x; close(ch43) }((id_float64(float64(3.141592653589793)) >= (float64(-1e-3))))
			v44 := <-ch43
			if _, ok := <-ch43; ok { panic("open") }
			mix_bool(v44)
		}
	}
	ch45 := make(chan int8, 0)
	go func(x int8) { ch45 <- x; close(ch45) }((id_int8(int8(1)) / 127))
	v46 := <-ch45
	if _, ok := <-ch45; ok { panic("open") }
	mix_int8(v46)
	return r38
}

//go:noinline
func f50_412961(p47 uint8, p48 S3_412961, p49 uint8) (uintptr, int64, S2_412961) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	for i51 := range 3 {
		if _ = i51; spend() { break }
		v53 := ((i51 * (i51 / (i51 | 1))) * ((i51 * i51) | (i51 | int(9223372036854775806))))
		_ = v53
	}
	var v54 uint32 = (p48.f0 * uint32((id_uint64(uint64(18446744073709551614)) | uint64(10))))
	_ = v54
	return uintptr(((g36_412961 % (g36_412961 | 1)) + g36_412961)), int64(trunc(float64(((id_float32(float32(123456789)) / (id_float32(float32(123456789))*2 + 1)) / ((id_float32(float32(-2.25)) / (id_float32(float32(1))*2 + 1))*2 + 1))))), S2_412961{f0: S1_412961{f0: uintptr(18446744073709551615), f1: int32(1952453351)}, f1: uintptr(50), f2: float32(123456789)}
}

func f59_412961(p55 int32, p56 uintptr, p57 int16) (r58 int64) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
		r58 = r58
	}()
	if !id_bool(false) && ((p57 << (max(id_uint32(uint32(1640060145)), uint32(4294967295)) & 31)) <= (int16(trunc(float64(id_float64(float64(-1e-3))))))) { panic("text") }
	r58++
	var v60 uint16 = uint16(7)
	_ = v60
	return ((-(g35_412961 * r58)) % 1)
}

func t61_412961[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	if (id_uintptr(uintptr(3)) >= ((id_uintptr(uintptr(18446744073709551614)) * uintptr(3)))) && (float32(id_float32(float32(-1e-3)) * float32(1e10)) == (float32(id_float32(float32(123456789)) * float32(123456789)))) { panic(22) }
	var v62 bool = false
	_ = v62
	return ((b << 2) >> g36_412961)
}

func main_412961() {
	h = 412961
	guard("f39_412961", func() {
		fuel = 20000
		v63 := f39_412961(int32((uint16(trunc(float64(id_float64(float64(123456789))))) / 1)))
		mix_uint(v63)
	})
	guard("f39_412961", func() {
		fuel = 20000
		v64 := f39_412961((((id_int32(int32(-2147483648)) * int32(64)) << ((g36_412961 % (g36_412961 | 1)) & 31)) + (-(id_int32(int32(3)) * int32(2147483646)))))
		mix_uint(v64)
	})
	guard("f50_412961", func() {
		fuel = 20000
		v65, v66, v67 := f50_412961((id_uint8(uint8(255)) % (min((id_uint8(uint8(3)) % (id_uint8(uint8(10)) | 1)), (id_uint8(uint8(2)) % (id_uint8(uint8(10)) | 1))) | 1)), S3_412961{f0: uint32(0), f1: uint16(65534)}, uint8((id_uint32(uint32(4294967295)) % (id_uint32(uint32(0)) | 1))))
		mix_uintptr(v65)
		mix_int64(v66)
		mix_S2_412961(v67)
	})
	guard("f50_412961", func() {
		fuel = 20000
		v68, v69, v70 := f50_412961(uint8(190), S3_412961{f0: uint32(4294967294), f1: uint16(3)}, (max(uint8(id_int(int(2))), min(id_uint8(uint8(1)), uint8(254))) &^ uint8(0)))
		mix_uintptr(v68)
		mix_int64(v69)
		mix_S2_412961(v70)
	})
	guard("f59_412961", func() {
		fuel = 20000
		v71 := f59_412961(int32(2147483646), (((id_uintptr(uintptr(1)) - uintptr(7)) << 0) >> (g36_412961 &^ uint(3171362756380994273))), (+((id_int16(int16(-15361)) - int16(2)) + (id_int16(int16(32766)) + int16(3)))))
		mix_int64(v71)
	})
	guard("f59_412961", func() {
		fuel = 20000
		v72 := f59_412961(((id_int32(int32(-818551264)) >> ((id_uint32(uint32(0)) * uint32(1782424603)) & 31)) << ((g36_412961 * g36_412961) & 31)), (^((^id_uintptr(uintptr(18446744073709551614))) * uintptr(18446744073709551614))), (((id_int16(int16(2)) + int16(7)) & (id_int16(int16(-10303)) + int16(-8816))) + (+id_int16(int16(32766)))))
		mix_int64(v72)
	})
	guard("t61_412961[uint32]", func() {
		fuel = 20000
		v73 := t61_412961[uint32](uint32((id_uint16(uint16(3)) - (id_uint16(uint16(2)) + uint16(2)))), uint32(100), (id_int(int(-9223372036854775808)) / 16))
		mix_uint32(v73)
	})
	guard("t61_412961[uint32]", func() {
		fuel = 20000
		v74 := t61_412961[uint32]((uint32(id_uint8(uint8(255))) >> 0), ((max(id_uint32(uint32(55)), uint32(0)) >> 0) - ((id_uint32(uint32(3)) / (id_uint32(uint32(0)) | 1)) / 8)), ((id_int(int(0)) * int(id_uint32(uint32(497787300)))) * ((^id_int(int(1))) - (id_int(int(87)) - int(1)))))
		mix_uint32(v74)
	})
	guard("t61_412961", func() {
		fuel = 20000
		v75 := t61_412961(max(uint(trunc(float64(float64(id_uint32(uint32(3334799262)))))), (uint(trunc(float64(id_float32(float32(1))))) >> (g36_412961 * g36_412961))), (-g36_412961), (-id_int(int(1))))
		mix_uint(v75)
	})
	guard("t61_412961", func() {
		fuel = 20000
		v76 := t61_412961((g36_412961 - uint(trunc(float64(id_float64(float64(1e10)))))), uint(trunc(float64(float32((^id_int8(int8(126))))))), (((id_int(int(2)) / (id_int(int(9223372036854775807)) | 1)) - min(id_int(int(9223372036854775807)), int(2))) % ((^int(trunc(float64(id_float32(float32(123456789)))))) | 1)))
		mix_uint(v76)
	})
	guard("t61_412961[uint8]", func() {
		fuel = 20000
		v77 := t61_412961[uint8](uint8(2), (id_uint8(uint8(254)) >> (g36_412961 & 31)), ((max(id_int(int(0)), int(75)) * (id_int(int(1)) * int(0))) % 100))
		mix_uint8(v77)
	})
	guard("t61_412961[uint8]", func() {
		fuel = 20000
		v78 := t61_412961[uint8]((+(id_uint8(uint8(205)) - (id_uint8(uint8(0)) % (id_uint8(uint8(1)) | 1)))), ((-uint8(trunc(float64(id_float32(float32(123456789)))))) - ((id_uint8(uint8(0)) &^ uint8(10)) * (^id_uint8(uint8(7))))), (id_int(int(1)) + ((id_int(int(1)) + int(0)) ^ (^id_int(int(9223372036854775806))))))
		mix_uint8(v78)
	})
	mix_int64(g35_412961)
	mix_uint(g36_412961)
	println(h)
}


type S1_412962 struct {
	f0 uintptr
	f1 float32
	f2 int64
	f3 uint8
}

type S2_412962 struct {
	f0 float64
	f1 uint32
	f2 string
	f3 int64
}

func (s *S1_412962) size(n int) int {
	if spend() { panic("fuel") }
	L3:
	for i4 := range 4 {
		_ = i4
		for i5 := range 1 {
			_ = i5
			if !(id_bool(true) == false) { break L3 }
			if (s.f3 != (min((s.f3 / 10), min(s.f3, s.f3)))) {
				defer func() { mix_uintptr(s.f0) }()
				n, n = n, n
			}
			var v6 uint64 = (max((id_uint64(uint64(3)) &^ uint64(18446744073709551615)), (id_uint64(uint64(18446744073709551614)) % 3)) % ((uint64(s.f2) &^ uint64(trunc(float64(s.f1)))) | 1))
			_ = v6
		}
	}
	return (n / 8)
}

func (s *S2_412962) size(n int) int {
	if spend() { panic("fuel") }
	if !((s.f0 <= (s.f0)) != false) {
		switch {
		case ((id_int16(int16(-32768)) > (int16(0))) || true):
			for i7 := range at(n, 9) {
				if _ = i7; spend() { break }
			}
			s.f3 = s.f3
		case id_bool(false):
			if !((s.f1 >= (s.f1)) && (id_bool(false) == false)) {
				n, n = n, n
				c9 := func(p10 uintptr) uintptr {
					n = int(len(s.f2))
					v11 := uint16(len(s.f2))
					_ = v11
					s.f0 = float64(s.f0 + s.f0)
					return (id_uintptr(uintptr(0)) * uintptr(18446744073709551615))
				}
				v12 := c9((uintptr(len(s.f2)) &^ (id_uintptr(uintptr(18446744073709551614)) - uintptr(2))))
				_ = v12
				v13 := c9((uintptr(len(s.f2)) / (((-v12) << 6) | 1)))
				_ = v13
			}
			ch14, ch15 := make(chan int32, 1), make(chan int32)
			select { case ch14 <- ((int32(len(s.f2)) + int32(10)) % 3): mix(31); case x := <-ch15: mix_int32(x) }
			select { case ch15 <- ((int32(trunc(float64(s.f0))) + int32(len(s.f2))) % 25): mix(37); default: mix(uint64(len(ch14))) }
		}
		switch s.f2 {
		case "\x00\xff":
			if id_bool(false) {
				for i16, e17 := range s.f2 {
					_, _ = i16, e17
					if _ = i16; spend() { break }
					v18 := S2_412962{f0: float64(-2.25), f1: uint32(119), f2: "\x00\xff", f3: int64(9223372036854775807)}
					_ = v18
					mix_uint32(s.f1)
				}
			}
		case "日本語":
			v19 := uintptr(18446744073709551614)
			_ = v19
		case "gofc":
			mix_uint32(s.f1)
			s.f0 *= s.f0
		case "héllo":
			for i20, e21 := range s.f2 {
				_, _ = i20, e21
				if _ = i20; spend() { break }
				for i22, e23 := range s.f2 {
					_, _ = i22, e23
					if _ = i22; spend() { break }
					s.f3 = ((+s.f3) % ((s.f3 ^ (^s.f3)) | 1))
					s.f3 = s.f3
					v24 := ((^id_int8(int8(7))) % 7)
					_ = v24
					s.f0 -= float64(float64(id_uint8(uint8(254))) + float64(float64(s.f0 - s.f0) - (s.f0 / (s.f0*2 + 1))))
				}
			}
		default:
		}
	}
	return int(trunc(float64(id_float32(float32(1e10)))))
}

var g25_412962 string = "gofc"
var g26_412962 uint16 = uint16(1)
var g27_412962 S2_412962 = S2_412962{f1: uint32(3), f2: "a", f3: int64(7)}

func f30_412962(p28 int, p29 S1_412962) (uint16, S1_412962) {
	if spend() { panic("fuel") }
	g27_412962, g27_412962 = g27_412962, g27_412962
	p28 = p28
	g27_412962.f2 = cut(g27_412962.f2 + g25_412962)
	return g26_412962, p29
}

func f34_412962(p31 int, p32 []uint16) (r33 S1_412962) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
		r33 = S1_412962{f0: uintptr(1), f1: float32(-2.25), f2: int64(7)}
	}()
	if ((id_bool(false) || true) != ((r33.f2 >= (g27_412962.f3)))) {
		return S1_412962{f0: uintptr(0), f1: float32(1e10), f2: int64(9223372036854775807), f3: uint8(3)}
	}
	p31 = (int(trunc(float64(r33.f1))) + int(1))
	for i35, i36 := range seq(at(p31, 7)) {
		_, _ = i35, i36
		mix_S1_412962(r33)
	}
	ch37, ch38 := make(chan S2_412962, 1), make(chan S2_412962)
	select { case ch37 <- g27_412962: mix(31); case x := <-ch38: mix_S2_412962(x) }
	select { case ch38 <- g27_412962: mix(37); default: mix(uint64(len(ch37))) }
	return r33
}

func f44_412962(p39 uint, p40 int32, p41 float64, p42 float32, p43 bool) (bool) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	mix_string(g25_412962)
	if !!p43 {
		ch45 := make(chan uint32, 2)
		go func(x uint32) { ch45 <- x; close(ch45) }(((-(g27_412962.f1 + g27_412962.f1)) % ((uint32(trunc(float64(p42))) % (uint32(id_uint8(uint8(1))) | 1)) | 1)))
		v46 := <-ch45
		if _, ok := <-ch45; ok { panic("open") }
		mix_uint32(v46)
	}
	return !(!p43 || (id_uintptr(uintptr(1)) <= (uintptr(10238057568143625711))))
}

func t47_412962[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	if id_bool(true) {
		switch (g27_412962.f1 / (g27_412962.f1 | 1)) {
		case uint32(7):
			b = T(2)
			v48 := []uint16{}
			_ = v48
		case uint32(3):
			ch49 := make(chan S2_412962, 2)
			go func(x S2_412962) { ch49 <- x; close(ch49) }(g27_412962)
			v50 := <-ch49
			if _, ok := <-ch49; ok { panic("open") }
			mix_S2_412962(v50)
			n += (+((n ^ n) << (id_uint(uint(18446744073709551615)) << 7)))
		case uint32(2):
			v51 := f44_412962(uint(3), int32(0), ((g27_412962.f0 / ((g27_412962.f0 / (g27_412962.f0*2 + 1))*2 + 1)) / (((g27_412962.f0 / (g27_412962.f0*2 + 1)) / (g27_412962.f0*2 + 1))*2 + 1)), float32(0), (g27_412962.f1 != (g27_412962.f1)))
			mix_bool(v51)
			v52 := g27_412962.f3
			_ = v52
			fallthrough
		case uint32(0):
			if ((id_int32(int32(10)) & int32(1)) <= ((id_int32(int32(0)) + int32(2147483647)))) {
				return (b + T(g27_412962.f3))
			}
		case uint32(10):
			v53 := g27_412962.size
			g27_412962 = g27_412962
			mix(uint64(v53(n)))
		}
		var v54 float32 = float32(float32(float32(id_float32(float32(0)) - float32(1)) - float32(id_float32(float32(123456789)) * float32(-1e-3))) + float32((id_int16(int16(7)) * int16(1))))
		_ = v54
	} else {
		switch x55 := any(g25_412962).(type) {
		case uint16:
			mix_uint16(x55)
		case float32:
			mix_float32(x55)
		case S1_412962:
			mix_S1_412962(x55)
		case string:
			mix_string(x55)
		case nil, shape:
			mix_any(x55)
		}
		n = ((int(id_uint(uint(18446744073709551614))) / ((n / (n | 1)) | 1)) % (int(len(g25_412962)) | 1))
		v56 := g27_412962.size
		g27_412962.f1 = g27_412962.f1
		mix(uint64(v56((int(len(g25_412962)) - n))))
	}
	if id_bool(false) && ((g27_412962 != (g27_412962)) && (g25_412962 < (g27_412962.f2))) { panic("text") }
	return (a >> uint32(len(g25_412962)))
}

func main_412962() {
	h = 412962
	guard("f30_412962", func() {
		fuel = 20000
		v57, v58 := f30_412962((id_int(int(7)) - int(len(g25_412962))), S1_412962{f0: uintptr(0), f1: float32(0.5), f2: int64(117495198371568596)})
		mix_uint16(v57)
		mix_S1_412962(v58)
	})
	guard("f30_412962", func() {
		fuel = 20000
		v59, v60 := f30_412962(int(7), S1_412962{f0: uintptr(18446744073709551615), f1: float32(-1e-3), f3: uint8(10)})
		mix_uint16(v59)
		mix_S1_412962(v60)
	})
	guard("f34_412962", func() {
		fuel = 20000
		v61 := f34_412962((+((id_int(int(-9223372036854775808)) << (g27_412962.f1 & 31)) % (id_int(int(3)) | 1))), []uint16{uint16(2), uint16(1), uint16(2)})
		mix_S1_412962(v61)
	})
	guard("f34_412962", func() {
		fuel = 20000
		v62 := f34_412962(int((uintptr(id_int8(int8(7))) >> 5)), []uint16{uint16(57), uint16(65534), uint16(0)})
		mix_S1_412962(v62)
	})
	guard("f44_412962", func() {
		fuel = 20000
		v63 := f44_412962((uint(len(g25_412962)) | uint(trunc(float64(float64(g27_412962.f0 + g27_412962.f0))))), int32(len(g25_412962)), float64(float64(float64(id_int(int(0))) + float64(g27_412962.f0 + g27_412962.f0)) * float64((id_uint8(uint8(255)) + uint8(10)))), float32(0.5), (id_bool(true) != ((id_uint64(uint64(2)) < (uint64(1))) == (id_float32(float32(3.141592653589793)) >= (float32(1e10))))))
		mix_bool(v63)
	})
	guard("f44_412962", func() {
		fuel = 20000
		v64 := f44_412962(uint(trunc(float64((id_float32(float32(3.141592653589793)) / ((id_float32(float32(1e10)) / (id_float32(float32(1e10))*2 + 1))*2 + 1))))), (id_int32(int32(0)) >> 5), float64(float64(int32(len(g25_412962))) + (float64(id_int(int(9223372036854775807))) / (float64(id_uintptr(uintptr(10)))*2 + 1))), float32(0.5), !!id_bool(false))
		mix_bool(v64)
	})
	guard("t47_412962[int64]", func() {
		fuel = 20000
		v65 := t47_412962[int64]((g27_412962.f3 * (^(g27_412962.f3 * g27_412962.f3))), (+int64(trunc(float64(float64(id_int32(int32(0))))))), (id_int(int(2)) - ((id_int(int(6886355131289912028)) + int(3)) % (id_int(int(9223372036854775806)) | 1))))
		mix_int64(v65)
	})
	guard("t47_412962[int64]", func() {
		fuel = 20000
		v66 := t47_412962[int64](g27_412962.f3, (g27_412962.f3 + g27_412962.f3), (id_int(int(60)) % ((id_int(int(7680032665423645174)) * int(66)) | 1)))
		mix_int64(v66)
	})
	guard("t47_412962[uint8]", func() {
		fuel = 20000
		v67 := t47_412962[uint8](((id_uint8(uint8(0)) << 3) % 10), (^(uint8(len(g25_412962)) * (id_uint8(uint8(0)) / 100))), (id_int(int(3)) / (id_int(int(10)) | 1)))
		mix_uint8(v67)
	})
	guard("t47_412962[uint8]", func() {
		fuel = 20000
		v68 := t47_412962[uint8](uint8(trunc(float64(float32(float32(id_int32(int32(10))) + float32(id_float32(float32(-2.25)) * float32(1e10)))))), uint8(trunc(float64(float32(float32(id_float32(float32(-2.25)) + float32(1e10)) + float32(id_float32(float32(-2.25)) * float32(3.141592653589793)))))), ((^(id_int(int(2)) >> (uint32(trunc(float64(g27_412962.f0))) & 31))) - int(-9223372036854775808)))
		mix_uint8(v68)
	})
	guard("t47_412962[int32]", func() {
		fuel = 20000
		v69 := t47_412962[int32]((-(int32(len(g25_412962)) * (-id_int32(int32(2147483647))))), int32(g26_412962), int(57))
		mix_int32(v69)
	})
	guard("t47_412962[int32]", func() {
		fuel = 20000
		v70 := t47_412962[int32](int32(trunc(float64(float32(uint(trunc(float64(id_float32(float32(1))))))))), (((id_int32(int32(0)) * int32(10)) / 1) * int32(2147483646)), (int(len(g25_412962)) + int(trunc(float64(id_float32(float32(-1e-3)))))))
		mix_int32(v70)
	})
	mix_string(g25_412962)
	mix_uint16(g26_412962)
	mix_S2_412962(g27_412962)
	println(h)
}


type S1_412963 struct {
	f0 float32
	f1 uint64
}

type S2_412963 struct {
	f0 int8
	f1 int64
	f2 float32
}

func (s *S1_412963) size(n int) int {
	if spend() { panic("fuel") }
	return n
}

func (s *S2_412963) size(n int) int {
	if spend() { panic("fuel") }
	defer func() { mix_float32(s.f2) }()
	defer func() { mix_int8(s.f0) }()
	return (+(-int(trunc(float64(s.f2)))))
}

var g3_412963 int = int(1)
var g4_412963 S1_412963 = S1_412963{f0: float32(-1e-3), f1: uint64(7)}
var g5_412963 [17]float64 = [17]float64{float64(123456789), float64(123456789), float64(-1e-3), float64(3.141592653589793), float64(0), float64(-1e-3), float64(1e10), float64(1), float64(1e10), float64(-2.25), float64(1), float64(-1e-3), float64(1), float64(1)}
var g6_412963 uint8 = uint8(2)
var g7_412963 uint16 = uint16(1)

func f12_412963(p8 float64, p9 []int64, p10 int32, p11 float64) () {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	defer func() { mix_float64(p8) }()
	g5_412963 = g5_412963
	if ((g3_412963 <= (g3_412963)) != (id_string("") > ("日本語"))) {
		return
	}
	p8 = (p11 / (float64(float64(p8 + p8) - float64(g5_412963[g3_412963] * p8))*2 + 1))
	mix_uint16(g7_412963)
	return
}

func t13_412963[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	g5_412963 = g5_412963
	return max(min(a, T(127)), min((a * a), (b << (g6_412963 >> 6))))
}

func main_412963() {
	h = 412963
	guard("f12_412963", func() {
		fuel = 20000
		f12_412963(float64(0), []int64{int64(10), int64(9223372036854775806)}, (((id_int32(int32(1540523783)) / (id_int32(int32(7)) | 1)) / 127) + int32(id_int8(int8(7)))), g5_412963[uint(g3_412963)%17])
	})
	guard("f12_412963", func() {
		fuel = 20000
		f12_412963(float64(-2.25), []int64{int64(3), int64(2), int64(9223372036854775807)}, (-((id_int32(int32(-2147483648)) * int32(2147483647)) / ((id_int32(int32(3)) + int32(2147483647)) | 1))), float64((float64(g3_412963) / (float64(g5_412963[uint(g3_412963)%17] + float64(0))*2 + 1)) * float64((g5_412963[uint(g3_412963)%17] / (g5_412963[uint(g3_412963)%17]*2 + 1)) - float64(g7_412963))))
	})
	guard("t13_412963", func() {
		fuel = 20000
		v14 := t13_412963((^(id_int32(int32(2147483647)) / 8)), (^((id_int32(int32(1)) - int32(2)) + (id_int32(int32(0)) * int32(106974368)))), ((-g3_412963) / (g3_412963 | 1)))
		mix_int32(v14)
	})
	guard("t13_412963", func() {
		fuel = 20000
		v15 := t13_412963(((id_int32(int32(2)) * max(id_int32(int32(1)), int32(-2147483648))) | int32(0)), int32(10), int(103))
		mix_int32(v15)
	})
	guard("t13_412963[int16]", func() {
		fuel = 20000
		v16 := t13_412963[int16]((((id_int16(int16(32767)) + int16(4705)) / 2) * (id_int16(int16(3)) / 3)), max(int16(trunc(float64((g5_412963[g3_412963] / (g5_412963[uint(g3_412963)%17]*2 + 1))))), ((id_int16(int16(-14873)) + int16(-32768)) - (id_int16(int16(32767)) ^ int16(7)))), g3_412963)
		mix_int16(v16)
	})
	guard("t13_412963[int16]", func() {
		fuel = 20000
		v17 := t13_412963[int16](int16((g3_412963 * (g3_412963 & g3_412963))), int16(7), (max((g3_412963 * g3_412963), (g3_412963 + int(0))) / ((+g3_412963) | 1)))
		mix_int16(v17)
	})
	guard("t13_412963", func() {
		fuel = 20000
		v18 := t13_412963(((id_int8(int8(3)) | (id_int8(int8(2)) >> (id_uint(uint(10)) * uint(3)))) << 3), int8(3), g3_412963)
		mix_int8(v18)
	})
	guard("t13_412963", func() {
		fuel = 20000
		v19 := t13_412963((max(id_int8(int8(127)), int8(-27)) + int8(10)), int8(10), max(max((g3_412963 >> ((id_uint(uint(7)) - uint(10)) & 31)), (g3_412963 * int(1))), max((g3_412963 + g3_412963), (g3_412963 * g3_412963))))
		mix_int8(v19)
	})
	mix_int(g3_412963)
	mix_S1_412963(g4_412963)
	mix__17_float64(g5_412963)
	mix_uint8(g6_412963)
	mix_uint16(g7_412963)
	println(h)
}


type S1_412964 struct {
	f0 uint8
	f1 uint16
}

type S2_412964 struct {
	f0 int32
}

type S3_412964 struct {
	f0 uintptr
	f1 float32
	f2 bool
}

func (s *S1_412964) size(n int) int {
	if spend() { panic("fuel") }
	return (((n &^ int(1)) * (n / (n | 1))) >> 3)
}

func (s S2_412964) size(n int) int {
	if spend() { panic("fuel") }
	s.f0 = (((s.f0 / 25) + (s.f0 % (s.f0 | 1))) / 25)
	return (((n >> (id_uint8(uint8(254)) - uint8(0))) - n) - n)
}

func (s *S3_412964) size(n int) int {
	if spend() { panic("fuel") }
	mix_float32(s.f1)
	n, n = n, n
	switch x4 := any(s.f0).(type) {
	case uint16:
		mix_uint16(x4)
	case int64:
		mix_int64(x4)
	case S1_412964:
		mix_S1_412964(x4)
	case uintptr:
		mix_uintptr(x4)
	case nil, shape:
		mix_any(x4)
	}
	return max((^(n * n)), n)
}

var g5_412964 int64 = int64(9223372036854775806)
var g6_412964 S3_412964 = S3_412964{f0: uintptr(1), f2: false}
var g7_412964 uintptr = uintptr(3)
var g8_412964 S2_412964 = S2_412964{}

func f9_412964() (int16, float64, S1_412964) {
	if spend() { panic("fuel") }
	for i10, i11 := range seq(at(fuel, 7)) {
		_, _ = i10, i11
		g6_412964.f1 = float32(float32((g6_412964.f1 / (g6_412964.f1*2 + 1)) * float32(id_uint32(uint32(7)))) - float32(float32(g6_412964.f1 - g6_412964.f1) - float32(g6_412964.f1 + g6_412964.f1)))
		g6_412964.f1 += g6_412964.f1
		for i12 := range 3 {
			if _ = i12; spend() { break }
			for i14, i15 := range seq(at(i10, 7)) {
				_, _ = i14, i15
				for i16 := 1; i16 < 3 && !spend(); i16++ {
					if _ = i16; spend() { break }
					g8_412964.f0 = (((g8_412964.f0 * g8_412964.f0) + (g8_412964.f0 - g8_412964.f0)) % ((^(g8_412964.f0 + int32(7))) | 1))
					i15 = (((i16 / 127) * int(trunc(float64(id_float64(float64(0)))))) * i10)
				}
			}
			g6_412964.f2 = !(string(rune(id_uint8(uint8(254)))) > (string(rune(id_uint8(uint8(0))))))
			if (((id_uint32(uint32(3)) * uint32(0)) / (id_uint32(uint32(10)) | 1)) < ((id_uint32(uint32(1)) * uint32(7)))) {
				ch18 := make(chan string, 0)
				go func(x string) { ch18 <- x; close(ch18) }(cut(string(rune(id_uint16(uint16(2)))) + "日本語")[:at(i12, len(cut(string(rune(id_uint16(uint16(2)))) + "日本語")))])
				v19 := <-ch18
				if _, ok := <-ch18; ok { panic("open") }
				mix_string(v19)
			}
		}
	}
	mix_S3_412964(g6_412964)
	g8_412964.f0 -= g8_412964.f0
	return int16(32767), (float64(id_float64(float64(1)) + float64(id_uint16(uint16(44816)))) / (float64(id_int(int(121)))*2 + 1)), S1_412964{f0: uint8(254), f1: uint16(3)}
}

//go:noinline
func f24_412964(p20 int16, p21 uint8, p22 float64, p23 float64) (S3_412964) {
	if spend() { panic("fuel") }
	switch (id_uint16(uint16(0)) / ((id_uint16(uint16(3)) + uint16(55179)) | 1)) {
	case uint16(65535):
		if ((g6_412964.f2 && g6_412964.f2) && (id_uint(uint(7)) <= (uint(3)))) && !g6_412964.f2 { panic("text") }
	case uint16(50594):
		if !(max(g5_412964, g5_412964) > ((g5_412964 ^ g5_412964))) {
			g8_412964 = S2_412964{f0: int32(2)}
		} else {
			var v25 shape = &g6_412964
			mix(uint64(v25.size((((id_int(int(2)) - int(126)) - int(trunc(float64(g6_412964.f1)))) - (int(trunc(float64(p23))) * int(g7_412964))))))
			ch26, ch27 := make(chan uint, 1), make(chan uint)
			ch26 <- (-max(uint(trunc(float64(g6_412964.f1))), uint(trunc(float64(p23)))))
			select { case x := <-ch26: mix_uint(x); case <-ch27: mix(29) }
		}
		v28, v29, v30 := f9_412964()
		mix_int16(v28)
		mix_float64(v29)
		mix_S1_412964(v30)
		fallthrough
	case uint16(1):
		var v31 int8 = ((-(id_int8(int8(-128)) ^ int8(40))) - (id_int8(int8(10)) % (id_int8(int8(126)) | 1)))
		_ = v31
		v32, v33, v34 := f9_412964()
		mix_int16(v32)
		mix_float64(v33)
		mix_S1_412964(v34)
	case uint16(40087):
		mix_uintptr(g7_412964)
		mix_S3_412964(g6_412964)
	case uint16(0):
		for i35 := range 7 {
			if _ = i35; spend() { break }
			mix_uintptr(g7_412964)
			ch37 := make(chan S3_412964, 2)
			go func(x S3_412964) { ch37 <- x; close(ch37) }(g6_412964)
			v38 := <-ch37
			if _, ok := <-ch37; ok { panic("open") }
			mix_S3_412964(v38)
		}
	case uint16(3):
		ch39, ch40 := make(chan uint32, 1), make(chan uint32)
		ch39 <- (uint32(trunc(float64(g6_412964.f1))) << (p21 / (p21 | 1)))
		select { case x := <-ch39: mix_uint32(x); case <-ch40: mix(29) }
	case uint16(10):
		v41, v42, v43 := f9_412964()
		mix_int16(v41)
		mix_float64(v42)
		mix_S1_412964(v43)
	case uint16(65534):
		q44 := &g6_412964.f2
		*q44 = (float64(float64(p22 * p22) + float64(g8_412964.f0)) != (float64(-2.25)))
	}
	for i45 := range 3 {
		if _ = i45; spend() { break }
		var v47 shape = g8_412964
		mix(uint64(v47.size(i45)))
	}
	return S3_412964{f0: uintptr(18446744073709551614), f1: float32(3.141592653589793), f2: true}
}

func f51_412964(p48 uint64, p49 int) (r50 int32) {
	if spend() { panic("fuel") }
	if !((id_uint16(uint16(38610)) * uint16(65535)) < ((id_uint16(uint16(10)) / (id_uint16(uint16(7)) | 1)))) {
		v52, v53, v54 := f9_412964()
		mix_int16(v52)
		mix_float64(v53)
		mix_S1_412964(v54)
		v55 := (^g5_412964)
		_ = v55
	} else {
		for i56 := 0; i56 < 5 && !spend(); i56++ {
			if _ = i56; spend() { break }
			g8_412964 = S2_412964{}
			mix_int32(r50)
			for i58, i59 := range seq(at(i56, 7)) {
				_, _ = i58, i59
				g8_412964.f0 = max(int32(trunc(float64(float64(g7_412964)))), (r50 % 16))
				g6_412964.f1 -= float32((min(id_uint32(uint32(1)), uint32(7)) - (id_uint32(uint32(0)) &^ uint32(4294967295))))
			}
		}
		v60 := f24_412964(((int16(trunc(float64(id_float64(float64(0.5))))) & int16(68)) / (((id_int16(int16(34)) + int16(1)) * int16(82)) | 1)), (((-id_uint8(uint8(10))) - (id_uint8(uint8(2)) % 1)) / ((min(id_uint8(uint8(254)), uint8(255)) + (id_uint8(uint8(255)) + uint8(2))) | 1)), float64(float64((id_float64(float64(-2.25)) / (id_float64(float64(1e10))*2 + 1)) + float64(id_float64(float64(-2.25)) - float64(1))) + (float64(id_int8(int8(127))) / (float64(id_float64(float64(123456789)) * float64(-2.25))*2 + 1))), float64((int8(trunc(float64(g6_412964.f1))) + (id_int8(int8(0)) + int8(7)))))
		mix_S3_412964(v60)
	}
	switch id_string("a") {
	case "gofc":
		v61 := f24_412964((-((id_int16(int16(1)) + int16(1)) >> id_uint(uint(0)))), (id_uint8(uint8(0)) - uint8(10)), float64(float64(float64(g5_412964) - float64(r50)) * float64(float64(r50) - (id_float64(float64(123456789)) / (id_float64(float64(1e10))*2 + 1)))), float64(123456789))
		mix_S3_412964(v61)
		p48 = (((p48 / 127) * (p48 / 16)) / (((p48 - p48) & uint64(trunc(float64(v61.f1)))) | 1))
	}
	g6_412964.f0++
	var v62 bool = !g6_412964.f2
	_ = v62
	return ((g8_412964.f0 - (r50 << ((id_uint(uint(7)) * uint(3)) & 31))) + r50)
}

func f65_412964(p63 string, p64 string) () {
	if spend() { panic("fuel") }
	v66 := f51_412964(uint64(trunc(float64(((g6_412964.f1 / (g6_412964.f1*2 + 1)) / (float32(g6_412964.f1 * g6_412964.f1)*2 + 1))))), int(len(p64)))
	mix_int32(v66)
	g6_412964.f2 = !((id_uint8(uint8(7)) + uint8(2)) > ((id_uint8(uint8(254)) + uint8(7))))
	return
}

func f71_412964(p67 int64, p68 int64, p69 int64, p70 int8) (int8) {
	if spend() { panic("fuel") }
	mix_int64(g5_412964)
	switch x72 := any(g5_412964).(type) {
	case float64:
		mix_float64(x72)
	case int16:
		mix_int16(x72)
	case string:
		mix_string(x72)
	case int64:
		mix_int64(x72)
	case nil, shape:
		mix_any(x72)
	}
	return (int8(trunc(float64(float64(id_float64(float64(0)) * float64(0))))) | ((p70 % (p70 | 1)) << ((-id_uint(uint(2))) & 31)))
}

func t73_412964[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	if !(g6_412964.f1 < ((g6_412964.f1 / (g6_412964.f1*2 + 1)))) {
		switch x74 := any(g5_412964).(type) {
		case int:
			mix_int(x74)
		case uint32:
			mix_uint32(x74)
		case int8:
			mix_int8(x74)
		case int64:
			mix_int64(x74)
		case nil, shape:
			mix_any(x74)
		}
	}
	L75:
	for i76 := range 1 {
		_ = i76
		for i77 := range seq(2) {
			_ = i77
			if g6_412964.f2 { continue L75 }
			for i78 := range 3 {
				if _ = i78; spend() { break }
				switch {
				case ((g6_412964.f1 / (g6_412964.f1*2 + 1)) < (g6_412964.f1)):
					f65_412964(cut(string(rune(id_uint8(uint8(255)))) + "")[:at(i78, len(cut(string(rune(id_uint8(uint8(255)))) + "")))], string(rune((id_uint16(uint16(10)) / (uint16(trunc(float64(id_float64(float64(1e10))))) | 1)))))
					g6_412964.f2 = (!(g6_412964.f2 || true) != !g6_412964.f2)
				case (g8_412964 == (S2_412964{f0: int32(30)})):
					g6_412964.f1 = float32(123456789)
					v80 := max((id_uint8(uint8(10)) >> (id_uint32(uint32(4294967295)) & 31)), uint8(94))
					_ = v80
				default:
					v81 := f51_412964(uint64((g5_412964 % ((g5_412964 * int64(9223372036854775806)) | 1))), (^((n * i78) * (+n))))
					mix_int32(v81)
				}
				if (g6_412964 != (g6_412964)) {
					b = (a + ((b / 7) * max(b, a)))
					mix(uint64(b))
					g7_412964 = g6_412964.f0
				}
				L82:
				for i83 := range 4 {
					_ = i83
					for i84 := range seq(4) {
						_ = i84
						if g6_412964.f2 { continue L82 }
						v85, v86, v87 := f9_412964()
						mix_int16(v85)
						mix_float64(v86)
						mix_S1_412964(v87)
					}
				}
			}
		}
	}
	return (b % ((a * max(a, b)) | 1))
}

func main_412964() {
	h = 412964
	guard("f9_412964", func() {
		fuel = 20000
		v88, v89, v90 := f9_412964()
		mix_int16(v88)
		mix_float64(v89)
		mix_S1_412964(v90)
	})
	guard("f9_412964", func() {
		fuel = 20000
		v91, v92, v93 := f9_412964()
		mix_int16(v91)
		mix_float64(v92)
		mix_S1_412964(v93)
	})
	guard("f24_412964", func() {
		fuel = 20000
		v94 := f24_412964((int16(trunc(float64(float64(id_int16(int16(63)))))) / (((id_int16(int16(10)) / (id_int16(int16(10)) | 1)) / (id_int16(int16(3)) | 1)) | 1)), (uint8(trunc(float64((g6_412964.f1 / (g6_412964.f1*2 + 1))))) * uint8(0)), float64(0.5), float64(1))
		mix_S3_412964(v94)
	})
	guard("f24_412964", func() {
		fuel = 20000
		v95 := f24_412964((id_int16(int16(32767)) - ((id_int16(int16(32767)) - int16(-32768)) % (id_int16(int16(83)) | 1))), min(max(id_uint8(uint8(1)), uint8(149)), ((id_uint8(uint8(0)) - uint8(0)) + uint8(254))), (float64(float64(id_float64(float64(3.141592653589793)) * float64(1)) * float64(id_float64(float64(0)) + float64(-1e-3))) / (float64(float64(id_float64(float64(123456789)) - float64(1e10)) + float64(id_uint64(uint64(10))))*2 + 1)), float64(float64(id_uint64(uint64(10))) * float64(0)))
		mix_S3_412964(v95)
	})
	guard("f51_412964", func() {
		fuel = 20000
		v96 := f51_412964(uint64(7), ((int(g5_412964) / ((id_int(int(10)) + int(3)) | 1)) - int(7)))
		mix_int32(v96)
	})
	guard("f51_412964", func() {
		fuel = 20000
		v97 := f51_412964(uint64(0), (int(trunc(float64(float64(id_float64(float64(-2.25)) + float64(-1e-3))))) << 7))
		mix_int32(v97)
	})
	guard("f65_412964", func() {
		fuel = 20000
		f65_412964(cut(string(rune(g8_412964.f0)) + cut(id_string("\x00\xff")[:at(fuel, len(id_string("\x00\xff")))] + cut(id_string("a") + "0123456789abcdef0123456789abcdef"))), string(rune(int32(id_uint8(uint8(0))))))
	})
	guard("f65_412964", func() {
		fuel = 20000
		f65_412964(cut(string(rune(id_uint16(uint16(0)))) + cut(id_string("gofc") + "gofc"))[:at(fuel, len(cut(string(rune(id_uint16(uint16(0)))) + cut(id_string("gofc") + "gofc"))))], id_string("0123456789abcdef0123456789abcdef")[:at(fuel, len(id_string("0123456789abcdef0123456789abcdef")))][:at(fuel, len(id_string("0123456789abcdef0123456789abcdef")[:at(fuel, len(id_string("0123456789abcdef0123456789abcdef")))]))][:at(fuel, len(id_string("0123456789abcdef0123456789abcdef")[:at(fuel, len(id_string("0123456789abcdef0123456789abcdef")))][:at(fuel, len(id_string("0123456789abcdef0123456789abcdef")[:at(fuel, len(id_string("0123456789abcdef0123456789abcdef")))]))]))])
	})
	guard("f71_412964", func() {
		fuel = 20000
		v98 := f71_412964((^g5_412964), ((int64(id_int8(int8(0))) - g5_412964) - g5_412964), (((g5_412964 / 127) / ((g5_412964 % (g5_412964 | 1)) | 1)) + min((g5_412964 * g5_412964), (g5_412964 + g5_412964))), int8(10))
		mix_int8(v98)
	})
	guard("f71_412964", func() {
		fuel = 20000
		v99 := f71_412964(((g5_412964 % 2) - (g5_412964 / 10)), ((g5_412964 % 127) * int64(trunc(float64(id_float64(float64(123456789)))))), max((g5_412964 ^ (g5_412964 - g5_412964)), max(g5_412964, (g5_412964 % (g5_412964 | 1)))), max((max(id_int8(int8(-128)), int8(45)) - (id_int8(int8(-128)) >> 3)), (max(id_int8(int8(3)), int8(13)) ^ (id_int8(int8(15)) * int8(3)))))
		mix_int8(v99)
	})
	guard("t73_412964[uint16]", func() {
		fuel = 20000
		v100 := t73_412964[uint16](max(uint16((id_int8(int8(127)) + int8(127))), uint16(65535)), uint16(2), int(9223372036854775806))
		mix_uint16(v100)
	})
	guard("t73_412964[uint16]", func() {
		fuel = 20000
		v101 := t73_412964[uint16]((-uint16(min(id_uint64(uint64(1716235525761963282)), uint64(0)))), (uint16(trunc(float64(float64(id_float64(float64(0)) - float64(123456789))))) << (id_uint(uint(3)) & 31)), (((id_int(int(3680928392070243566)) + int(70)) ^ (+id_int(int(-9223372036854775808)))) - (int(id_uint(uint(0))) + (id_int(int(0)) + int(2)))))
		mix_uint16(v101)
	})
	guard("t73_412964", func() {
		fuel = 20000
		v102 := t73_412964(int(0), ((int(id_uint16(uint16(65534))) * int(-9223372036854775808)) - (min(id_int(int(9223372036854775807)), int(110)) - int(2))), (((id_int(int(10)) - int(10)) &^ (id_int(int(55)) & int(1))) / 4))
		mix_int(v102)
	})
	guard("t73_412964", func() {
		fuel = 20000
		v103 := t73_412964(int(g6_412964.f0), ((id_int(int(9223372036854775806)) / (int(trunc(float64(id_float64(float64(0.5))))) | 1)) / ((-(id_int(int(7)) & int(1))) | 1)), (max(id_int(int(2)), int(7)) >> ((id_uint8(uint8(1)) >> (uint8(id_uint64(uint64(0))) & 31)) & 31)))
		mix_int(v103)
	})
	guard("t73_412964", func() {
		fuel = 20000
		v104 := t73_412964((id_uint32(uint32(0)) % 25), (uint32((id_uint64(uint64(18446744073709551614)) * uint64(2507813077730081225))) - uint32(id_int(int(0)))), int(102))
		mix_uint32(v104)
	})
	guard("t73_412964", func() {
		fuel = 20000
		v105 := t73_412964(uint32(int16((id_int16(int16(7)) % (id_int16(int16(3)) | 1)))), uint32(((+g5_412964) + int64(trunc(float64(g6_412964.f1))))), int(1))
		mix_uint32(v105)
	})
	mix_int64(g5_412964)
	mix_S3_412964(g6_412964)
	mix_uintptr(g7_412964)
	mix_S2_412964(g8_412964)
	println(h)
}


type S1_412965 struct {
	f0 int32
	f1 int8
	f2 int16
	f3 uint16
	f4 uint8
}

func (s S1_412965) size(n int) int {
	if spend() { panic("fuel") }
	s.f2 = (s.f2 * s.f2)
	mix_int32(s.f0)
	return n
}

var g2_412965 float32 = float32(-2.25)
var g3_412965 uintptr = uintptr(18446744073709551614)

func f4_412965() (S1_412965) {
	if spend() { panic("fuel") }
	q5 := &g2_412965
	*q5 = (g2_412965 / (((g2_412965 / (g2_412965*2 + 1)) / (float32(g2_412965 - g2_412965)*2 + 1))*2 + 1))
	v6 := S1_412965{f0: int32(7), f1: int8(30), f2: int16(46), f3: uint16(65535), f4: uint8(0)}
	_ = v6
	c7 := func(p8 int8) int8 {
		var v9 int16 = int16(((id_int64(int64(9223372036854775807)) ^ int64(-9223372036854775808)) / ((id_int64(int64(2)) & int64(10)) | 1)))
		_ = v9
		v10 := v6.size
		v6 = S1_412965{f0: int32(2), f1: int8(-128), f3: uint16(10), f4: uint8(7)}
		mix(uint64(v10(int(0))))
		return (min(int8(g3_412965), v6.f1) * (+int8(v6.f3)))
	}
	v11 := c7(v6.f1)
	_ = v11
	return v6
}

func f14_412965(p12 uint, p13 uint32) (float32) {
	if spend() { panic("fuel") }
	if (id_bool(false) == (uint64(id_uint64(uint64(18446744073709551615))) >= (uint64(0)))) {
		v15 := uint8(7)
		_ = v15
		mix_uintptr(g3_412965)
		switch x16 := any(p12).(type) {
		case bool:
			mix_bool(x16)
		case float32:
			mix_float32(x16)
		case uint32:
			mix_uint32(x16)
		case uint:
			mix_uint(x16)
		case nil, shape:
			mix_any(x16)
		}
	} else {
		switch x17 := any(g2_412965).(type) {
		case string:
			mix_string(x17)
		case uint:
			mix_uint(x17)
		case bool:
			mix_bool(x17)
		case float32:
			mix_float32(x17)
		case nil, shape:
			mix_any(x17)
		}
		for i18 := -2; i18 < 9 && !spend(); i18++ {
			if _ = i18; spend() { break }
			if (((id_int64(int64(2)) % 1) + max(id_int64(int64(0)), int64(9223372036854775806))) == ((int64(p13) + int64(2)))) {
				v20 := (int16(trunc(float64((g2_412965 / (g2_412965*2 + 1))))) % (((-id_int16(int16(7))) >> 5) | 1))
				_ = v20
				defer func() { mix_float32(g2_412965) }()
			}
			switch uint32(trunc(float64(float32(g2_412965 - g2_412965)))) {
			case uint32(4294967294):
				defer mix_float32(g2_412965)
				v21 := ((id_int64(int64(9223372036854775806)) >> ((-p12) & 31)) * int64(7))
				_ = v21
			case uint32(2):
				v22 := i18
				_ = v22
			case uint32(10):
				for i23 := range at(i18, 9) {
					if _ = i23; spend() { break }
					g3_412965--
					v25 := f4_412965()
					mix_S1_412965(v25)
					v26 := f4_412965()
					mix_S1_412965(v26)
					v26.f1 = (max((v26.f1 % 1), v26.f1) - ((-v26.f1) * (v26.f1 + v25.f1)))
				}
				for i27, i28 := range seq(at(i18, 7)) {
					_, _ = i27, i28
					p13 = (max(uint32(id_int32(int32(-2147483648))), (p13 + p13)) % (uint32(trunc(float64(float64(id_uint16(uint16(82)))))) | 1))
				}
			case uint32(2889782420):
				g2_412965 = float32(float32((id_int16(int16(32766)) * int16(0))) * g2_412965)
				ch29 := make(chan uint32, 1)
				go func(x uint32) { ch29 <- x; close(ch29) }(uint32(trunc(float64(g2_412965))))
				v30 := <-ch29
				if _, ok := <-ch29; ok { panic("open") }
				mix_uint32(v30)
			case uint32(85):
				mix_float32(g2_412965)
			default:
				defer mix_float32(g2_412965)
			}
		}
	}
	ch31 := make(chan int16, 0)
	go func(x int16) { ch31 <- x; close(ch31) }((int16(trunc(float64((id_float64(float64(3.141592653589793)) / (id_float64(float64(0.5))*2 + 1))))) * (+(^id_int16(int16(62))))))
	v32 := <-ch31
	if _, ok := <-ch31; ok { panic("open") }
	mix_int16(v32)
	return g2_412965
}

func f35_412965(p33 int64, p34 int64) (float32, S1_412965, float64) {
	if spend() { panic("fuel") }
	p33 -= max(((p34 / 100) * int64(trunc(float64(g2_412965)))), int64(trunc(float64(float64(id_float64(float64(0)) * float64(0))))))
	if (id_bool(false) != (p33 < (int64(3)))) && (max(p34, p33) > ((p34 ^ p33))) { panic("text") }
	return float32(float32(max(id_uint32(uint32(1262410617)), uint32(3))) + float32(float32(g2_412965 - g2_412965) + float32(g2_412965 * g2_412965))), S1_412965{f0: int32(1345169154), f1: int8(2), f2: int16(7), f3: uint16(122)}, (float64(float64(id_uint64(uint64(0))) * float64(id_float64(float64(-1e-3)) + float64(1e10))) / ((float64(id_uint(uint(10))) / (float64(id_float64(float64(123456789)) * float64(-2.25))*2 + 1))*2 + 1))
}

func t36_412965[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	mix_uintptr(g3_412965)
	if (((id_float64(float64(1e10)) / (id_float64(float64(0))*2 + 1)) / (id_float64(float64(1))*2 + 1)) < (float64(123456789))) {
		v37 := float32(g2_412965)
		_ = v37
	}
	for i38 := -2; i38 < 2 && !spend(); i38++ {
		if _ = i38; spend() { break }
		if id_bool(false) {
			ch40 := make(chan S1_412965, 2)
			go func(x S1_412965) { ch40 <- x; close(ch40) }(S1_412965{f0: int32(2147483646), f1: int8(25), f2: int16(21348), f3: uint16(3), f4: uint8(0)})
			v41 := <-ch40
			if _, ok := <-ch40; ok { panic("open") }
			mix_S1_412965(v41)
			if (id_float64(float64(1)) > (float64(0))) {
				v41 = v41
				g2_412965 = g2_412965
			} else {
				g3_412965 = g3_412965
			}
			for i42 := 2; i42 < 6 && !spend(); i42++ {
				if _ = i42; spend() { break }
				if !!!id_bool(true) {
					v44 := f4_412965()
					mix_S1_412965(v44)
					v45 := f14_412965((-uint(trunc(float64(float32(v44.f0))))), uint32(0))
					mix_float32(v45)
					n = (((n % 16) / (int(id_uint32(uint32(2))) | 1)) >> 4)
				} else {
					v46 := int32(trunc(float64(id_float64(float64(123456789)))))
					_ = v46
					v41.f4 = uint8((uint(trunc(float64(id_float64(float64(0.5))))) / (min(id_uint(uint(10)), uint(18446744073709551614)) | 1)))
					mix_int(i38)
				}
				v41.f2 = v41.f2
			}
		} else {
			switch string([]rune(id_string("0123456789abcdef0123456789abcdef")[:at(i38, len(id_string("0123456789abcdef0123456789abcdef")))])) {
			case "\x00\xff":
				g2_412965--
			case "a":
				switch id_string("") {
				case "":
					mix(uint64(b))
					mix_int(n)
				case "\x00\xff":
					v47, v48, v49 := f35_412965((((id_int64(int64(-7816136051745934592)) ^ int64(3)) / ((id_int64(int64(2)) / (id_int64(int64(4708074947697370068)) | 1)) | 1)) - int64(1)), (int64(trunc(float64((g2_412965 / (g2_412965*2 + 1))))) / 3))
					mix_float32(v47)
					mix_S1_412965(v48)
					mix_float64(v49)
					v50 := f4_412965()
					mix_S1_412965(v50)
				case "gofc":
					mix_int(i38)
				}
			case "0123456789abcdef0123456789abcdef":
				for i51 := 4; i51 < 8 && !spend(); i51++ {
					if _ = i51; spend() { break }
					mix_int(i38)
					v53 := ((id_uint8(uint8(255)) % ((id_uint8(uint8(64)) &^ uint8(3)) | 1)) / ((id_uint8(uint8(10)) / 1) | 1))
					_ = v53
				}
			case "héllo":
				defer mix_float32(g2_412965)
				fallthrough
			case "":
				c54 := func(p55 float64) float64 {
					v56 := (uint32(trunc(float64(float32(g2_412965 * g2_412965)))) * uint32(0))
					_ = v56
					g2_412965 = g2_412965
					return float64(id_float64(float64(123456789)) + float64(id_float64(float64(1e10)) * float64(id_float64(float64(-2.25)) * float64(-1e-3))))
				}
				v57 := c54(float64(float64((id_float64(float64(-2.25)) / (id_float64(float64(-2.25))*2 + 1)) * float64(123456789)) * float64((id_float64(float64(3.141592653589793)) / (id_float64(float64(-2.25))*2 + 1)) + float64(1e10))))
				_ = v57
			default:
				ch58, ch59 := make(chan uint, 1), make(chan uint)
				ch58 <- max((id_uint(uint(3)) + (id_uint(uint(1)) * uint(3))), (max(id_uint(uint(7)), uint(18446744073709551615)) << ((id_uint8(uint8(1)) % (id_uint8(uint8(0)) | 1)) & 31)))
				select { case x := <-ch58: mix_uint(x); case <-ch59: mix(29) }
			}
		}
		ch60, ch61 := make(chan S1_412965, 1), make(chan S1_412965)
		ch60 <- S1_412965{f0: int32(-1400969155), f1: int8(10), f2: int16(32767), f3: uint16(65535), f4: uint8(1)}
		select { case x := <-ch60: mix_S1_412965(x); case <-ch61: mix(29) }
		if ((id_string("gofc") <= ("\x00\xff")) != (i38 > (n))) { continue }
		for i62 := -1; i62 < 5 && !spend(); i62++ {
			if _ = i62; spend() { break }
			if id_bool(true) {
				g2_412965 = float32((int8(id_int8(int8(3))) % (int8(trunc(float64(id_float64(float64(-2.25))))) | 1)))
				for i64 := 4; i64 < 1 && !spend(); i64++ {
					if _ = i64; spend() { break }
					mix(uint64(b))
					var v66 bool = (id_string("gofc") >= (string(rune((id_uint16(uint16(0)) * uint16(74))))))
					_ = v66
					v67 := (id_uint(uint(18446744073709551614)) >> 5)
					_ = v67
					n = (n * (max(n, n) / 127))
				}
			} else {
				if (((id_int64(int64(3)) * int64(1)) / 3) < (int64(7))) {
					b = min(a, T(min(id_uint64(uint64(2)), uint64(0))))
				}
				c68 := func(p69 [2]int16) [2]int16 {
					v70 := string(string(rune(((id_uint8(uint8(1)) + uint8(254)) ^ (id_uint8(uint8(2)) / (id_uint8(uint8(2)) | 1))))))
					_ = v70
					var v71 uint16 = uint16(52)
					_ = v71
					return [2]int16{}
				}
				v72 := c68([2]int16{})
				_ = v72
				v73 := c68(v72)
				_ = v73
			}
			v74 := f4_412965()
			mix_S1_412965(v74)
		}
	}
	q75 := &g2_412965
	*q75 = float32(g2_412965 * float32(id_int16(int16(10))))
	return b
}

func main_412965() {
	h = 412965
	guard("f4_412965", func() {
		fuel = 20000
		v76 := f4_412965()
		mix_S1_412965(v76)
	})
	guard("f4_412965", func() {
		fuel = 20000
		v77 := f4_412965()
		mix_S1_412965(v77)
	})
	guard("f14_412965", func() {
		fuel = 20000
		v78 := f14_412965(((+(id_uint(uint(0)) << 1)) << 6), ((id_uint32(uint32(4294967294)) - uint32(trunc(float64(g2_412965)))) % (((id_uint32(uint32(1)) &^ uint32(103)) / ((id_uint32(uint32(10)) / (id_uint32(uint32(2)) | 1)) | 1)) | 1)))
		mix_float32(v78)
	})
	guard("f14_412965", func() {
		fuel = 20000
		v79 := f14_412965((max(uint(trunc(float64(id_float64(float64(-2.25))))), (id_uint(uint(1)) * uint(3))) * uint(trunc(float64(float32(g2_412965 - float32(3.141592653589793)))))), max((id_uint32(uint32(4294967294)) % 127), (min(id_uint32(uint32(3)), uint32(10)) >> 0)))
		mix_float32(v79)
	})
	guard("f35_412965", func() {
		fuel = 20000
		v80, v81, v82 := f35_412965(int64(1), ((^(+id_int64(int64(2)))) * ((id_int64(int64(0)) &^ int64(1)) | (id_int64(int64(0)) - int64(10)))))
		mix_float32(v80)
		mix_S1_412965(v81)
		mix_float64(v82)
	})
	guard("f35_412965", func() {
		fuel = 20000
		v83, v84, v85 := f35_412965(((-int64(trunc(float64(id_float64(float64(1e10)))))) - (int64(id_uint(uint(1))) / 8)), int64(2))
		mix_float32(v83)
		mix_S1_412965(v84)
		mix_float64(v85)
	})
	guard("t36_412965", func() {
		fuel = 20000
		v86 := t36_412965((id_int(int(40)) / (id_int(int(9223372036854775806)) | 1)), int(((^id_uint32(uint32(1))) % (id_uint32(uint32(7)) | 1))), int(9223372036854775806))
		mix_int(v86)
	})
	guard("t36_412965", func() {
		fuel = 20000
		v87 := t36_412965((+int(trunc(float64(float64(id_float64(float64(1e10)) * float64(3.141592653589793)))))), int(trunc(float64(g2_412965))), (id_int(int(9223372036854775806)) + ((id_int(int(2)) / 7) / 16)))
		mix_int(v87)
	})
	guard("t36_412965", func() {
		fuel = 20000
		v88 := t36_412965((id_int64(int64(23)) % 8), (((id_int64(int64(7799196315524001424)) % (id_int64(int64(9223372036854775807)) | 1)) % (id_int64(int64(2)) | 1)) &^ ((id_int64(int64(7)) % 16) &^ int64(3))), (+(id_int(int(9223372036854775807)) + (id_int(int(8869102883888214108)) % 100))))
		mix_int64(v88)
	})
	guard("t36_412965", func() {
		fuel = 20000
		v89 := t36_412965((id_int64(int64(-5548919898357489929)) ^ int64(id_uint16(uint16(65534)))), (^((id_int64(int64(-4730555656155936663)) + int64(2)) << ((+id_uint32(uint32(4294967295))) & 31))), (((id_int(int(-3879383653700388854)) * int(7)) * int(0)) | ((id_int(int(-9137404779382215938)) & int(2)) - (^id_int(int(3))))))
		mix_int64(v89)
	})
	guard("t36_412965", func() {
		fuel = 20000
		v90 := t36_412965(max(((id_uint16(uint16(0)) - uint16(36952)) % ((id_uint16(uint16(10)) * uint16(65534)) | 1)), uint16(0)), (((id_uint16(uint16(2)) << 0) - uint16(trunc(float64(g2_412965)))) >> (+id_uint32(uint32(87)))), (id_int(int(2348340114854210058)) * ((id_int(int(4313234879982953828)) * int(-9223372036854775808)) + (id_int(int(7)) - int(-9223372036854775808)))))
		mix_uint16(v90)
	})
	guard("t36_412965", func() {
		fuel = 20000
		v91 := t36_412965((((+id_uint16(uint16(10))) - (id_uint16(uint16(0)) % 8)) % 25), uint16(0), int(1))
		mix_uint16(v91)
	})
	mix_float32(g2_412965)
	mix_uintptr(g3_412965)
	println(h)
}


type S1_412966 struct {
	f0 float64
	f1 int
}

type S2_412966 struct {
	f0 bool
	f1 S1_412966
	f2 int16
}

type S3_412966 struct {
	f0 float32
	f1 float32
}

func (s S1_412966) size(n int) int {
	if spend() { panic("fuel") }
	for i4 := 2; i4 < 1 && !spend(); i4++ {
		if _ = i4; spend() { break }
		s.f0 = float64(s.f0 + float64(s.f0 + (s.f0 / (s.f0*2 + 1))))
	}
	return int(((id_uintptr(uintptr(110)) | uintptr(0)) * (id_uintptr(uintptr(126)) / 16)))
}

func (s S2_412966) size(n int) int {
	if spend() { panic("fuel") }
	L6:
	for i7 := range 3 {
		_ = i7
		for i8 := range 3 {
			_ = i8
			if s.f0 { break L6 }
			if (id_uintptr(uintptr(0)) == ((id_uintptr(uintptr(0)) - uintptr(10373529315260515258)))) {
				mix_int(n)
			}
		}
	}
	mix_S1_412966(s.f1)
	return (int(s.f2) + ((s.f1.f1 * s.f1.f1) >> ((id_uint8(uint8(0)) - uint8(0)) & 31)))
}

func (s S3_412966) size(n int) int {
	if spend() { panic("fuel") }
	if (((id_uint16(uint16(0)) + uint16(65535)) > ((id_uint16(uint16(65535)) % 10))) && !id_bool(false)) {
		c9 := func(p10 uintptr) uintptr {
			ch11, ch12 := make(chan float32, 1), make(chan float32)
			ch11 <- float32((s.f1 / (float32(id_int16(int16(2)))*2 + 1)) * float32((s.f0 / (s.f1*2 + 1)) * float32(id_uint16(uint16(3)))))
			select { case x := <-ch11: mix_float32(x); case <-ch12: mix(29) }
			L13:
			for i14 := range 4 {
				_ = i14
				for i15 := range 2 {
					_ = i15
					if !!id_bool(true) { break L13 }
					var v16 uint32 = ((+id_uint32(uint32(1))) / (uint32(min(i15, int(7))) | 1))
					_ = v16
				}
			}
			return (+id_uintptr(uintptr(0)))
		}
		v17 := c9((max(min(id_uintptr(uintptr(7)), uintptr(0)), (id_uintptr(uintptr(16371215985145439728)) &^ uintptr(0))) - uintptr(0)))
		_ = v17
		v18 := float64(((float64(id_float64(float64(1e10)) * float64(0)) / (float64(id_float64(float64(123456789)) * float64(0))*2 + 1)) / (float64(float64(id_float64(float64(1e10)) - float64(0.5)) - float64(id_int32(int32(-710454611))))*2 + 1)))
		_ = v18
	} else {
	}
	return n
}

var g19_412966 uint8 = uint8(102)
var g20_412966 int = int(3859894194306007153)

func f27_412966(p21 S3_412966, p22 S2_412966, p23 uint32, p24 int, p25 uintptr) (r26 int) {
	if spend() { panic("fuel") }
	if (p22.f1 != (p22.f1)) {
		return (int(trunc(float64(float32(id_int8(int8(117)))))) * (+min(p24, r26)))
	}
	c28 := func(p29 int64) int64 {
		switch id_string("0123456789abcdef0123456789abcdef")[:at(p24, len(id_string("0123456789abcdef0123456789abcdef")))] {
		case "":
			p29 = (max((p29 >> 5), int64(g20_412966)) % (((p29 & p29) % 2) | 1))
			ch30, ch31 := make(chan S1_412966, 1), make(chan S1_412966)
			select { case ch30 <- p22.f1: mix(31); case x := <-ch31: mix_S1_412966(x) }
			select { case ch31 <- p22.f1: mix(37); default: mix(uint64(len(ch30))) }
		case "héllo":
			switch ((g19_412966 &^ uint8(1)) + uint8(0)) {
			case uint8(2):
				defer mix_uintptr(p25)
				mix_uint32(p23)
			case uint8(255):
				p23 = (p23 + max((-p23), (p23 >> max(p23, p23))))
			}
			v32 := (p25 + p25)
			_ = v32
		case "a":
			p23 = ((p23 + p23) & uint32((p23 / (p23 | 1))))
			v33 := p21
			_ = v33
		case "日本語":
			p22.f1.f0--
			if !!p22.f0 {
				var v34 shape = p21
				mix(uint64(v34.size((+int(trunc(float64(float32(p21.f0 + p21.f0))))))))
				defer func() { mix_int64(p29) }()
				if ((g20_412966 >> 5) >= ((p22.f1.f1 | (p24 | int(9223372036854775807))))) {
					p22 = p22
				}
			} else {
				p25 = ((^(p25 * p25)) / 16)
				p22.f0 = (((p22.f2 % (p22.f2 | 1)) * (p22.f2 / 4)) > ((int16(id_uint(uint(0))) % 1)))
				p22.f0, p22.f0 = p22.f0, p22.f0
			}
		}
		for i35, i36 := range seq(at(g20_412966, 7)) {
			_, _ = i35, i36
			ch37 := make(chan float32, 2)
			go func(x float32) { ch37 <- x; close(ch37) }((float32((p21.f1 / (p21.f1*2 + 1)) - (p21.f0 / (p21.f0*2 + 1))) / ((float32(p21.f1 * p21.f0) / (float32(p21.f1 - p21.f0)*2 + 1))*2 + 1)))
			v38 := <-ch37
			if _, ok := <-ch37; ok { panic("open") }
			mix_float32(v38)
			p22.f2 = ((+(p22.f2 ^ p22.f2)) & int16((id_uint64(uint64(2)) | uint64(18446744073709551615))))
			v39 := p21.size
			p23 = uint32(trunc(float64(p22.f1.f0)))
			mix(uint64(v39(int(7))))
		}
		if !!(p22.f1.f1 <= (r26)) {
			v40 := uint64(5660809975264075343)
			_ = v40
			mix_uint64(v40)
			p22.f1.f0 = float64(((p22.f2 / (p22.f2 | 1)) << (g19_412966 & 31)))
		} else {
			ch41, ch42 := make(chan uint64, 1), make(chan uint64)
			ch41 <- uint64(0)
			select { case x := <-ch41: mix_uint64(x); case <-ch42: mix(29) }
			p21, p21 = p21, p21
		}
		return int64(1)
	}
	v43 := c28(int64(((p22.f2 + int16(-15500)) >> ((p23 + p23) & 31))))
	_ = v43
	var v44 shape = p21
	mix(uint64(v44.size((((p22.f1.f1 - int(0)) / (p24 | 1)) + (p24 >> (g19_412966 & 31))))))
	return (((r26 % 100) * int(p24)) | (int(id_uint(uint(66))) - g20_412966))
}

func f47_412966(p45 uintptr, p46 bool) (float32) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	g20_412966 *= int(trunc(float64(float32(float32(g19_412966) - (id_float32(float32(0)) / (id_float32(float32(0.5))*2 + 1))))))
	g19_412966, g19_412966 = g19_412966, g19_412966
	if ((id_uint64(uint64(18446744073709551614)) % 8) < ((id_uint64(uint64(0)) &^ uint64(2)))) {
		return float32(id_int16(int16(32767)))
	}
	return float32(uint((g19_412966 * g19_412966)))
}

func t48_412966[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	if id_bool(false) {
		switch id_string("日本語") {
		case "0123456789abcdef0123456789abcdef":
			for i49 := 1; i49 < 4 && !spend(); i49++ {
				if _ = i49; spend() { break }
				if (id_int32(int32(60)) == (int32(2147483646))) && (id_bool(true) && (g20_412966 < (int(9223372036854775807)))) { panic(fault{5}) }
				if (int8(trunc(float64(id_float64(float64(-1e-3))))) == ((id_int8(int8(2)) ^ int8(-57)))) { continue }
			}
		case "\x00\xff":
			q51 := &g20_412966
			*q51 = (n - n)
			v52 := T(a)
			_ = v52
		case "héllo":
			if (id_bool(true) || (id_S2_412966(S2_412966{f0: false, f1: S1_412966{f0: float64(0), f1: int(12)}, f2: int16(1)}) == (S2_412966{f0: false, f2: int16(2)}))) {
				if !id_bool(true) {
					return (a / 8)
				}
			} else {
				mix(uint64(a))
				if ((id_int16(int16(0)) != (int16(3))) && !id_bool(false)) && (id_int32(int32(44)) < (min(id_int32(int32(1)), int32(2147483646)))) { panic(fault{5}) }
				ch53, ch54 := make(chan uint64, 1), make(chan uint64)
				select { case ch53 <- ((id_uint64(uint64(2)) + uint64(1457990221164634146)) &^ uint64(0)): mix(31); case x := <-ch54: mix_uint64(x) }
				select { case ch54 <- max(id_uint64(uint64(0)), uint64(10)): mix(37); default: mix(uint64(len(ch53))) }
			}
			fallthrough
		case "":
			mix_int(g20_412966)
			L55:
			for i56 := range 4 {
				_ = i56
				for i57 := range 1 {
					_ = i57
					if id_bool(false) { break L55 }
					g20_412966 = ((int(id_int32(int32(0))) << 2) % ((int(g19_412966) >> 6) | 1))
					v58 := S1_412966{f1: int(9223372036854775807)}
					_ = v58
				}
			}
			fallthrough
		case "日本語":
			switch id_string("héllo")[:at(n, len(id_string("héllo")))] {
			case "":
				c59 := func(p60 S1_412966) S1_412966 {
					v61 := f27_412966(S3_412966{f0: float32(-1e-3), f1: float32(123456789)}, S2_412966{f0: false, f1: S1_412966{f0: float64(-2.25), f1: int(2)}, f2: int16(7)}, (((id_uint32(uint32(3)) / (id_uint32(uint32(2715645483)) | 1)) - (id_uint32(uint32(7)) << 4)) ^ ((id_uint32(uint32(10)) << (uint8(id_int32(int32(3))) & 31)) / ((id_uint32(uint32(7)) % (id_uint32(uint32(0)) | 1)) | 1))), g20_412966, (min((id_uintptr(uintptr(1)) >> (id_uint(uint(18446744073709551615)) / (id_uint(uint(18446744073709551615)) | 1))), (id_uintptr(uintptr(18446744073709551614)) * uintptr(1))) % ((id_uintptr(uintptr(0)) % (id_uintptr(uintptr(2)) | 1)) | 1)))
					mix_int(v61)
					g19_412966 = (+g19_412966)
					g19_412966 = uint8(7)
					return S1_412966{f0: float64(3.141592653589793), f1: int(10)}
				}
				v62 := c59(S1_412966{f1: int(10)})
				_ = v62
				v63 := c59(v62)
				_ = v63
				var v64 int8 = (id_int8(int8(7)) * (max(id_int8(int8(50)), int8(3)) | int8(trunc(float64(id_float32(float32(123456789)))))))
				_ = v64
			case "héllo":
				if (uint64(trunc(float64(id_float32(float32(1e10))))) >= ((id_uint64(uint64(2)) % 100))) {
					return min((b - max(b, a)), (T(g19_412966) - a))
				}
			case "a":
				v65 := f47_412966(uintptr(2), true)
				mix_float32(v65)
				q66 := &g20_412966
				*q66 = int(max((id_int16(int16(32767)) - int16(18176)), (id_int16(int16(-32768)) / 4)))
			}
			v67 := f27_412966(S3_412966{f0: float32(0), f1: float32(0.5)}, S2_412966{f0: false, f2: int16(-32768)}, uint32(0), (((n % 7) | n) >> ((id_uint32(uint32(0)) - uint32(23)) & 31)), (id_uintptr(uintptr(7)) * (min(id_uintptr(uintptr(3)), uintptr(18446744073709551614)) + (id_uintptr(uintptr(18446744073709551614)) % (id_uintptr(uintptr(18446744073709551614)) | 1)))))
			mix_int(v67)
		}
	}
	v68 := f47_412966(uintptr(((id_uintptr(uintptr(0)) * uintptr(7)) + (id_uintptr(uintptr(18446744073709551615)) * uintptr(18446744073709551615)))), false)
	mix_float32(v68)
	g19_412966 = uint8(((id_int64(int64(0)) & int64(-9223372036854775808)) - max(id_int64(int64(-9223372036854775808)), int64(10))))
	g19_412966, g19_412966 = g19_412966, g19_412966
	return (b | min((b * a), T(127)))
}

func main_412966() {
	h = 412966
	guard("f27_412966", func() {
		fuel = 20000
		v69 := f27_412966(S3_412966{}, S2_412966{f0: false, f1: S1_412966{f0: float64(3.141592653589793), f1: int(71)}, f2: int16(1)}, min(((id_uint32(uint32(10)) - uint32(0)) + min(id_uint32(uint32(0)), uint32(2))), (-id_uint32(uint32(1592402878)))), (int((id_uint16(uint16(0)) * uint16(3))) - g20_412966), uintptr(2))
		mix_int(v69)
	})
	guard("f27_412966", func() {
		fuel = 20000
		v70 := f27_412966(S3_412966{f0: float32(-2.25), f1: float32(3.141592653589793)}, S2_412966{f0: false, f1: S1_412966{f0: float64(1e10), f1: int(2)}, f2: int16(9433)}, (((id_uint32(uint32(2)) | uint32(1949622593)) - uint32(id_uintptr(uintptr(1)))) / 4), int(id_uint64(uint64(0))), uintptr(10))
		mix_int(v70)
	})
	guard("f47_412966", func() {
		fuel = 20000
		v71 := f47_412966(uintptr(18446744073709551614), ((id_bool(true) != (id_uint(uint(7)) < (uint(10683464995702777110)))) && ((id_uint(uint(7)) % 2) == (max(id_uint(uint(18446744073709551615)), uint(0))))))
		mix_float32(v71)
	})
	guard("f47_412966", func() {
		fuel = 20000
		v72 := f47_412966(((min(id_uintptr(uintptr(73)), uintptr(0)) + (id_uintptr(uintptr(3)) &^ uintptr(90))) - max(id_uintptr(uintptr(2)), (id_uintptr(uintptr(2)) / (id_uintptr(uintptr(3)) | 1)))), !(uint8(g20_412966) < (g19_412966)))
		mix_float32(v72)
	})
	guard("t48_412966[uint8]", func() {
		fuel = 20000
		v73 := t48_412966[uint8]((((g19_412966 >> 0) & (g19_412966 << ((id_uint(uint(0)) + uint(18446744073709551614)) & 31))) | uint8(trunc(float64(float64(id_float64(float64(-2.25)) + float64(0)))))), (g19_412966 ^ max(uint8(id_uint16(uint16(1))), (g19_412966 % 25))), ((-g20_412966) * max((g20_412966 * g20_412966), (g20_412966 - g20_412966))))
		mix_uint8(v73)
	})
	guard("t48_412966[uint8]", func() {
		fuel = 20000
		v74 := t48_412966[uint8](g19_412966, (((g19_412966 >> g19_412966) << (id_uint(uint(0)) & 31)) - ((g19_412966 % 2) & (g19_412966 >> (uint32(id_uint16(uint16(65535))) & 31)))), (((g20_412966 * g20_412966) / 3) % ((g20_412966 / ((g20_412966 << min(g19_412966, g19_412966)) | 1)) | 1)))
		mix_uint8(v74)
	})
	guard("t48_412966[int16]", func() {
		fuel = 20000
		v75 := t48_412966[int16](int16(13891), (id_int16(int16(10)) - min((id_int16(int16(32767)) / (id_int16(int16(32766)) | 1)), (+id_int16(int16(1))))), min(g20_412966, ((g20_412966 | g20_412966) & (g20_412966 / (g20_412966 | 1)))))
		mix_int16(v75)
	})
	guard("t48_412966[int16]", func() {
		fuel = 20000
		v76 := t48_412966[int16](int16(32767), (int16(int(trunc(float64(id_float64(float64(-2.25)))))) + int16(trunc(float64(id_float32(float32(1)))))), (((g20_412966 / 7) - (g20_412966 ^ int(9223372036854775807))) + ((g20_412966 << 2) * (g20_412966 ^ g20_412966))))
		mix_int16(v76)
	})
	guard("t48_412966[int64]", func() {
		fuel = 20000
		v77 := t48_412966[int64](int64(121), (id_int64(int64(10)) << (id_uint(uint(18446744073709551615)) & 31)), int((id_uintptr(uintptr(0)) + (id_uintptr(uintptr(17539804130373755872)) + uintptr(0)))))
		mix_int64(v77)
	})
	guard("t48_412966[int64]", func() {
		fuel = 20000
		v78 := t48_412966[int64]((((id_int64(int64(9223372036854775806)) + int64(9223372036854775807)) + (id_int64(int64(7)) % 1)) + (int64(id_uint(uint(2))) + (id_int64(int64(0)) - int64(0)))), (((id_int64(int64(0)) * int64(116)) << 1) - int64(-9223372036854775808)), int(trunc(float64((float64(id_float64(float64(-1e-3)) - float64(1e10)) / (float64(id_float64(float64(0.5)) + float64(-2.25))*2 + 1))))))
		mix_int64(v78)
	})
	mix_uint8(g19_412966)
	mix_int(g20_412966)
	println(h)
}


type S1_412967 struct {
	f0 int
	f1 float32
}

type S2_412967 struct {
	f0 float64
}

func (s S1_412967) size(n int) int {
	if spend() { panic("fuel") }
	for i3 := range at(n, 9) {
		if _ = i3; spend() { break }
	}
	return (int(trunc(float64(float64(id_float64(float64(0)) * float64(0.5))))) / (s.f0 | 1))
}

func (s *S2_412967) size(n int) int {
	if spend() { panic("fuel") }
	if (id_uintptr(uintptr(18446744073709551614)) != (((id_uintptr(uintptr(10)) >> 6) * (id_uintptr(uintptr(419385757560897003)) - uintptr(3))))) {
		v5 := uint8(255)
		_ = v5
	}
	return ((n - (n / 25)) % (n | 1))
}

var g6_412967 []S2_412967 = []S2_412967{S2_412967{f0: float64(1e10)}, S2_412967{f0: float64(1e10)}, S2_412967{f0: float64(0)}}
var g7_412967 float64 = float64(123456789)
var g8_412967 uintptr = uintptr(2)
var g9_412967 float64 = float64(-2.25)
var g10_412967 map[float32]int8 = map[float32]int8{float32(0): int8(2)}

func f16_412967(p11 int32, p12 [3]int64, p13 float32, p14 float32, p15 int16) (uint32) {
	if spend() { panic("fuel") }
	for i17, i18 := range seq(at(fuel, 7)) {
		_, _ = i17, i18
	}
	if ((p12[uint(fuel)%3] <= (p12[uint(fuel)%3])) == true) {
		return (+id_uint32(uint32(0)))
	}
	switch id_string("gofc") {
	case "\x00\xff":
		var v19 []S2_412967 = append([]S2_412967(nil), g6_412967...)
		_ = v19
		fallthrough
	case "":
		p12 = p12
	default:
		mix(uint64(copy(g6_412967[at(fuel, len(g6_412967)):], g6_412967)))
	}
	switch (id_uint8(uint8(108)) / 4) {
	case uint8(2):
		g10_412967 = g10_412967
		var v20 []S2_412967 = g6_412967
		_ = v20
	case uint8(0):
		mix(uint64(copy(g6_412967, g6_412967)))
		var v21 uint32 = uint32(trunc(float64(float64(float64(g9_412967 * g9_412967) - float64(3.141592653589793)))))
		_ = v21
	case uint8(254):
		for i22 := 0; i22 < 8 && !spend(); i22++ {
			if _ = i22; spend() { break }
			if ((id_uint(uint(7)) * uint(34)) < (uint(len(g6_412967)))) { continue }
			mix(uint64(cap(g6_412967[at(i22, len(g6_412967)):len(g6_412967):len(g6_412967)])))
			c24 := func(p25 [3]int64) [3]int64 {
				if ((g6_412967[at(i22, len(g6_412967))].f0 / (g6_412967[i22].f0*2 + 1)) <= (float64(g7_412967 + g6_412967[i22].f0))) && !(g10_412967[float32(0)] <= (g10_412967[float32(1)])) { panic("text") }
				return p12
			}
			v26 := c24(p12)
			_ = v26
			v27 := c24(v26)
			_ = v27
		}
	default:
		g10_412967[float32(0)] = ((g10_412967[float32(1e10)] << (id_uint32(uint32(2)) + uint32(4294967294))) % ((g10_412967[float32(-2.25)] / ((g10_412967[float32(0.5)] - int8(-128)) | 1)) | 1))
	}
	if id_bool(true) {
		return ((+(^id_uint32(uint32(2486480082)))) + uint32(len(g10_412967)))
	}
	v28 := uint16(id_uint(uint(17564568605545912919)))
	_ = v28
	for i29, i30 := range seq(at(fuel, 7)) {
		_, _ = i29, i30
		p13 = float32((g10_412967[float32(1e10)] << (id_uint8(uint8(255)) >> 5)))
	}
	return (uint32(len(g10_412967)) << (id_uint8(uint8(255)) * uint8(2)))
}

func f35_412967(p31 uint64, p32 float32, p33 float64, p34 uint64) (float32) {
	if spend() { panic("fuel") }
	for i36, e37 := range g6_412967 {
		_, _ = i36, e37
		if _ = i36; spend() { break }
		L38:
		for i39 := range 3 {
			_ = i39
			for i40 := range seq(4) {
				_ = i40
				if id_bool(true) { break L38 }
				mix_float64(g7_412967)
				var v41 map[float32]int8 = g10_412967
				_ = v41
			}
		}
		g10_412967[float32(1e10)]--
	}
	switch {
	case (id_string("日本語") <= (id_string("0123456789abcdef0123456789abcdef")[:at(fuel, len(id_string("0123456789abcdef0123456789abcdef")))])):
		ch42 := make(chan float32, 0)
		go func(x float32) { ch42 <- x; close(ch42) }(float32(int(id_int32(int32(2)))))
		v43 := <-ch42
		if _, ok := <-ch42; ok { panic("open") }
		mix_float32(v43)
		v44 := (id_int32(int32(10)) - (id_int32(int32(2147483646)) / ((id_int32(int32(95)) / 2) | 1)))
		_ = v44
	default:
		v45 := (^((id_int16(int16(10)) * int16(3)) & (-id_int16(int16(7)))))
		_ = v45
	}
	switch uint(len(g10_412967)) {
	case uint(0):
		q46 := &g6_412967
		*q46 = g6_412967
	}
	return float32(float32(float32(id_int(int(0))) + p32) + float32((id_int64(int64(-9223372036854775808)) &^ int64(9223372036854775807))))
}

//go:noinline
func f48_412967() (r47 map[float32]int8) {
	if spend() { panic("fuel") }
	g10_412967 = g10_412967
	for i49, i50 := range seq(at(fuel, 7)) {
		_, _ = i49, i50
		v51 := g6_412967[at(i49, len(g6_412967))]
		_ = v51
		for i52 := range 3 {
			if _ = i52; spend() { break }
			if id_bool(true) && (!id_bool(false) && !id_bool(true)) { panic(fault{5}) }
			v54 := f35_412967((id_uint64(uint64(18446744073709551615)) >> (id_uint8(uint8(2)) * uint8(95))), (float32((id_float32(float32(0)) / (id_float32(float32(-2.25))*2 + 1)) + float32(3.141592653589793)) / (float32(id_float32(float32(-1e-3)) + float32(id_int64(int64(50))))*2 + 1)), v51.f0, uint64(len(g10_412967)))
			mix_float32(v54)
		}
		v55 := v51.size
		r47 = g10_412967
		mix(uint64(v55(((i50 - (i49 >> 5)) / 3))))
	}
	v56 := (r47[float32(1)] - ((g10_412967[float32(1)] % (g10_412967[float32(1e10)] | 1)) % 16))
	_ = v56
	v59 := h
	for i57, e58 := range g10_412967 {
		h = 1; mix_float32(i57); mix_int8(e58); v59 += h
	}
	h = v59
	return map[float32]int8{float32(0): int8(-128), float32(123456789): int8(2)}
}

func f63_412967(p60 uint32, p61 uint8, p62 S1_412967) (map[float32]int8) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	v64 := f48_412967()
	mix_map_float32_int8(v64)
	defer func() { mix_float64(g9_412967) }()
	return g10_412967
}

func f66_412967(p65 []S2_412967) (int16) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	v67 := g8_412967
	_ = v67
	v68 := (int64((id_uint64(uint64(0)) - uint64(18446744073709551615))) % (((id_int64(int64(50)) / (id_int64(int64(9223372036854775806)) | 1)) % (id_int64(int64(0)) | 1)) | 1))
	_ = v68
	if (id_bool(false) == (id_uint8(uint8(86)) == (uint8(10)))) {
		defer mix_float64(g7_412967)
		L69:
		for i70 := range 1 {
			_ = i70
			for i71 := range seq(4) {
				_ = i71
				if id_bool(false) { break L69 }
				var v72 int16 = ((+id_int16(int16(3))) - int16(int(trunc(float64(id_float32(float32(0)))))))
				_ = v72
				mix(uint64(copy(g6_412967[at(i70, len(g6_412967)):], g6_412967)))
			}
		}
		if ((uintptr(id_uint32(uint32(4294967295))) == ((v67 - v67))) || (!id_bool(true) == true)) {
			ch73 := make(chan uint32, 0)
			go func(x uint32) { ch73 <- x; close(ch73) }((id_uint32(uint32(7)) + (id_uint32(uint32(3604649369)) * uint32(4294967294))))
			v74 := <-ch73
			if _, ok := <-ch73; ok { panic("open") }
			mix_uint32(v74)
		}
	} else {
		g7_412967 = float64(((^id_uint(uint(0))) % 3))
		for i75 := range at(fuel, 9) {
			if _ = i75; spend() { break }
			if (((id_bool(true) || true) || true) == false) {
			}
		}
	}
	switch {
	case (!id_bool(true) && (v67 >= (g8_412967))):
		ch77 := make(chan uint8, 1)
		go func(x uint8) { ch77 <- x; close(ch77) }((+uint8(len(g6_412967))))
		v78 := <-ch77
		if _, ok := <-ch77; ok { panic("open") }
		mix_uint8(v78)
		v79 := f16_412967(int32(len(g6_412967)), [3]int64{int64(-9223372036854775808), int64(9223372036854775807), int64(7)}, float32((float32(id_float32(float32(1e10)) * float32(-2.25)) / (float32(id_float32(float32(-2.25)) + float32(-1e-3))*2 + 1)) + float32(uint(len(p65)))), float32(((id_float32(float32(-2.25)) / (id_float32(float32(0.5))*2 + 1)) / (float32(id_float32(float32(0.5)) * float32(0.5))*2 + 1)) - float32((g10_412967[float32(1e10)] % 16))), int16(7))
		mix_uint32(v79)
	default:
		g9_412967 = (float64(p65[at(fuel, len(p65))].f0 * float64(g9_412967 - float64(0))) / (p65[at(fuel, len(p65))].f0*2 + 1))
	}
	return int16((uint32(len(g10_412967)) + uint32(len(g10_412967))))
}

func f81_412967(p80 int) (uint) {
	if spend() { panic("fuel") }
	v82 := (uint16(trunc(float64(float64(g6_412967[at(p80, len(g6_412967))].f0 * g6_412967[at(p80, len(g6_412967))].f0)))) * (id_uint16(uint16(65535)) + (id_uint16(uint16(0)) - uint16(0))))
	_ = v82
	ch83, ch84 := make(chan float64, 1), make(chan float64)
	ch83 <- float64((-uint(id_int16(int16(-32768)))))
	select { case x := <-ch83: mix_float64(x); case <-ch84: mix(29) }
	var v85 S2_412967 = S2_412967{f0: float64(1)}
	_ = v85
	if ((p80 / (p80 | 1)) < ((p80 * p80))) {
		return uint(109)
	}
	return uint(len(g6_412967))
}

func f89_412967(p86 uint8, p87 int8, p88 int64) (int) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	if id_bool(false) {
		return ((id_int(int(3)) % 100) + (id_int(int(-9223372036854775808)) * (id_int(int(18)) * int(23))))
	}
	ch90 := make(chan []S2_412967, 1)
	go func(x []S2_412967) { ch90 <- x; close(ch90) }(trimS2_412967(append(g6_412967, S2_412967{f0: float64(1e10)})))
	v91 := <-ch90
	if _, ok := <-ch90; ok { panic("open") }
	mix___S2_412967(v91)
	for i92, e93 := range g6_412967 {
		_, _ = i92, e93
		if _ = i92; spend() { break }
		g6_412967[at(i92, len(g6_412967))].f0--
		var v94 [3]int64 = [3]int64{int64(0), int64(9223372036854775806)}
		_ = v94
		v94[uint(i92)%3] = (v94[uint(i92)%3] * (int64(len(v91)) * (p88 ^ v94[uint(i92)%3])))
		p88 = ((+(p88 / (p88 | 1))) - v94[uint(i92)%3])
	}
	if id_bool(false) {
		v95 := (uintptr(len(v91)) | uintptr(len(g10_412967)))
		_ = v95
	}
	v96 := f48_412967()
	mix_map_float32_int8(v96)
	p87 = int8(len(g10_412967))
	var v97 float32 = float32(((id_float32(float32(0)) / (id_float32(float32(0))*2 + 1)) / ((id_float32(float32(1e10)) / (id_float32(float32(-1e-3))*2 + 1))*2 + 1)) * float32((id_int(int(3)) + int(1))))
	_ = v97
	return int(1)
}

func t98_412967[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	v101 := h
	for i99, e100 := range g10_412967 {
		h = 1; mix_float32(i99); mix_int8(e100); v101 += h
	}
	h = v101
	switch x102 := any(g6_412967).(type) {
	case string:
		mix_string(x102)
	case int16:
		mix_int16(x102)
	case uint64:
		mix_uint64(x102)
	case []S2_412967:
		mix___S2_412967(x102)
	case nil, shape:
		mix_any(x102)
	}
	mix(uint64(b))
	return T(len(g6_412967))
}

func t103_412967[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	v104 := f63_412967((^((id_uint32(uint32(2)) - uint32(3)) / (id_uint32(uint32(2)) | 1))), (((id_uint8(uint8(105)) << ((id_uint8(uint8(185)) * uint8(130)) & 31)) + uint8(255)) % (((id_uint8(uint8(3)) << ((id_uint(uint(2)) / (id_uint(uint(18446744073709551614)) | 1)) & 31)) << (id_uint32(uint32(1)) & 31)) | 1)), S1_412967{f0: int(1), f1: float32(0.5)})
	mix_map_float32_int8(v104)
	return b
}

func main_412967() {
	h = 412967
	guard("f16_412967", func() {
		fuel = 20000
		v105 := f16_412967((id_int32(int32(2147483647)) / (id_int32(int32(0)) | 1)), [3]int64{}, float32(float32((id_uint16(uint16(65534)) % 25)) + float32(0.5)), float32(id_float32(float32(-2.25)) * float32(id_float32(float32(-1e-3)) * float32(123456789))), int16(32767))
		mix_uint32(v105)
	})
	guard("f16_412967", func() {
		fuel = 20000
		v106 := f16_412967(int32(1325553236), [3]int64{int64(17), int64(127), int64(9223372036854775807)}, float32(id_float32(float32(-1e-3)) + float32((id_float32(float32(-1e-3)) / (id_float32(float32(-1e-3))*2 + 1)) - (id_float32(float32(-1e-3)) / (id_float32(float32(123456789))*2 + 1)))), float32(123456789), ((int16(g10_412967[float32(3.141592653589793)]) * (id_int16(int16(32767)) >> ((id_uint8(uint8(10)) % 127) & 31))) % (id_int16(int16(3)) | 1)))
		mix_uint32(v106)
	})
	guard("f35_412967", func() {
		fuel = 20000
		v107 := f35_412967((id_uint64(uint64(0)) * (uint64(len(g6_412967)) - (id_uint64(uint64(3)) - uint64(107)))), float32(uintptr(len(g10_412967))), float64(((id_int(int(9223372036854775806)) << (id_uint32(uint32(10)) & 31)) >> 6)), uint64(2))
		mix_float32(v107)
	})
	guard("f35_412967", func() {
		fuel = 20000
		v108 := f35_412967(uint64(7), float32((float32(id_int32(int32(2147483646))) / (id_float32(float32(1e10))*2 + 1)) * float32(0)), (g7_412967 / (float64(id_uint8(uint8(0)))*2 + 1)), uint64(len(g10_412967)))
		mix_float32(v108)
	})
	guard("f48_412967", func() {
		fuel = 20000
		v109 := f48_412967()
		mix_map_float32_int8(v109)
	})
	guard("f48_412967", func() {
		fuel = 20000
		v110 := f48_412967()
		mix_map_float32_int8(v110)
	})
	guard("f63_412967", func() {
		fuel = 20000
		v111 := f63_412967(uint32(id_uint16(uint16(1))), uint8(len(g10_412967)), S1_412967{f1: float32(123456789)})
		mix_map_float32_int8(v111)
	})
	guard("f63_412967", func() {
		fuel = 20000
		v112 := f63_412967(uint32(trunc(float64(float64(g6_412967[at(fuel, len(g6_412967))].f0 * g6_412967[at(fuel, len(g6_412967))].f0)))), uint8(((-id_uint32(uint32(4294967294))) + uint32(7))), S1_412967{f1: float32(-1e-3)})
		mix_map_float32_int8(v112)
	})
	guard("f66_412967", func() {
		fuel = 20000
		v113 := f66_412967(g6_412967[at(fuel, len(g6_412967)):])
		mix_int16(v113)
	})
	guard("f66_412967", func() {
		fuel = 20000
		v114 := f66_412967(g6_412967[at(fuel, len(g6_412967)):])
		mix_int16(v114)
	})
	guard("f81_412967", func() {
		fuel = 20000
		v115 := f81_412967(int(((id_int16(int16(1)) * int16(32766)) * int16(g10_412967[float32(1e10)]))))
		mix_uint(v115)
	})
	guard("f81_412967", func() {
		fuel = 20000
		v116 := f81_412967(int(0))
		mix_uint(v116)
	})
	guard("f89_412967", func() {
		fuel = 20000
		v117 := f89_412967((^id_uint8(uint8(7))), g10_412967[float32(3.141592653589793)], int64(7))
		mix_int(v117)
	})
	guard("f89_412967", func() {
		fuel = 20000
		v118 := f89_412967((uint8(trunc(float64(float32(id_uint32(uint32(0)))))) % 100), int8(trunc(float64((id_float32(float32(1)) / (float32(id_int(int(10)))*2 + 1))))), (id_int64(int64(-4345208422386261643)) / (((-id_int64(int64(1))) &^ (id_int64(int64(1)) - int64(448390476325671908))) | 1)))
		mix_int(v118)
	})
	guard("t98_412967[uint16]", func() {
		fuel = 20000
		v119 := t98_412967[uint16](uint16(0), (uint16(id_uint32(uint32(4294967295))) * (id_uint16(uint16(53)) << 6)), (int(len(g10_412967)) - ((-id_int(int(9223372036854775807))) << 7)))
		mix_uint16(v119)
	})
	guard("t98_412967[uint16]", func() {
		fuel = 20000
		v120 := t98_412967[uint16](uint16(10), uint16(trunc(float64((id_float32(float32(0.5)) / (float32(id_int16(int16(-2498)))*2 + 1))))), int(7))
		mix_uint16(v120)
	})
	guard("t98_412967[int8]", func() {
		fuel = 20000
		v121 := t98_412967[int8]((((g10_412967[float32(-2.25)] << ((id_uint(uint(0)) % 3) & 31)) &^ int8(trunc(float64(g7_412967)))) - (int8(trunc(float64(g6_412967[at(fuel, len(g6_412967))].f0))) * g10_412967[float32(1e10)])), int8(uint64(id_uint16(uint16(3)))), (int((id_int32(int32(-2147483648)) << 1)) - int(0)))
		mix_int8(v121)
	})
	guard("t98_412967[int8]", func() {
		fuel = 20000
		v122 := t98_412967[int8](int8(trunc(float64(((id_float32(float32(123456789)) / (id_float32(float32(0))*2 + 1)) / (float32(id_float32(float32(3.141592653589793)) - float32(0))*2 + 1))))), g10_412967[float32(0.5)], (-((id_int(int(-1081505317016043963)) % (id_int(int(0)) | 1)) % ((id_int(int(1)) >> 0) | 1))))
		mix_int8(v122)
	})
	guard("t98_412967[int]", func() {
		fuel = 20000
		v123 := t98_412967[int]((^((id_int(int(7)) | int(10)) + (id_int(int(7)) >> (id_uint32(uint32(2)) & 31)))), (int(len(g6_412967)) + (id_int(int(3)) * (id_int(int(-2589166159105962578)) % (id_int(int(27)) | 1)))), int(trunc(float64(float32((id_int16(int16(32766)) >> 7))))))
		mix_int(v123)
	})
	guard("t98_412967[int]", func() {
		fuel = 20000
		v124 := t98_412967[int]((^((+id_int(int(9223372036854775807))) - int(-9223372036854775808))), (((id_int(int(38)) - int(10)) - int(id_uint8(uint8(87)))) + int(trunc(float64(float32(id_float32(float32(1)) * float32(-2.25)))))), (((id_int(int(1)) & int(9223372036854775806)) * (id_int(int(1)) * int(-9223372036854775808))) / 7))
		mix_int(v124)
	})
	guard("t103_412967[uint]", func() {
		fuel = 20000
		v125 := t103_412967[uint]((((id_uint(uint(0)) / 16) - uint(id_int32(int32(7)))) << 4), (((id_uint(uint(10)) % 25) & (id_uint(uint(11515794748776155040)) * uint(18446744073709551615))) % 7), (((id_int(int(-1205565763733213076)) / (id_int(int(1)) | 1)) + int(trunc(float64(g9_412967)))) % 2))
		mix_uint(v125)
	})
	guard("t103_412967[uint]", func() {
		fuel = 20000
		v126 := t103_412967[uint]((((id_uint(uint(0)) % 127) - uint(trunc(float64(id_float32(float32(-1e-3)))))) * (id_uint(uint(2575772085670485698)) * uint(id_uint(uint(7))))), (id_uint(uint(0)) &^ (^uint(trunc(float64(id_float32(float32(3.141592653589793))))))), int(len(g10_412967)))
		mix_uint(v126)
	})
	guard("t103_412967[int8]", func() {
		fuel = 20000
		v127 := t103_412967[int8](g10_412967[float32(3.141592653589793)], g10_412967[float32(1)], (id_int(int(7)) - int(1)))
		mix_int8(v127)
	})
	guard("t103_412967[int8]", func() {
		fuel = 20000
		v128 := t103_412967[int8](g10_412967[float32(123456789)], (^(g10_412967[float32(1e10)] / (int8(id_uint64(uint64(3))) | 1))), int(len(g10_412967)))
		mix_int8(v128)
	})
	guard("t103_412967[int64]", func() {
		fuel = 20000
		v129 := t103_412967[int64](int64(trunc(float64(id_float32(float32(-1e-3))))), ((-id_int64(int64(2))) % (((id_int64(int64(0)) - int64(-9223372036854775808)) + (id_int64(int64(10)) * int64(9223372036854775807))) | 1)), int(id_int32(int32(2147483647))))
		mix_int64(v129)
	})
	guard("t103_412967[int64]", func() {
		fuel = 20000
		v130 := t103_412967[int64](int64(7), (id_int64(int64(9223372036854775806)) - (id_int64(int64(0)) - (id_int64(int64(1)) - int64(2)))), int(3457888916573141012))
		mix_int64(v130)
	})
	mix___S2_412967(g6_412967)
	mix_float64(g7_412967)
	mix_uintptr(g8_412967)
	mix_float64(g9_412967)
	mix_map_float32_int8(g10_412967)
	println(h)
}


type S1_412968 struct {
	f0 uint16
	f1 int64
	f2 int
	f3 float32
}

type S2_412968 struct {
	f0 int16
	f1 bool
	f2 uint8
}

func (s S1_412968) size(n int) int {
	if spend() { panic("fuel") }
	ch3 := make(chan S2_412968, 0)
	go func(x S2_412968) { ch3 <- x; close(ch3) }(S2_412968{f0: int16(10), f1: false, f2: uint8(0)})
	v4 := <-ch3
	if _, ok := <-ch3; ok { panic("open") }
	mix_S2_412968(v4)
	v4 = v4
	return ((s.f2 / (int(v4.f0) | 1)) % (((s.f2 & n) * (s.f2 / 127)) | 1))
}

func (s *S2_412968) size(n int) int {
	if spend() { panic("fuel") }
	s.f1, s.f1 = s.f1, s.f1
	L5:
	for i6 := range 4 {
		_ = i6
		for i7 := range 2 {
			_ = i7
			if !!s.f1 { break L5 }
			if ((i7 << id_uint32(uint32(10))) < (int(i7))) && (id_int32(int32(2147483646)) != (int32(s.f2))) { panic(41) }
			if s.f1 {
			}
		}
	}
	return int(id_int8(int8(127)))
}

var g8_412968 bool = true
var g9_412968 S1_412968 = S1_412968{f1: int64(9223372036854775806), f2: int(6916665563883634753), f3: float32(123456789)}
var g10_412968 uint32 = uint32(2)

//go:noinline
func f14_412968(p11 float64, p12 int16, p13 int) (S2_412968, int32, uint64) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	g9_412968.f0 = uint16(trunc(float64((float64(p11 - p11) / ((p11 / (p11*2 + 1))*2 + 1)))))
	v15 := g9_412968.size
	g9_412968.f0 = uint16(7)
	mix(uint64(v15((p13 ^ (p13 | (g9_412968.f2 >> ((g10_412968 >> (uint8(trunc(float64(g9_412968.f3))) & 31)) & 31)))))))
	switch id_string("") {
	case "gofc":
		ch16 := make(chan uint16, 0)
		go func(x uint16) { ch16 <- x; close(ch16) }(g9_412968.f0)
		v17 := <-ch16
		if _, ok := <-ch16; ok { panic("open") }
		mix_uint16(v17)
	case "a":
		for i18 := 2; i18 < 7 && !spend(); i18++ {
			if _ = i18; spend() { break }
			if (p11 == (float64(float64(id_uint64(uint64(18446744073709551615))) * float64(p11 + p11)))) {
				if g8_412968 {
					g9_412968.f0 += uint16(2)
					v20 := min(id_uint(uint(0)), uint(trunc(float64(float32(g10_412968)))))
					_ = v20
				} else {
					p13 = int(((id_int8(int8(10)) >> (-g10_412968)) % 2))
				}
				if g8_412968 && g8_412968 { panic(fault{9}) }
				for i21 := 2; i21 < 9 && !spend(); i21++ {
					if _ = i21; spend() { break }
					var v23 int32 = (id_int32(int32(0)) / (((id_int32(int32(10)) >> g10_412968) + int32(-2147483648)) | 1))
					_ = v23
				}
			}
			defer mix_float64(p11)
			L24:
			for i25 := range seq(4) {
				_ = i25
				for i26 := range seq(1) {
					_ = i26
					if (string(rune(id_uint8(uint8(255)))) != ("")) { continue L24 }
					var v27 string = "gofc"
					_ = v27
				}
			}
		}
	case "0123456789abcdef0123456789abcdef":
		g8_412968, g8_412968 = g8_412968, g8_412968
		var v28 int8 = (((id_int8(int8(35)) & int8(0)) &^ int8(id_uint(uint(2)))) % ((id_int8(int8(0)) << 2) | 1))
		_ = v28
	case "héllo":
		if (g9_412968.f3 > (float32(g9_412968.f3 - g9_412968.f3))) {
			return S2_412968{f0: int16(13754), f1: false, f2: uint8(255)}, (int32(trunc(float64(float32(g9_412968.f3 + g9_412968.f3)))) * (id_int32(int32(923903817)) >> 2)), ((-(id_uint64(uint64(3208152799828508702)) * uint64(120))) &^ ((id_uint64(uint64(114)) * uint64(0)) + (id_uint64(uint64(10)) - uint64(2))))
		}
		if ((g8_412968 == (g8_412968 && g8_412968)) == !!g8_412968) {
			switch x29 := any(p13).(type) {
			case int64:
				mix_int64(x29)
			case uint16:
				mix_uint16(x29)
			case int:
				mix_int(x29)
			case nil, shape:
				mix_any(x29)
			}
		}
	case "\x00\xff":
		c30 := func(p31 bool) bool {
			p11 = (float64(float64(id_uint64(uint64(18446744073709551614))) + float64(p11 - float64(1e10))) / (((p11 / (p11*2 + 1)) / ((p11 / (p11*2 + 1))*2 + 1))*2 + 1))
			return ((float32(g9_412968.f3 - float32(1e10)) == ((g9_412968.f3 / (g9_412968.f3*2 + 1)))) || g8_412968)
		}
		v32 := c30(!!(p11 < (p11)))
		_ = v32
		v33 := c30((!(g9_412968.f3 > (g9_412968.f3)) || (g10_412968 != (g10_412968))))
		_ = v33
	default:
		if ((p13 * (g9_412968.f2 * int(9223372036854775806))) < (int(trunc(float64((g9_412968.f3 / (g9_412968.f3*2 + 1))))))) {
			ch34, ch35 := make(chan uint8, 1), make(chan uint8)
			ch34 <- ((id_uint8(uint8(0)) << 0) << 6)
			select { case x := <-ch34: mix_uint8(x); case <-ch35: mix(29) }
			ch36 := make(chan uint, 0)
			go func(x uint) { ch36 <- x; close(ch36) }((((id_uint(uint(2)) * uint(11331423844424699980)) + (id_uint(uint(1)) * uint(10))) / (((id_uint(uint(18446744073709551615)) / 1) % 127) | 1)))
			v37 := <-ch36
			if _, ok := <-ch36; ok { panic("open") }
			mix_uint(v37)
		}
	}
	g9_412968.f0, g9_412968.f0 = g9_412968.f0, g9_412968.f0
	return S2_412968{f1: false, f2: uint8(64)}, int32(1), ((id_uint64(uint64(3)) << ((-id_uint(uint(1))) & 31)) % (id_uint64(uint64(0)) | 1))
}

func f42_412968(p38 uintptr, p39 uint, p40 float64) (r41 int32) {
	if spend() { panic("fuel") }
	r41 += r41
	var v43 float32 = float32(float32((id_uint64(uint64(18446744073709551615)) * uint64(1))) - float32(g9_412968.f3 - float32(g9_412968.f3 - float32(1))))
	_ = v43
	return min((r41 * (r41 / 10)), ((r41 / 16) / 16))
}

func t44_412968[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	return T((id_uint(uint(7)) - (id_uint(uint(10)) + uint(0))))
}

func main_412968() {
	h = 412968
	guard("f14_412968", func() {
		fuel = 20000
		v45, v46, v47 := f14_412968((id_float64(float64(-2.25)) / (id_float64(float64(-1e-3))*2 + 1)), (id_int16(int16(-8679)) / ((id_int16(int16(7)) * int16(2)) | 1)), int(trunc(float64(float64(float64(id_uint8(uint8(1))) - float64(id_float64(float64(1)) * float64(1)))))))
		mix_S2_412968(v45)
		mix_int32(v46)
		mix_uint64(v47)
	})
	guard("f14_412968", func() {
		fuel = 20000
		v48, v49, v50 := f14_412968(float64(((g9_412968.f2 | int(7)) ^ int(id_int32(int32(2147483647))))), int16(10), g9_412968.f2)
		mix_S2_412968(v48)
		mix_int32(v49)
		mix_uint64(v50)
	})
	guard("f42_412968", func() {
		fuel = 20000
		v51 := f42_412968(uintptr(0), (((-id_uint(uint(0))) + uint(g10_412968)) * ((id_uint(uint(10)) + uint(3)) + (id_uint(uint(0)) ^ uint(3)))), float64((float64(id_uint64(uint64(18446744073709551615))) / (float64(id_float64(float64(-1e-3)) + float64(-2.25))*2 + 1)) + float64(float64(id_float64(float64(3.141592653589793)) * float64(3.141592653589793)) * float64(123456789))))
		mix_int32(v51)
	})
	guard("f42_412968", func() {
		fuel = 20000
		v52 := f42_412968(((+(id_uintptr(uintptr(7)) + uintptr(7319571552887189901))) / 1), (((id_uint(uint(3)) / 16) & uint(18446744073709551614)) % 10), float64((float64(id_int32(int32(-770813053))) / (float64(id_float64(float64(0.5)) * float64(123456789))*2 + 1)) + float64(id_float64(float64(123456789)) - float64(id_int32(int32(7))))))
		mix_int32(v52)
	})
	guard("t44_412968[int]", func() {
		fuel = 20000
		v53 := t44_412968[int](g9_412968.f2, (g9_412968.f2 * max((g9_412968.f2 - g9_412968.f2), (g9_412968.f2 + g9_412968.f2))), int(((id_int32(int32(2147483647)) + int32(1605540759)) + int32(trunc(float64(id_float64(float64(1e10))))))))
		mix_int(v53)
	})
	guard("t44_412968[int]", func() {
		fuel = 20000
		v54 := t44_412968[int](g9_412968.f2, (((g9_412968.f2 - g9_412968.f2) ^ g9_412968.f2) >> (g10_412968 & 31)), ((g9_412968.f2 % 127) - g9_412968.f2))
		mix_int(v54)
	})
	guard("t44_412968", func() {
		fuel = 20000
		v55 := t44_412968(uint(18446744073709551614), ((min(id_uint(uint(18124372913366269055)), uint(0)) % 3) | (id_uint(uint(10)) * (id_uint(uint(18446744073709551615)) % 8))), int(trunc(float64((float64(id_float64(float64(0)) - float64(0)) / (id_float64(float64(-1e-3))*2 + 1))))))
		mix_uint(v55)
	})
	guard("t44_412968", func() {
		fuel = 20000
		v56 := t44_412968(((^(id_uint(uint(10)) * uint(0))) ^ (uint(trunc(float64(g9_412968.f3))) << 0)), ((id_uint(uint(7)) | (id_uint(uint(97)) - uint(3))) * ((id_uint(uint(18446744073709551614)) * uint(18446744073709551614)) % 127)), g9_412968.f2)
		mix_uint(v56)
	})
	guard("t44_412968[uint64]", func() {
		fuel = 20000
		v57 := t44_412968[uint64](((uint64(trunc(float64(g9_412968.f3))) % ((id_uint64(uint64(1)) >> ((g10_412968 - g10_412968) & 31)) | 1)) - (uint64(trunc(float64(g9_412968.f3))) % (id_uint64(uint64(7)) | 1))), (^uint64(trunc(float64(g9_412968.f3)))), g9_412968.f2)
		mix_uint64(v57)
	})
	guard("t44_412968[uint64]", func() {
		fuel = 20000
		v58 := t44_412968[uint64]((id_uint64(uint64(2)) % (((id_uint64(uint64(7)) / 100) - (-id_uint64(uint64(25)))) | 1)), (id_uint64(uint64(0)) + uint64(7)), g9_412968.f2)
		mix_uint64(v58)
	})
	mix_bool(g8_412968)
	mix_S1_412968(g9_412968)
	mix_uint32(g10_412968)
	println(h)
}


type S1_412969 struct {
	f0 uint
	f1 string
}

type S2_412969 struct {
	f0 map[int32]int8
	f1 uint32
	f2 int32
	f3 uint16
	f4 int8
}

func (s *S1_412969) size(n int) int {
	if spend() { panic("fuel") }
	if ((-id_uint8(uint8(2))) != (((id_uint8(uint8(254)) & uint8(0)) - uint8(len(s.f1))))) {
		s.f0 = (^uint(trunc(float64(float32(id_int32(int32(51)))))))
		mix_uint(s.f0)
		c3 := func(p4 uintptr) uintptr {
			ch5, ch6 := make(chan map[int32]int8, 1), make(chan map[int32]int8)
			ch5 <- map[int32]int8{}
			select { case x := <-ch5: mix_map_int32_int8(x); case <-ch6: mix(29) }
			for i7 := range 7 {
				if _ = i7; spend() { break }
				if (id_int16(int16(-17626)) > ((id_int16(int16(0)) ^ int16(1)))) { continue }
				mix_uint(s.f0)
			}
			if id_bool(false) {
				return (p4 / 10)
			}
			return uintptr(10)
		}
		v9 := c3((uintptr(int8(id_uintptr(uintptr(10)))) * (uintptr(trunc(float64(id_float32(float32(3.141592653589793))))) ^ uintptr(7))))
		_ = v9
	} else {
	}
	return n
}

func (s S2_412969) size(n int) int {
	if spend() { panic("fuel") }
	s.f2 = (int32((id_uintptr(uintptr(38)) &^ uintptr(18446744073709551614))) - s.f2)
	return ((int(trunc(float64(id_float32(float32(123456789))))) ^ int(trunc(float64(id_float32(float32(3.141592653589793)))))) * int(len(s.f0)))
}

var g10_412969 int8 = int8(7)
var g11_412969 string = "\x00\xff"
var g12_412969 uint32 = uint32(4294967295)
var g13_412969 int16 = int16(0)

//go:noinline
func f17_412969(p14 int8, p15 int64, p16 float64) (int64, map[int32]float32, S1_412969) {
	if spend() { panic("fuel") }
	if id_bool(false) {
		if (((id_uint8(uint8(3)) / (id_uint8(uint8(255)) | 1)) * (id_uint8(uint8(1)) * uint8(3))) <= (uint8((g12_412969 * g12_412969)))) {
			g10_412969, g10_412969 = g10_412969, g10_412969
			switch ((id_uintptr(uintptr(2)) * uintptr(16939750519137442156)) % (id_uintptr(uintptr(0)) | 1)) {
			case uintptr(10):
				mix_int16(g13_412969)
			case uintptr(3):
				switch id_int32(int32(3)) {
				case int32(2):
					g12_412969 = uint32((id_uint8(uint8(7)) - uint8(0)))
				case int32(2147483646):
					p16 += float64(float64(float64(id_uint16(uint16(0))) - (p16 / (p16*2 + 1))) - float64(uintptr(len(g11_412969))))
				case int32(-2147483648):
					p15 -= (((p15 + p15) + (p15 << (id_uint(uint(18446744073709551614)) & 31))) + (^int64(trunc(float64(id_float32(float32(3.141592653589793)))))))
					var v18 uint32 = (uint32(trunc(float64(p16))) % 2)
					_ = v18
				case int32(10):
					g11_412969 = cut(g11_412969 + string(rune((id_uint16(uint16(65534)) >> (g12_412969 + g12_412969)))))
					var v19 int = (-((id_int(int(3)) << (g12_412969 & 31)) / 2))
					_ = v19
				case int32(845888336):
					g11_412969 = g11_412969
					var v20 map[int32]int8 = map[int32]int8{}
					_ = v20
				case int32(1):
					mix_int16(g13_412969)
				}
				g12_412969--
				fallthrough
			case uintptr(0):
				switch x21 := any(p15).(type) {
				case S1_412969:
					mix_S1_412969(x21)
				case uint8:
					mix_uint8(x21)
				case uint16:
					mix_uint16(x21)
				case int64:
					mix_int64(x21)
				case nil, shape:
					mix_any(x21)
				}
				for i22 := range 7 {
					if _ = i22; spend() { break }
					g11_412969 = "0123456789abcdef0123456789abcdef"
					p15 *= int64(((+g10_412969) >> (uint(len(g11_412969)) & 31)))
				}
			case uintptr(1):
				if (float32(id_uintptr(uintptr(0))) <= (float32(id_float32(float32(-2.25)) - float32(-2.25)))) && (float64(p15) < ((p16 / (p16*2 + 1)))) { panic(18) }
				mix_int16(g13_412969)
			case uintptr(7):
				for i24 := -1; i24 < 3 && !spend(); i24++ {
					if _ = i24; spend() { break }
				}
				g11_412969 = cut(g11_412969 + cut(cut(cut(g11_412969 + g11_412969) + g11_412969[:at(fuel, len(g11_412969))]) + string(rune((id_int32(int32(10)) + int32(2147483646))))))
			}
		} else {
			g13_412969 *= g13_412969
		}
		if id_bool(false) {
			switch x26 := any(g13_412969).(type) {
			case S2_412969:
				mix_S2_412969(x26)
			case float64:
				mix_float64(x26)
			case map[int32]float32:
				mix_map_int32_float32(x26)
			case int16:
				mix_int16(x26)
			case nil, shape:
				mix_any(x26)
			}
		} else {
			p15 = p15
		}
	} else {
		v27 := string(string(rune((uint16(trunc(float64(id_float32(float32(123456789))))) | uint16(len(g11_412969))))))
		_ = v27
	}
	for i28, e29 := range g11_412969 {
		_, _ = i28, e29
		if _ = i28; spend() { break }
		g12_412969, g12_412969 = g12_412969, g12_412969
		e29 = int32(trunc(float64(id_float32(float32(-2.25)))))
	}
	g12_412969 = ((g12_412969 % 10) * g12_412969)
	return int64(len(g11_412969)), map[int32]float32{int32(2): float32(0.5)}, S1_412969{f0: uint(10), f1: "gofc"}
}

func t30_412969[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	if !!id_bool(false) && !(id_float32(float32(-2.25)) < (float32(-1e-3))) { panic(fault{4}) }
	g11_412969 = string([]rune(g11_412969))
	mix(uint64(b))
	if (int8((id_uintptr(uintptr(0)) * uintptr(7))) > ((int8(g10_412969) / 100))) {
		mix_int16(g13_412969)
		g11_412969 = cut(g11_412969 + string(rune(((id_int32(int32(2147483647)) + int32(10)) * (id_int32(int32(10)) | int32(0))))))
	}
	return T(0)
}

func main_412969() {
	h = 412969
	guard("f17_412969", func() {
		fuel = 20000
		v31, v32, v33 := f17_412969((int8(len(g11_412969)) - g10_412969), int64(9223372036854775807), (float64(id_uintptr(uintptr(0))) / ((float64(id_float64(float64(0.5)) - float64(-1e-3)) / (float64(id_int(int(7)))*2 + 1))*2 + 1)))
		mix_int64(v31)
		mix_map_int32_float32(v32)
		mix_S1_412969(v33)
	})
	guard("f17_412969", func() {
		fuel = 20000
		v34, v35, v36 := f17_412969(int8(37), int64(10), (id_float64(float64(3.141592653589793)) / (float64(float64(id_float64(float64(123456789)) + float64(3.141592653589793)) - float64(id_uint(uint(18446744073709551614))))*2 + 1)))
		mix_int64(v34)
		mix_map_int32_float32(v35)
		mix_S1_412969(v36)
	})
	guard("t30_412969[int32]", func() {
		fuel = 20000
		v37 := t30_412969[int32](int32(274378033), (-((id_int32(int32(1)) << 0) * (id_int32(int32(2147483646)) & int32(2)))), int(2))
		mix_int32(v37)
	})
	guard("t30_412969[int32]", func() {
		fuel = 20000
		v38 := t30_412969[int32](int32(114), int32(trunc(float64(id_float32(float32(0.5))))), ((-(id_int(int(9223372036854775806)) - int(7))) - (id_int(int(10)) + int(7))))
		mix_int32(v38)
	})
	guard("t30_412969", func() {
		fuel = 20000
		v39 := t30_412969((((id_int(int(10)) * int(7)) / 8) - int(-9223372036854775808)), (((id_int(int(3)) / (id_int(int(10)) | 1)) - (^id_int(int(-120637797537308354)))) + int(3)), int((int(len(g11_412969)) / (id_int(int(10)) | 1))))
		mix_int(v39)
	})
	guard("t30_412969", func() {
		fuel = 20000
		v40 := t30_412969(((id_int(int(3)) &^ (id_int(int(10)) % (id_int(int(0)) | 1))) + ((id_int(int(-2284508152049246171)) / (id_int(int(2)) | 1)) + int(g13_412969))), int(-9223372036854775808), (id_int(int(10)) &^ int(0)))
		mix_int(v40)
	})
	guard("t30_412969", func() {
		fuel = 20000
		v41 := t30_412969((((id_uint64(uint64(10)) - uint64(10)) & uint64(7)) << ((-g12_412969) & 31)), (((id_uint64(uint64(10)) >> (g12_412969 & 31)) + (id_uint64(uint64(2)) / 7)) - (^(^id_uint64(uint64(18446744073709551615))))), int(7))
		mix_uint64(v41)
	})
	guard("t30_412969", func() {
		fuel = 20000
		v42 := t30_412969((((id_uint64(uint64(2)) | uint64(7)) ^ uint64(0)) * uint64(0)), uint64(7), int(int8(trunc(float64(id_float64(float64(0.5)))))))
		mix_uint64(v42)
	})
	mix_int8(g10_412969)
	mix_string(g11_412969)
	mix_uint32(g12_412969)
	mix_int16(g13_412969)
	println(h)
}


var g1_412970 float64 = float64(-2.25)
var g2_412970 uint16 = uint16(10)
var g3_412970 int32 = int32(0)
var g4_412970 string = "gofc"

func f11_412970(p5 uint32, p6 float32, p7 float64) (r8 map[uint]float64, r9 map[uint8][3]uint8, r10 uint64) {
	if spend() { panic("fuel") }
	r9[uint8(0)] = r9[uint8(255)]
	v12 := string(string([]byte(string([]byte(string(rune(g3_412970)))))))
	_ = v12
	switch x13 := any(p5).(type) {
	case string:
		mix_string(x13)
	case float32:
		mix_float32(x13)
	case map[uint8][3]uint8:
		mix_map_uint8__3_uint8(x13)
	case uint32:
		mix_uint32(x13)
	case nil, shape:
		mix_any(x13)
	}
	return r8, map[uint8][3]uint8{uint8(1): [3]uint8{uint8(7), uint8(121), uint8(255)}}, r10
}

func f15_412970(p14 float64) (uint32) {
	if spend() { panic("fuel") }
	g1_412970 = g1_412970
	mix_uint16(g2_412970)
	g4_412970 = string(rune((g2_412970 + (g2_412970 % 8))))
	var v16 int32 = g3_412970
	_ = v16
	ch17 := make(chan map[uint]float64, 0)
	go func(x map[uint]float64) { ch17 <- x; close(ch17) }(map[uint]float64{uint(73): float64(0.5), uint(18446744073709551615): float64(-1e-3)})
	v18 := <-ch17
	if _, ok := <-ch17; ok { panic("open") }
	mix_map_uint_float64(v18)
	v19, v20, v21 := f11_412970(uint32(len(v18)), float32(float32(float32(id_int8(int8(7))) + float32(0)) + float32((id_int64(int64(-4384982990680736489)) - int64(3)))), float64((float64(id_uint32(uint32(7))) / (float64(g1_412970 + g1_412970)*2 + 1)) - float64(id_int8(int8(7)))))
	mix_map_uint_float64(v19)
	mix_map_uint8__3_uint8(v20)
	mix_uint64(v21)
	q22 := &g2_412970
	*q22 = (g2_412970 + uint16(trunc(float64(id_float32(float32(-1e-3))))))
	return ((uint32(len(v19)) ^ uint32(len(v19))) - (id_uint32(uint32(38)) + uint32(10)))
}

func f24_412970(p23 uint8) (int64) {
	if spend() { panic("fuel") }
	if id_bool(true) {
		return int64(-617461875532067388)
	}
	g3_412970 *= ((int32(trunc(float64(id_float32(float32(-1e-3))))) * int32(trunc(float64(g1_412970)))) ^ (g3_412970 % ((g3_412970 + g3_412970) | 1)))
	if (id__3_uint8([3]uint8{}) != ([3]uint8{uint8(3)})) {
		for i25, i26 := range seq(at(fuel, 7)) {
			_, _ = i25, i26
			g2_412970 = g2_412970
		}
		var v27 float64 = g1_412970
		_ = v27
	}
	g4_412970 = cut(g4_412970 + g4_412970)
	return int64(int64(trunc(float64(g1_412970))))
}

func t28_412970[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	if ((id_int64(int64(31)) >> (uint(trunc(float64(g1_412970))) & 31)) < (int64(len(g4_412970)))) {
		g1_412970 = float64(float64((g2_412970 >> (uint32(len(g4_412970)) & 31))) - g1_412970)
		for i29 := range 3 {
			if _ = i29; spend() { break }
			for i31 := range 7 {
				if _ = i31; spend() { break }
				var v33 map[uint8][3]uint8 = map[uint8][3]uint8{}
				_ = v33
				g1_412970 = float64((uint(len(v33)) / 25))
				c34 := func(p35 int8) int8 {
					mix_map_uint8__3_uint8(v33)
					v36 := f24_412970((id_uint8(uint8(254)) / ((uint8(len(v33)) - uint8(1)) | 1)))
					mix_int64(v36)
					return (int8(trunc(float64(float32(id_float32(float32(1)) * float32(1e10))))) - int8(126))
				}
				v37 := c34((id_int8(int8(-128)) % ((int8(trunc(float64(g1_412970))) * int8(len(g4_412970))) | 1)))
				_ = v37
			}
		}
	}
	for i38, e39 := range g4_412970 {
		_, _ = i38, e39
		if _ = i38; spend() { break }
		var v40 uint16 = uint16(1)
		_ = v40
		q41 := &g4_412970
		*q41 = string(rune(uint8(len(g4_412970))))
	}
	return T(uint64(trunc(float64(float64(g1_412970 + g1_412970)))))
}

func main_412970() {
	h = 412970
	guard("f11_412970", func() {
		fuel = 20000
		v42, v43, v44 := f11_412970(((id_uint32(uint32(4294967294)) << 4) * uint32(len(g4_412970))), float32(id_uint8(uint8(160))), (g1_412970 / (float64((id_uint8(uint8(254)) >> id_uint32(uint32(10))))*2 + 1)))
		mix_map_uint_float64(v42)
		mix_map_uint8__3_uint8(v43)
		mix_uint64(v44)
	})
	guard("f11_412970", func() {
		fuel = 20000
		v45, v46, v47 := f11_412970(uint32(2), float32(((id_float32(float32(1)) / (id_float32(float32(0.5))*2 + 1)) / (float32(id_float32(float32(-1e-3)) * float32(0.5))*2 + 1)) - float32((id_float32(float32(1e10)) / (id_float32(float32(1e10))*2 + 1)) - float32(1))), (g1_412970 / (float64(uintptr(len(g4_412970)))*2 + 1)))
		mix_map_uint_float64(v45)
		mix_map_uint8__3_uint8(v46)
		mix_uint64(v47)
	})
	guard("f15_412970", func() {
		fuel = 20000
		v48 := f15_412970((g1_412970 / (g1_412970*2 + 1)))
		mix_uint32(v48)
	})
	guard("f15_412970", func() {
		fuel = 20000
		v49 := f15_412970(float64(float64(float64(g1_412970 * float64(0)) * g1_412970) - (float64(g1_412970 - g1_412970) / ((g1_412970 / (g1_412970*2 + 1))*2 + 1))))
		mix_uint32(v49)
	})
	guard("f24_412970", func() {
		fuel = 20000
		v50 := f24_412970((((id_uint8(uint8(2)) ^ uint8(254)) >> 7) / 1))
		mix_int64(v50)
	})
	guard("f24_412970", func() {
		fuel = 20000
		v51 := f24_412970(((id_uint8(uint8(10)) ^ uint8(2)) + uint8(0)))
		mix_int64(v51)
	})
	guard("t28_412970", func() {
		fuel = 20000
		v52 := t28_412970((-(int16(id_int64(int64(-9223372036854775808))) % 2)), int16(32767), int(-9223372036854775808))
		mix_int16(v52)
	})
	guard("t28_412970", func() {
		fuel = 20000
		v53 := t28_412970(int16(-32768), (((id_int16(int16(0)) % 8) / 25) * (int16(id_uint32(uint32(4294967294))) + int16(-32768))), ((id_int(int(2)) % 7) % 10))
		mix_int16(v53)
	})
	guard("t28_412970", func() {
		fuel = 20000
		v54 := t28_412970(int8(1), int8((-id_uint32(uint32(0)))), int(trunc(float64(float64((id_uint64(uint64(7)) / 16))))))
		mix_int8(v54)
	})
	guard("t28_412970", func() {
		fuel = 20000
		v55 := t28_412970(int8(trunc(float64((float64(g2_412970) / ((g1_412970 / (g1_412970*2 + 1))*2 + 1))))), int8(len(g4_412970)), (int((id_uint8(uint8(77)) / (id_uint8(uint8(0)) | 1))) ^ int(int16(len(g4_412970)))))
		mix_int8(v55)
	})
	guard("t28_412970", func() {
		fuel = 20000
		v56 := t28_412970(int(636113773451166309), (int(len(g4_412970)) + int(9223372036854775807)), ((int(id_int8(int8(0))) - (id_int(int(2)) - int(9223372036854775807))) >> (uint32(g2_412970) & 31)))
		mix_int(v56)
	})
	guard("t28_412970", func() {
		fuel = 20000
		v57 := t28_412970((^id_int(int(9223372036854775807))), int((+id_uint(uint(8536357942518520270)))), int(len(g4_412970)))
		mix_int(v57)
	})
	mix_float64(g1_412970)
	mix_uint16(g2_412970)
	mix_int32(g3_412970)
	mix_string(g4_412970)
	println(h)
}


type S1_412971 struct {
	f0 int16
	f1 int8
	f2 uint8
	f3 uint32
}

type S2_412971 struct {
	f0 uint16
	f1 uint16
}

func (s *S1_412971) size(n int) int {
	if spend() { panic("fuel") }
	for i3 := 4; i3 < 8 && !spend(); i3++ {
		if _ = i3; spend() { break }
		if (s.f2 > (s.f2)) {
			v5 := float64(float64(3.141592653589793))
			_ = v5
			s.f3++
		}
		mix_uint32(s.f3)
		switch max(id_int32(int32(1)), (id_int32(int32(14)) % (id_int32(int32(0)) | 1))) {
		case int32(7):
			for i6 := 2; i6 < 4 && !spend(); i6++ {
				if _ = i6; spend() { break }
				L8:
				for i9 := range 4 {
					_ = i9
					for i10 := range seq(4) {
						_ = i10
						if ((id_bool(false) == false) == false) { continue L8 }
						s.f0 = int16(trunc(float64(float32((id_int32(int32(0)) << (s.f3 - s.f3))))))
						s.f0 = (((+s.f0) << ((s.f2 / 2) & 31)) - (int16(trunc(float64(id_float64(float64(1e10))))) / 8))
					}
				}
				L11:
				for i12 := range 4 {
					_ = i12
					for i13 := range 3 {
						_ = i13
						if id_bool(false) { break L11 }
						n = (((n - i3) / ((i13 / 8) | 1)) * (i3 >> (uint32(id_int64(int64(3))) & 31)))
						v14 := uint(10)
						_ = v14
					}
				}
				if ((id_float32(float32(1e10)) < (float32(1e10))) && (id_string("\x00\xff") <= ("a"))) { break }
			}
			L15:
			for i16 := range 4 {
				_ = i16
				for i17 := range 3 {
					_ = i17
					if !(id_bool(true) != false) { continue L15 }
				}
			}
		default:
			c18 := func(p19 S2_412971) S2_412971 {
				var v20 uint64 = uint64(7)
				_ = v20
				return S2_412971{f0: uint16(0), f1: uint16(79)}
			}
			v21 := c18(S2_412971{f0: uint16(65535)})
			_ = v21
		}
	}
	return n
}

func (s *S2_412971) size(n int) int {
	if spend() { panic("fuel") }
	v22 := ((id_uint8(uint8(254)) * (id_uint8(uint8(58)) | uint8(1))) << max(id_uint32(uint32(1013904476)), uint32(3)))
	_ = v22
	n, n = n, n
	return (int(trunc(float64(id_float32(float32(-2.25))))) % 100)
}

var g23_412971 string = "a"
var g24_412971 uint8 = uint8(0)
var g25_412971 int = int(7)
var g26_412971 float64 = float64(-2.25)

func f32_412971(p27 uint, p28 bool, p29 int8, p30 float32, p31 float64) (float32, uint) {
	if spend() { panic("fuel") }
	mix_uint8(g24_412971)
	if p28 {
		return float32(p30 * float32((p27 - p27))), ((^p27) + ((p27 + p27) - p27))
	}
	g24_412971 = g24_412971
	return float32(float32(float32(p30 + float32(123456789)) + float32(p30 * p30)) - float32((g24_412971 + g24_412971))), p27
}

func f34_412971(p33 int16) (S1_412971) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	switch {
	case !(p33 == (int16(-6216))):
		if ((g24_412971 | g24_412971) != ((g24_412971 / (g24_412971 | 1)))) && (int32(g24_412971) == ((id_int32(int32(10)) & int32(3)))) { panic(fault{2}) }
		g26_412971, g26_412971 = g26_412971, g26_412971
	default:
		g24_412971 = uint8(((id_uint16(uint16(3)) / 7) % (id_uint16(uint16(3)) | 1)))
	}
	return S1_412971{f0: int16(0), f1: int8(-128), f2: uint8(3), f3: uint32(0)}
}

func f37_412971(p35 string, p36 uint64) (uint64) {
	if spend() { panic("fuel") }
	for i38 := range at(g25_412971, 9) {
		if _ = i38; spend() { break }
		for i40 := -2; i40 < 2 && !spend(); i40++ {
			if _ = i40; spend() { break }
			for i42 := range 3 {
				if _ = i42; spend() { break }
				for i44, e45 := range p35 {
					_, _ = i44, e45
					if _ = i44; spend() { break }
					var v46 int64 = int64(2)
					_ = v46
					v47 := f34_412971(int16(3))
					mix_S1_412971(v47)
					mix_uint64(p36)
				}
				if (((-id_uint(uint(1))) < ((id_uint(uint(16126824836723637278)) + uint(2780210272487809606)))) != (id_bool(false) == !id_bool(true))) {
					mix_string(g23_412971)
					var v48 int = (((i42 - i42) >> 7) % 2)
					_ = v48
				}
			}
			g26_412971 = ((g26_412971 / (float64(g26_412971 * g26_412971)*2 + 1)) / ((g26_412971 / (float64(g26_412971 - g26_412971)*2 + 1))*2 + 1))
			defer mix_float64(g26_412971)
			mix_uint64(p36)
		}
		if !(id_bool(false) != true) && id_bool(false) { panic("text") }
	}
	switch string([]byte(p35))[:at(g25_412971, len(string([]byte(p35))))] {
	case "":
		if (float64(id_int32(int32(3))) != (float64((g26_412971 / (g26_412971*2 + 1)) * float64(g26_412971 * float64(123456789))))) {
			if (id_int64(int64(9223372036854775807)) == (int64(8958110445261989606))) {
				for i49 := 0; i49 < 7 && !spend(); i49++ {
					if _ = i49; spend() { break }
					mix_string(g23_412971)
					v51 := S2_412971{f0: uint16(7), f1: uint16(7)}
					_ = v51
					var v52 uint32 = uint32(len(p35))
					_ = v52
				}
			} else {
				if id_bool(false) {
					g25_412971 += (g25_412971 << uint8(len(p35)))
					v53, v54 := f32_412971(((uint(len(g23_412971)) % ((id_uint(uint(18446744073709551614)) / 16) | 1)) - ((id_uint(uint(2)) << (uint(len(g23_412971)) & 31)) & uint(trunc(float64(g26_412971))))), false, (id_int8(int8(126)) + int8(trunc(float64(float64(id_int8(int8(3))))))), (id_float32(float32(0.5)) / (float32(id_float32(float32(3.141592653589793)) * float32(123456789))*2 + 1)), g26_412971)
					mix_float32(v53)
					mix_uint(v54)
				} else {
					var v55 int8 = int8(126)
					_ = v55
					g26_412971 = float64(g26_412971 * (g26_412971 / (float64(g26_412971 * float64(0))*2 + 1)))
				}
			}
		}
	case "a":
		v56 := f34_412971((+int16(len(p35))))
		mix_S1_412971(v56)
		fallthrough
	case "gofc":
		var v57 S2_412971 = S2_412971{f1: uint16(10)}
		_ = v57
	case "日本語":
		v58 := f34_412971((-((id_int16(int16(1)) + int16(32767)) + (id_int16(int16(3)) % 16))))
		mix_S1_412971(v58)
	case "\x00\xff":
		switch g25_412971 {
		case int(102):
			var v59 string = cut(cut(string(rune(id_int32(int32(3)))) + p35) + p35)
			_ = v59
		case int(0):
			for i60, e61 := range g23_412971 {
				_, _ = i60, e61
				if _ = i60; spend() { break }
				v62 := float32(float32(123456789))
				_ = v62
			}
			p35 = cut(p35 + string(rune(g24_412971))[:at(g25_412971, len(string(rune(g24_412971))))])
		case int(10):
			for i63, e64 := range p35 {
				_, _ = i63, e64
				if _ = i63; spend() { break }
				mix_uint64(p36)
				if (id_bool(true) && false) {
					g25_412971 = (((i63 - g25_412971) % (int(len(g23_412971)) | 1)) * i63)
					var v65 S2_412971 = S2_412971{f0: uint16(3), f1: uint16(65534)}
					_ = v65
				} else {
					e64--
					e64 += int32(10)
					g25_412971 = (g25_412971 | int(len(g23_412971)))
				}
			}
		default:
			switch x66 := any(g24_412971).(type) {
			case uint8:
				mix_uint8(x66)
			case float32:
				mix_float32(x66)
			case uint:
				mix_uint(x66)
			case nil, shape:
				mix_any(x66)
			}
		}
		v67, v68 := f32_412971(uint(trunc(float64(g26_412971))), !id_bool(false), int8(-128), float32(id_float32(float32(123456789)) * float32(id_float32(float32(1)) + (id_float32(float32(123456789)) / (id_float32(float32(-2.25))*2 + 1)))), float64(float64(float64(g26_412971 - g26_412971) * float64(g26_412971 * g26_412971)) - float64((g26_412971 / (g26_412971*2 + 1)) - float64(g26_412971 - float64(3.141592653589793)))))
		mix_float32(v67)
		mix_uint(v68)
	default:
		for i69 := range 7 {
			if _ = i69; spend() { break }
			mix_int(g25_412971)
		}
	}
	ch71, ch72 := make(chan uint, 1), make(chan uint)
	ch71 <- uint(trunc(float64((id_float32(float32(1e10)) / (id_float32(float32(-1e-3))*2 + 1)))))
	select { case x := <-ch71: mix_uint(x); case <-ch72: mix(29) }
	return uint64((g25_412971 >> ((id_uint(uint(7226562040286878279)) + uint(7)) & 31)))
}

func t73_412971[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	n, g25_412971 = g25_412971, n
	for i74 := range at(g25_412971, 9) {
		if _ = i74; spend() { break }
		b = ((b / ((a - b) | 1)) % (((a >> 1) + (b / 10)) | 1))
		switch cut(cut(g23_412971 + g23_412971) + g23_412971[:at(i74, len(g23_412971))]) {
		case "\x00\xff":
			v76 := f37_412971(g23_412971, uint64(trunc(float64(id_float32(float32(1e10))))))
			mix_uint64(v76)
		case "a":
			for i77 := 2; i77 < 6 && !spend(); i77++ {
				if _ = i77; spend() { break }
				mix_string(g23_412971)
				g26_412971 = float64((float64(g26_412971 * g26_412971) / (float64(g26_412971 + g26_412971)*2 + 1)) * float64(g26_412971 * (g26_412971 / (g26_412971*2 + 1))))
			}
		case "":
			g23_412971, g23_412971 = g23_412971, g23_412971
			fallthrough
		case "héllo":
			g25_412971 = int(trunc(float64(float32(uint(trunc(float64(g26_412971)))))))
			if (id_uint16(uint16(0)) == (uint16(1654))) {
				g23_412971 = string([]byte(cut(g23_412971 + g23_412971)[:at(n, len(cut(g23_412971 + g23_412971)))]))
				L79:
				for i80 := range 1 {
					_ = i80
					for i81 := range 1 {
						_ = i81
						if !id_bool(false) { continue L79 }
						mix_int(i74)
						v82 := f37_412971(g23_412971, (uint64(trunc(float64(id_float32(float32(-1e-3))))) << 4))
						mix_uint64(v82)
					}
				}
			} else {
				if id_bool(false) {
					g23_412971 = "0123456789abcdef0123456789abcdef"
					var v83 int64 = int64(44)
					_ = v83
					var v84 float64 = g26_412971
					_ = v84
				} else {
					v85 := (^(uint64(n) - uint64(0)))
					_ = v85
				}
				if (id_bool(false) == ((id_uint16(uint16(10)) > (uint16(0))) != true)) {
					v86 := (-int8(len(g23_412971)))
					_ = v86
				} else {
					mix(uint64(a))
				}
				if ((int8(id_uint(uint(2132648220540082566))) &^ (id_int8(int8(-128)) + int8(10))) < ((int8(len(g23_412971)) ^ (id_int8(int8(3)) % 127)))) {
					v87, v88 := f32_412971(uint(trunc(float64((float32(id_int16(int16(2))) / (float32(id_int64(int64(0)))*2 + 1))))), (float64(float64(id_uint64(uint64(3))) + (g26_412971 / (g26_412971*2 + 1))) > (float64(id_int64(int64(7))))), int8(89), float32(1), float64(float64((g26_412971 / (g26_412971*2 + 1)) + float64(i74)) + float64(float64(id_uint(uint(3))) + float64(id_int16(int16(3))))))
					mix_float32(v87)
					mix_uint(v88)
				}
			}
		case "gofc":
			ch89, ch90 := make(chan S1_412971, 1), make(chan S1_412971)
			select { case ch89 <- S1_412971{f0: int16(7), f1: int8(127), f3: uint32(10)}: mix(31); case x := <-ch90: mix_S1_412971(x) }
			select { case ch90 <- S1_412971{f0: int16(3), f2: uint8(10), f3: uint32(55)}: mix(37); default: mix(uint64(len(ch89))) }
			if (int8(trunc(float64(g26_412971))) != (int8(3))) {
				b = (+(^(b / 25)))
			}
		default:
			if (id_uint64(uint64(2)) == (uint64(3))) {
				var v91 bool = ((uint64(len(g23_412971)) + uint64(id_uint64(uint64(1)))) >= (uint64(int16(len(g23_412971)))))
				_ = v91
			}
		}
	}
	return a
}

func main_412971() {
	h = 412971
	guard("f32_412971", func() {
		fuel = 20000
		v92, v93 := f32_412971(uint(len(g23_412971)), (id_uint32(uint32(0)) > (((id_uint32(uint32(4294967295)) &^ uint32(0)) / 16))), int8(17), float32(-1e-3), g26_412971)
		mix_float32(v92)
		mix_uint(v93)
	})
	guard("f32_412971", func() {
		fuel = 20000
		v94, v95 := f32_412971(((id_uint(uint(2)) + uint(3)) << uint32(trunc(float64(g26_412971)))), (string(rune((g24_412971 * uint8(1)))) > (g23_412971[:at(g25_412971, len(g23_412971))])), (int8(len(g23_412971)) % (int8(trunc(float64(float32(id_float32(float32(-2.25)) + float32(1e10))))) | 1)), (float32(float32(id_float32(float32(1)) * float32(1)) + float32(id_int8(int8(126)))) / (float32(float32(id_float32(float32(-2.25)) * float32(-2.25)) * float32(id_float32(float32(1e10)) * float32(0)))*2 + 1)), float64(float64(float64(g26_412971 - g26_412971) - float64(g26_412971 - g26_412971)) * float64(g26_412971 - float64(g26_412971 * g26_412971))))
		mix_float32(v94)
		mix_uint(v95)
	})
	guard("f34_412971", func() {
		fuel = 20000
		v96 := f34_412971(int16(0))
		mix_S1_412971(v96)
	})
	guard("f34_412971", func() {
		fuel = 20000
		v97 := f34_412971((id_int16(int16(32767)) | int16(id_int32(int32(83)))))
		mix_S1_412971(v97)
	})
	guard("f37_412971", func() {
		fuel = 20000
		v98 := f37_412971(string(rune(((id_uint16(uint16(7)) + uint16(10)) % 7))), uint64(1))
		mix_uint64(v98)
	})
	guard("f37_412971", func() {
		fuel = 20000
		v99 := f37_412971(cut(g23_412971 + g23_412971)[:at(g25_412971, len(cut(g23_412971 + g23_412971)))][:at(g25_412971, len(cut(g23_412971 + g23_412971)[:at(g25_412971, len(cut(g23_412971 + g23_412971)))]))], uint64(id_uint16(uint16(0))))
		mix_uint64(v99)
	})
	guard("t73_412971", func() {
		fuel = 20000
		v100 := t73_412971((id_int32(int32(3)) - int32(len(g23_412971))), (id_int32(int32(1)) + int32(1)), (g25_412971 % 8))
		mix_int32(v100)
	})
	guard("t73_412971", func() {
		fuel = 20000
		v101 := t73_412971(int32(1998559049), int32(10), ((g25_412971 - (g25_412971 % 127)) + int(len(g23_412971))))
		mix_int32(v101)
	})
	guard("t73_412971[uint8]", func() {
		fuel = 20000
		v102 := t73_412971[uint8](uint8(int(trunc(float64(float32(id_float32(float32(-1e-3)) - float32(3.141592653589793)))))), g24_412971, int(len(g23_412971)))
		mix_uint8(v102)
	})
	guard("t73_412971[uint8]", func() {
		fuel = 20000
		v103 := t73_412971[uint8](uint8((g25_412971 * (g25_412971 % (g25_412971 | 1)))), (^uint8(trunc(float64(float64(g26_412971 + float64(1)))))), (int(len(g23_412971)) >> 4))
		mix_uint8(v103)
	})
	guard("t73_412971[int16]", func() {
		fuel = 20000
		v104 := t73_412971[int16]((id_int16(int16(-1731)) % 16), (int16(len(g23_412971)) << (id_uint32(uint32(4294967294)) | uint32(0))), ((g25_412971 >> 3) + int((id_uint64(uint64(0)) << id_uint32(uint32(4294967295))))))
		mix_int16(v104)
	})
	guard("t73_412971[int16]", func() {
		fuel = 20000
		v105 := t73_412971[int16](int16(trunc(float64(id_float32(float32(0.5))))), int16(0), g25_412971)
		mix_int16(v105)
	})
	mix_string(g23_412971)
	mix_uint8(g24_412971)
	mix_int(g25_412971)
	mix_float64(g26_412971)
	println(h)
}


type S1_412972 struct {
	f0 float32
	f1 float64
}

type S2_412972 struct {
	f0 int8
	f1 int64
	f2 float32
}

type S3_412972 struct {
	f0 uintptr
	f1 uint8
	f2 uint64
	f3 int32
}

func (s S1_412972) size(n int) int {
	if spend() { panic("fuel") }
	var v4 int8 = (id_int8(int8(126)) / 25)
	_ = v4
	return (int((id_uint8(uint8(10)) + uint8(254))) % (n | 1))
}

func (s *S2_412972) size(n int) int {
	if spend() { panic("fuel") }
	n = ((int(trunc(float64(id_float64(float64(1e10))))) / ((n % (n | 1)) | 1)) / 4)
	s.f0 = (((s.f0 + s.f0) + (s.f0 ^ s.f0)) + s.f0)
	return (n - max((n % 25), n))
}

func (s S3_412972) size(n int) int {
	if spend() { panic("fuel") }
	return (n + n)
}

var g5_412972 S3_412972 = S3_412972{f0: uintptr(18446744073709551614), f1: uint8(0), f2: uint64(36), f3: int32(7)}
var g6_412972 string = ""
var g7_412972 uint16 = uint16(0)

func f9_412972(p8 string) (string) {
	if spend() { panic("fuel") }
	g5_412972 = g5_412972
	for i10 := range at(fuel, 9) {
		if _ = i10; spend() { break }
		for i12, e13 := range p8 {
			_, _ = i12, e13
			if _ = i12; spend() { break }
			v14 := uint32(7)
			_ = v14
			if (!!id_bool(false) || true) {
				if (id_bool(true) == (g7_412972 > (g7_412972))) { continue }
			}
		}
	}
	mix_string(p8)
	defer mix_string(g6_412972)
	return p8[:at(fuel, len(p8))]
}

func f19_412972(p15 S1_412972, p16 int32, p17 int8, p18 uintptr) (uint32) {
	if spend() { panic("fuel") }
	mix_S3_412972(g5_412972)
	switch x20 := any(p15).(type) {
	case int8:
		mix_int8(x20)
	case bool:
		mix_bool(x20)
	case uint32:
		mix_uint32(x20)
	case S1_412972:
		mix_S1_412972(x20)
	case nil, shape:
		mix_any(x20)
	}
	return uint32(len(g6_412972))
}

func f26_412972(p21 uintptr, p22 S2_412972, p23 int8, p24 bool, p25 int8) (S1_412972) {
	if spend() { panic("fuel") }
	var v27 int64 = (-int64(len(g6_412972)))
	_ = v27
	var v28 shape = g5_412972
	mix(uint64(v28.size((id_int(int(9223372036854775806)) & int(3)))))
	ch29 := make(chan uint64, 1)
	go func(x uint64) { ch29 <- x; close(ch29) }((g5_412972.f2 % (g5_412972.f2 | 1)))
	v30 := <-ch29
	if _, ok := <-ch29; ok { panic("open") }
	mix_uint64(v30)
	ch31 := make(chan uintptr, 1)
	go func(x uintptr) { ch31 <- x; close(ch31) }(g5_412972.f0)
	v32 := <-ch31
	if _, ok := <-ch31; ok { panic("open") }
	mix_uintptr(v32)
	if ((+id_uint32(uint32(10))) >= ((id_uint32(uint32(2)) % (id_uint32(uint32(2)) | 1)))) && p24 { panic(fault{2}) }
	return S1_412972{f0: float32(-1e-3), f1: float64(-1e-3)}
}

func t33_412972[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	ch34, ch35 := make(chan bool, 1), make(chan bool)
	ch34 <- false
	select { case x := <-ch34: mix_bool(x); case <-ch35: mix(29) }
	mix_string(g6_412972)
	if !(g5_412972.f3 <= (g5_412972.f3)) && ((id_bool(false) == true) != (g7_412972 != (g7_412972))) { panic("text") }
	return a
}

func main_412972() {
	h = 412972
	guard("f9_412972", func() {
		fuel = 20000
		v36 := f9_412972("gofc")
		mix_string(v36)
	})
	guard("f9_412972", func() {
		fuel = 20000
		v37 := f9_412972(string(rune((-uint16(len(g6_412972))))))
		mix_string(v37)
	})
	guard("f19_412972", func() {
		fuel = 20000
		v38 := f19_412972(S1_412972{f0: float32(0.5), f1: float64(-2.25)}, int32(trunc(float64(float32(float32(id_float32(float32(3.141592653589793)) - float32(-2.25)) + float32(id_float32(float32(1)) + float32(-2.25)))))), (id_int8(int8(50)) & int8(id_uint32(uint32(13)))), uintptr(trunc(float64(float64((id_uint32(uint32(0)) * uint32(10)))))))
		mix_uint32(v38)
	})
	guard("f19_412972", func() {
		fuel = 20000
		v39 := f19_412972(S1_412972{f0: float32(-2.25), f1: float64(1)}, g5_412972.f3, (id_int8(int8(88)) % 3), uintptr(len(g6_412972)))
		mix_uint32(v39)
	})
	guard("f26_412972", func() {
		fuel = 20000
		v40 := f26_412972(g5_412972.f0, S2_412972{f1: int64(71), f2: float32(3.141592653589793)}, int8(0), true, (int8((id_int64(int64(2)) % (id_int64(int64(1)) | 1))) * int8(1)))
		mix_S1_412972(v40)
	})
	guard("f26_412972", func() {
		fuel = 20000
		v41 := f26_412972((-(g5_412972.f0 | g5_412972.f0)), S2_412972{f0: int8(1), f1: int64(2)}, int8(0), (float64((id_float64(float64(0.5)) / (id_float64(float64(1e10))*2 + 1)) + float64(id_int8(int8(1)))) == (float64(float64(id_float64(float64(1)) + float64(123456789)) - float64(-1e-3)))), (((id_int8(int8(2)) % 10) & int8(g5_412972.f1)) + (int8(g5_412972.f2) | (id_int8(int8(2)) * int8(3)))))
		mix_S1_412972(v41)
	})
	guard("t33_412972[int]", func() {
		fuel = 20000
		v42 := t33_412972[int](int(len(g6_412972)), int(trunc(float64(float32(id_float32(float32(-2.25)) + (id_float32(float32(123456789)) / (id_float32(float32(0))*2 + 1)))))), int(-3885623054953020203))
		mix_int(v42)
	})
	guard("t33_412972[int]", func() {
		fuel = 20000
		v43 := t33_412972[int]((int(g5_412972.f1) ^ (-(id_int(int(7)) / (id_int(int(-9223372036854775808)) | 1)))), (id_int(int(9223372036854775807)) / 8), (-((id_int(int(-9223372036854775808)) * int(1)) * (-id_int(int(2))))))
		mix_int(v43)
	})
	guard("t33_412972", func() {
		fuel = 20000
		v44 := t33_412972(int8(len(g6_412972)), (-int8(len(g6_412972))), (((-id_int(int(-9223372036854775808))) % 4) - int((g5_412972.f0 &^ g5_412972.f0))))
		mix_int8(v44)
	})
	guard("t33_412972", func() {
		fuel = 20000
		v45 := t33_412972((int8(id_int64(int64(1))) << id_uint32(uint32(4294967294))), int8(len(g6_412972)), ((id_int(int(9223372036854775806)) - int(7)) * int(len(g6_412972))))
		mix_int8(v45)
	})
	guard("t33_412972[uint64]", func() {
		fuel = 20000
		v46 := t33_412972[uint64]((uint64(len(g6_412972)) & (g5_412972.f2 / 8)), uint64(((id_uint(uint(2)) + uint(0)) + uint(id_uint32(uint32(4294967294))))), int(trunc(float64(float32(float32(id_float32(float32(1e10)) - float32(0.5)) * (id_float32(float32(1)) / (id_float32(float32(1))*2 + 1)))))))
		mix_uint64(v46)
	})
	guard("t33_412972[uint64]", func() {
		fuel = 20000
		v47 := t33_412972[uint64](uint64(trunc(float64(float32(float32(g5_412972.f3) * float32(123456789))))), ((^(g5_412972.f2 / 25)) &^ ((g5_412972.f2 % 127) / (g5_412972.f2 | 1))), (id_int(int(1)) * int(3)))
		mix_uint64(v47)
	})
	mix_S3_412972(g5_412972)
	mix_string(g6_412972)
	mix_uint16(g7_412972)
	println(h)
}


type S1_412973 struct {
	f0 float64
	f1 float64
	f2 bool
}

type S2_412973 struct {
	f0 string
	f1 float32
}

func (s S1_412973) size(n int) int {
	if spend() { panic("fuel") }
	s.f2 = (min(n, (n >> 6)) > (int(int(id_uint8(uint8(77))))))
	v3 := (((id_int64(int64(9223372036854775806)) / (id_int64(int64(1)) | 1)) ^ (-id_int64(int64(9223372036854775806)))) | int64(-3771462055483650710))
	_ = v3
	return (n / 4)
}

func (s *S2_412973) size(n int) int {
	if spend() { panic("fuel") }
	return int(9223372036854775807)
}

var g4_412973 float32 = float32(-1e-3)
var g5_412973 map[int8]int32 = map[int8]int32{int8(10): int32(7), int8(-63): int32(2147483647), int8(127): int32(2)}
var g6_412973 int64 = int64(47)
var g7_412973 uintptr = uintptr(1)

func f9_412973(p8 uint32) (S2_412973) {
	if spend() { panic("fuel") }
	L10:
	for i11 := range seq(2) {
		_ = i11
		for i12 := range seq(1) {
			_ = i12
			if ((id_uint16(uint16(7)) - uint16(0)) != ((id_uint16(uint16(9)) - uint16(10)))) { break L10 }
			g5_412973[int8(-128)]++
		}
	}
	return S2_412973{f0: "\x00\xff", f1: float32(-2.25)}
}

func f20_412973(p13 float64, p14 int16, p15 uintptr, p16 uint32) (r17 S2_412973, r18 []uintptr, r19 uint16) {
	if spend() { panic("fuel") }
	ch21 := make(chan uint, 0)
	go func(x uint) { ch21 <- x; close(ch21) }((uint(len(g5_412973)) % 2))
	v22 := <-ch21
	if _, ok := <-ch21; ok { panic("open") }
	mix_uint(v22)
	if (((r19 + r19) == ((r19 * r19))) != true) {
		defer func() { mix_uintptr(g7_412973) }()
		switch x23 := any(p16).(type) {
		case int16:
			mix_int16(x23)
		case bool:
			mix_bool(x23)
		case int:
			mix_int(x23)
		case uint32:
			mix_uint32(x23)
		case nil, shape:
			mix_any(x23)
		}
		if (id_bool(true) == ((id_int(int(9223372036854775806)) >> ((p16 - p16) & 31)) == ((id_int(int(-1444889465380547018)) + int(9223372036854775806))))) {
			v24 := (((p14 << (p16 - p16)) >> 2) >> 3)
			_ = v24
		}
	} else {
		mix_int16(p14)
		p16 *= uint32(len(g5_412973))
		ch25 := make(chan uint32, 2)
		go func(x uint32) { ch25 <- x; close(ch25) }((((^p16) - (p16 / 7)) + p16))
		v26 := <-ch25
		if _, ok := <-ch25; ok { panic("open") }
		mix_uint32(v26)
	}
	switch x27 := any(g6_412973).(type) {
	case float64:
		mix_float64(x27)
	case string:
		mix_string(x27)
	case []S2_412973:
		mix___S2_412973(x27)
	case int64:
		mix_int64(x27)
	case nil, shape:
		mix_any(x27)
	}
	p14 = (^((-p14) - (p14 / (p14 | 1))))
	return S2_412973{f0: "\x00\xff", f1: float32(1e10)}, append([]uintptr(nil), r18...), uint16(0)
}

func t28_412973[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	delete(g5_412973, int8(id_int16(int16(7))))
	if id_bool(false) {
		g5_412973[int8(64)]++
		q30 := &g5_412973
		*q30 = map[int8]int32{}
		switch ((n / 4) % ((n * n) | 1)) {
		case int(9223372036854775807):
			switch {
			case !(id_float64(float64(0.5)) >= (float64(1))):
				if !((g7_412973 << ((id_uint32(uint32(0)) + uint32(0)) & 31)) != (uintptr(trunc(float64(id_float64(float64(1e10))))))) {
					mix_uintptr(g7_412973)
					b = T(1)
				} else {
					var v31 []S2_412973 = []S2_412973{S2_412973{f0: "a", f1: float32(-2.25)}, S2_412973{f0: "0123456789abcdef0123456789abcdef", f1: float32(0.5)}, S2_412973{}}
					_ = v31
					v32 := f9_412973((((-id_uint32(uint32(4294967295))) * (id_uint32(uint32(24)) << ((+id_uint(uint(18446744073709551615))) & 31))) * uint32(78)))
					mix_S2_412973(v32)
					var v33 []uintptr = []uintptr{uintptr(2628468863017745221), uintptr(18446744073709551614), uintptr(0), uintptr(10)}
					_ = v33
				}
			default:
				g6_412973 -= g6_412973
			}
			fallthrough
		case int(0):
			c34 := func(p35 int16) int16 {
				v36 := g5_412973[int8(-128)]
				_ = v36
				return (id_int16(int16(-32768)) << ((id_uint32(uint32(76)) << (id_uint32(uint32(2)) >> uint(len(g5_412973)))) & 31))
			}
			v37 := c34(int16(trunc(float64(float32(float32(g4_412973 - g4_412973) + g4_412973)))))
			_ = v37
			v38 := c34((int16(trunc(float64(float64(id_float64(float64(123456789)) * float64(123456789))))) / (v37 | 1)))
			_ = v38
		case int(10):
			for i39 := range 7 {
				if _ = i39; spend() { break }
				if !id_bool(true) {
					var v41 int64 = (-int64(trunc(float64((g4_412973 / (g4_412973*2 + 1))))))
					_ = v41
					v42 := string(id_string("0123456789abcdef0123456789abcdef")[:at(n, len(id_string("0123456789abcdef0123456789abcdef")))])
					_ = v42
				}
				ch43 := make(chan uint, 1)
				go func(x uint) { ch43 <- x; close(ch43) }(uint(93))
				v44 := <-ch43
				if _, ok := <-ch43; ok { panic("open") }
				mix_uint(v44)
			}
		case int(9223372036854775806):
			mix_float32(g4_412973)
		}
	}
	v45, v46, v47 := f20_412973(float64((id_float64(float64(1)) / (float64(id_uint(uint(3)))*2 + 1)) * float64(1)), (int16(len(g5_412973)) ^ (id_int16(int16(102)) - (id_int16(int16(1)) % (id_int16(int16(1)) | 1)))), (uintptr(id_int8(int8(127))) + ((g7_412973 >> (id_uint(uint(1)) & 31)) % (uintptr(trunc(float64(g4_412973))) | 1))), (^(^uint32(len(g5_412973)))))
	mix_S2_412973(v45)
	mix___uintptr(v46)
	mix_uint16(v47)
	return (T(len(v46)) ^ b)
}

func main_412973() {
	h = 412973
	guard("f9_412973", func() {
		fuel = 20000
		v48 := f9_412973((((^id_uint32(uint32(7))) - (id_uint32(uint32(7)) << id_uint(uint(3)))) * uint32(2)))
		mix_S2_412973(v48)
	})
	guard("f9_412973", func() {
		fuel = 20000
		v49 := f9_412973((uint32(len(g5_412973)) >> 2))
		mix_S2_412973(v49)
	})
	guard("f20_412973", func() {
		fuel = 20000
		v50, v51, v52 := f20_412973(float64(float64((id_float64(float64(-2.25)) / (id_float64(float64(1))*2 + 1)) - float64(id_float64(float64(3.141592653589793)) * float64(1))) + float64(float64(id_float64(float64(3.141592653589793)) - float64(0)) - float64(0.5))), (int16(len(g5_412973)) * (id_int16(int16(7)) * (id_int16(int16(1553)) * int16(2)))), g7_412973, uint32(36))
		mix_S2_412973(v50)
		mix___uintptr(v51)
		mix_uint16(v52)
	})
	guard("f20_412973", func() {
		fuel = 20000
		v53, v54, v55 := f20_412973(float64(int16(trunc(float64(float32(g4_412973 * g4_412973))))), int16(((id_uint8(uint8(1)) - uint8(10)) + (id_uint8(uint8(183)) - uint8(196)))), (((g7_412973 * g7_412973) * (-g7_412973)) >> 5), uint32(0))
		mix_S2_412973(v53)
		mix___uintptr(v54)
		mix_uint16(v55)
	})
	guard("t28_412973", func() {
		fuel = 20000
		v56 := t28_412973(((id_uint16(uint16(1)) * (id_uint16(uint16(124)) - uint16(10))) * uint16(101)), (uint16(trunc(float64(float64(id_int16(int16(32766)))))) >> ((id_uint8(uint8(222)) << (id_uint8(uint8(254)) & 31)) & 31)), ((id_int(int(2)) >> 0) / 1))
		mix_uint16(v56)
	})
	guard("t28_412973", func() {
		fuel = 20000
		v57 := t28_412973((uint16(len(g5_412973)) * ((id_uint16(uint16(1)) + uint16(10)) / 7)), uint16(((g6_412973 - int64(0)) * (g6_412973 + int64(-9223372036854775808)))), (int((g7_412973 / (g7_412973 | 1))) - int(1)))
		mix_uint16(v57)
	})
	guard("t28_412973", func() {
		fuel = 20000
		v58 := t28_412973((-((id_int8(int8(2)) * int8(62)) >> (uint32(trunc(float64(g4_412973))) & 31))), int8(id_uint16(uint16(11))), int(((id_int(int(2)) ^ int(-9223372036854775808)) / ((id_int(int(0)) * int(7)) | 1))))
		mix_int8(v58)
	})
	guard("t28_412973", func() {
		fuel = 20000
		v59 := t28_412973(int8(id_int(int(7))), (int8((id_uint(uint(3)) % (id_uint(uint(10)) | 1))) - int8(127)), (id_int(int(-9223372036854775808)) * (^(id_int(int(1)) * int(75)))))
		mix_int8(v59)
	})
	guard("t28_412973[int64]", func() {
		fuel = 20000
		v60 := t28_412973[int64](((^g6_412973) - (g6_412973 % 100)), (+((g6_412973 / (g6_412973 | 1)) - int64(len(g5_412973)))), (id_int(int(0)) >> id_uint32(uint32(3177284443))))
		mix_int64(v60)
	})
	guard("t28_412973[int64]", func() {
		fuel = 20000
		v61 := t28_412973[int64]((((-g6_412973) / 10) - int64(len(g5_412973))), g6_412973, (id_int(int(7)) % 2))
		mix_int64(v61)
	})
	mix_float32(g4_412973)
	mix_map_int8_int32(g5_412973)
	mix_int64(g6_412973)
	mix_uintptr(g7_412973)
	println(h)
}


type S1_412974 struct {
	f0 []uint16
	f1 int16
	f2 int64
}

func (s S1_412974) size(n int) int {
	if spend() { panic("fuel") }
	if !id_bool(false) {
		return int(9223372036854775807)
	}
	defer mix_int64(s.f2)
	return ((n % 7) - int((+id_int32(int32(2147483646)))))
}

var g2_412974 string = "gofc"
var g3_412974 int32 = int32(3)

func f8_412974(p4 S1_412974, p5 [8]uint, p6 uint, p7 uintptr) ([8]uint) {
	if spend() { panic("fuel") }
	switch {
	case !(id_float32(float32(-1e-3)) != (float32(1e10))):
		if (string([]byte(g2_412974)) > (g2_412974[:at(fuel, len(g2_412974))])) && ((id_int8(int8(1)) < (int8(126))) == false) { panic(fault{7}) }
		var v9 uint32 = ((^uint32(trunc(float64(id_float64(float64(-1e-3)))))) + ((id_uint32(uint32(0)) &^ uint32(10)) % 10))
		_ = v9
	case ((id_int(int(115)) == (int(1))) == true):
		var v10 int8 = (id_int8(int8(127)) + int8(126))
		_ = v10
		p5 = p5
	}
	ch11 := make(chan int64, 0)
	go func(x int64) { ch11 <- x; close(ch11) }((p4.f2 % 2))
	v12 := <-ch11
	if _, ok := <-ch11; ok { panic("open") }
	mix_int64(v12)
	c13 := func(p14 uintptr) uintptr {
		ch15, ch16 := make(chan uint64, 1), make(chan uint64)
		ch15 <- uint64(trunc(float64(id_float32(float32(0.5)))))
		select { case x := <-ch15: mix_uint64(x); case <-ch16: mix(29) }
		var v17 int64 = int64(g3_412974)
		_ = v17
		v18 := p4.size
		p4.f0 = p4.f0[:at(fuel, len(p4.f0))]
		mix(uint64(v18((int(g3_412974) * int((v17 % (v17 | 1)))))))
		return uintptr(len(g2_412974))
	}
	v19 := c13((((p7 / 10) + p7) + (-uintptr(trunc(float64(id_float64(float64(1e10))))))))
	_ = v19
	v20 := c13(uintptr(int8(len(g2_412974))))
	_ = v20
	c21 := func(p22 bool) bool {
		v23 := p4.size
		p4.f0 = p4.f0[:at(fuel, len(p4.f0))]
		mix(uint64(v23(int(-9223372036854775808))))
		p22 = !p22
		v24 := int8(trunc(float64((float64(id_float64(float64(1)) - float64(1)) / (id_float64(float64(123456789))*2 + 1)))))
		_ = v24
		return false
	}
	v25 := c21((((id_uint8(uint8(0)) - uint8(254)) / (uint8(trunc(float64(id_float32(float32(-2.25))))) | 1)) != (uint8(1))))
	_ = v25
	v26 := c21((((g3_412974 + g3_412974) % (g3_412974 | 1)) != ((int32(trunc(float64(id_float32(float32(123456789))))) * (g3_412974 - int32(7))))))
	_ = v26
	g3_412974++
	for i27 := 2; i27 < 6 && !spend(); i27++ {
		if _ = i27; spend() { break }
		if (p7 >= ((v20 + v20))) { continue }
		var v29 uintptr = (((^p7) + p7) + ((p7 % (v19 | 1)) &^ uintptr(trunc(float64(id_float64(float64(1)))))))
		_ = v29
		var v30 float64 = float64(id_float64(float64(-2.25)) - float64(id_float64(float64(123456789)) - float64(id_float64(float64(0)) + float64(123456789))))
		_ = v30
	}
	return p5
}

func f33_412974(p31 []uint16, p32 int) ([3]uint, int16, int) {
	if spend() { panic("fuel") }
	v34 := uint32(4294967294)
	_ = v34
	for i35 := 2; i35 < 6 && !spend(); i35++ {
		if _ = i35; spend() { break }
		v37 := f8_412974(S1_412974{f0: []uint16{uint16(10), uint16(44528), uint16(2), uint16(65534)}, f1: int16(2), f2: int64(9223372036854775807)}, [8]uint{uint(2), uint(10), uint(2), uint(0), uint(10), uint(18446744073709551615), uint(15218741340560733565)}, uint(len(p31)), (uintptr(trunc(float64((id_float64(float64(3.141592653589793)) / (id_float64(float64(123456789))*2 + 1))))) >> id_uint(uint(54))))
		mix__8_uint(v37)
		g2_412974 = cut(string([]byte(cut(g2_412974 + g2_412974))) + g2_412974[:at(i35, len(g2_412974))])
	}
	v38 := f8_412974(S1_412974{f0: []uint16{uint16(10), uint16(0)}, f1: int16(7), f2: int64(10)}, [8]uint{uint(10), uint(0), uint(10), uint(23)}, uint(trunc(float64(((id_float32(float32(-2.25)) / (id_float32(float32(0.5))*2 + 1)) / (float32(id_float32(float32(-2.25)) + float32(1e10))*2 + 1))))), uintptr(42))
	mix__8_uint(v38)
	for i39, e40 := range p31 {
		_, _ = i39, e40
		if _ = i39; spend() { break }
		if id_bool(false) {
			for i41 := range 7 {
				if _ = i41; spend() { break }
				for i43, i44 := range seq(at(i39, 7)) {
					_, _ = i43, i44
					v34 = (v34 + v34)
				}
			}
		}
		v38[uint(p32)%8] = (v38[p32] - ((v38[uint(i39)%8] + v38[uint(p32)%8]) / 7))
	}
	return [3]uint{uint(0), uint(18446744073709551614)}, int16(((v38[uint(p32)%8] - uint(7)) % ((v38[uint(p32)%8] / (v38[uint(p32)%8] | 1)) | 1))), (((^p32) % ((p32 * p32) | 1)) | (p32 / ((p32 / 2) | 1)))
}

func f50_412974(p45 []uint16, p46 int32, p47 [3]uint, p48 uint64, p49 float32) (int32, [3]uint, int16) {
	if spend() { panic("fuel") }
	var v51 [3]uint = p47
	_ = v51
	for i52 := 0; i52 < 7 && !spend(); i52++ {
		if _ = i52; spend() { break }
		p48 += uint64(id_uintptr(uintptr(1)))
		for i54 := range 3 {
			if _ = i54; spend() { break }
			v51[i54]--
			if !id_bool(true) {
				p48 = uint64(len(p45))
				v56 := (((g3_412974 % 10) << (p47[i52] & 31)) | int32(10))
				_ = v56
			}
			switch x57 := any(p47).(type) {
			case float32:
				mix_float32(x57)
			case uintptr:
				mix_uintptr(x57)
			case uint32:
				mix_uint32(x57)
			case [3]uint:
				mix__3_uint(x57)
			case nil, shape:
				mix_any(x57)
			}
			switch string(rune((p45[at(i52, len(p45))] / 3))) {
			case "gofc":
				for i58, e59 := range g2_412974 {
					_, _ = i58, e59
					if _ = i58; spend() { break }
					v51 = v51
				}
			case "日本語":
				v51[uint(i54)%3] = (uint(trunc(float64(p49))) / 16)
				switch x60 := any(i52).(type) {
				case uint:
					mix_uint(x60)
				case float32:
					mix_float32(x60)
				case int8:
					mix_int8(x60)
				case int:
					mix_int(x60)
				case nil, shape:
					mix_any(x60)
				}
			}
		}
		v61 := (uint32(len(g2_412974)) / 1)
		_ = v61
		L62:
		for i63 := range 1 {
			_ = i63
			for i64 := range seq(1) {
				_ = i64
				if !(id_float64(float64(0)) < (float64(123456789))) { continue L62 }
				switch p45[at(i63, len(p45))] {
				case uint16(50780):
					v61++
					v65 := f8_412974(S1_412974{f0: []uint16{}, f1: int16(32767)}, [8]uint{uint(0), uint(2), uint(9383566667823756083), uint(59), uint(18446744073709551615), uint(7)}, (((p47[uint(i63)%3] % 1) / 16) * uint(trunc(float64((p49 / (p49*2 + 1)))))), (((id_uintptr(uintptr(12732069507856265649)) >> 3) * uintptr(12016931787555632029)) - uintptr((-id_int16(int16(1))))))
					mix__8_uint(v65)
				case uint16(10):
					v51[uint(i64)%3] = uint(len(g2_412974))
					v66 := (p46 / ((int32(trunc(float64(p49))) << ((p47[uint(i64)%3] % (p47[uint(i64)%3] | 1)) & 31)) | 1))
					_ = v66
				case uint16(65535):
					v67, v68, v69 := f33_412974(trimuint16(append(p45, (uint16(len(p45)) << (uint32(p47[uint(i63)%3]) & 31)))), ((+(i64 - i64)) - int(len(p45))))
					mix__3_uint(v67)
					mix_int16(v68)
					mix_int(v69)
					g3_412974 = ((g3_412974 / (int32(id_uintptr(uintptr(1))) | 1)) % (((p46 * g3_412974) + g3_412974) | 1))
				default:
					var v70 uint16 = p45[at(i52, len(p45))]
					_ = v70
				}
			}
		}
	}
	return (p46 | (p46 - p46)), p47, int16(48)
}

func f76_412974(p71 uint16, p72 bool, p73 uintptr, p74 uintptr, p75 []uint16) (int32, int16, uintptr) {
	if spend() { panic("fuel") }
	defer func() {
		mix_any(recover())
	}()
	switch g2_412974[:at(fuel, len(g2_412974))] {
	case "a":
		mix(uint64(copy(p75, p75)))
		if p72 {
			return int32(len(g2_412974)), (id_int16(int16(39)) & int16(32766)), uintptr(8090864826054739664)
		}
	case "gofc":
		for i77 := range at(fuel, 9) {
			if _ = i77; spend() { break }
			ch79 := make(chan bool, 1)
			go func(x bool) { ch79 <- x; close(ch79) }((!p72 == !p72))
			v80 := <-ch79
			if _, ok := <-ch79; ok { panic("open") }
			mix_bool(v80)
		}
		switch id_uint32(uint32(1)) {
		case uint32(509890534):
			for i81, e82 := range p75 {
				_, _ = i81, e82
				if _ = i81; spend() { break }
				var v83 uint32 = uint32(10)
				_ = v83
				switch string([]byte(cut(g2_412974 + g2_412974))) {
				case "日本語":
					mix_int(i81)
					v84 := ((id_int8(int8(126)) << id_uint8(uint8(10))) / 8)
					_ = v84
				case "héllo":
					var v85 [3]uint = [3]uint{}
					_ = v85
					v86 := S1_412974{f0: []uint16{uint16(3), uint16(2), uint16(65534), uint16(65535)}, f1: int16(10), f2: int64(10)}
					_ = v86
				case "a":
					mix_uint16(e82)
					g3_412974 = ((g3_412974 + int32(g3_412974)) &^ int32(len(p75)))
				case "\x00\xff":
					v87 := int16(25)
					_ = v87
					g3_412974 = int32(trunc(float64(float32(float32(id_float32(float32(0.5)) - float32(0)) - float32(id_uint64(uint64(1)))))))
				case "0123456789abcdef0123456789abcdef":
					v88 := p75[:at(i81, len(p75))]
					_ = v88
				default:
					v89 := (id_int16(int16(10)) / (((id_int16(int16(2)) - int16(0)) >> 1) | 1))
					_ = v89
				}
			}
		case uint32(10):
			p75[fuel] = (uint16(p74) / ((^uint16(trunc(float64(id_float32(float32(1)))))) | 1))
			v90, v91, v92 := f33_412974(trimuint16(append(p75, ((p71 - uint16(2)) ^ (p71 % 25)))), (id_int(int(1)) * int(7133082455341438251)))
			mix__3_uint(v90)
			mix_int16(v91)
			mix_int(v92)
		default:
			g3_412974 = int32(len(g2_412974))
		}
	case "日本語":
		defer mix_int32(g3_412974)
		mix(uint64(cap(p75[at(fuel, len(p75)):len(p75):len(p75)])))
		fallthrough
	case "héllo":
		defer mix_uint16(p71)
	case "":
		for i93, e94 := range p75 {
			_, _ = i93, e94
			if _ = i93; spend() { break }
			ch95, ch96 := make(chan uint32, 1), make(chan uint32)
			ch95 <- uint32(0)
			select { case x := <-ch95: mix_uint32(x); case <-ch96: mix(29) }
		}
	default:
		g2_412974 = string(rune(uint8(trunc(float64(float64(id_uint32(uint32(7))))))))
	}
	g2_412974, g2_412974 = g2_412974, g2_412974
	p74 = (p73 % (uintptr(trunc(float64(float32(id_int(int(1)))))) | 1))
	for i97, i98 := range seq(at(fuel, 7)) {
		_, _ = i97, i98
		mix___uint16(p75)
	}
	v99 := S1_412974{f0: []uint16{uint16(15), uint16(65534), uint16(65534), uint16(0)}, f1: int16(0), f2: int64(-9223372036854775808)}
	_ = v99
	return (g3_412974 - (^(g3_412974 / (g3_412974 | 1)))), v99.f1, (p73 * uintptr(trunc(float64(float32(v99.f2)))))
}

func t100_412974[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	switch x101 := any(g2_412974).(type) {
	case int8:
		mix_int8(x101)
	case [3]uint:
		mix__3_uint(x101)
	case bool:
		mix_bool(x101)
	case string:
		mix_string(x101)
	case nil, shape:
		mix_any(x101)
	}
	return a
}

func t102_412974[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	if ((id_uint32(uint32(7)) &^ uint32(3358508660)) < (uint32(4294967295))) {
		return (((a | T(127)) - (b % 100)) >> (id_uint(uint(18446744073709551615)) * uint(3)))
	}
	var v103 uint = uint(1)
	_ = v103
	v104, v105, v106 := f76_412974(uint16(1), (((id_int8(int8(1)) % 1) - (id_int8(int8(126)) % (id_int8(int8(126)) | 1))) != (int8(3))), (uintptr(trunc(float64((id_float64(float64(1)) / (id_float64(float64(0))*2 + 1))))) >> 7), uintptr(uintptr(int8(len(g2_412974)))), []uint16{})
	mix_int32(v104)
	mix_int16(v105)
	mix_uintptr(v106)
	for i107 := 4; i107 < 3 && !spend(); i107++ {
		if _ = i107; spend() { break }
		var v109 []uint16 = []uint16{uint16(7), uint16(1), uint16(7), uint16(0)}
		_ = v109
		switch x110 := any(v109).(type) {
		case [8]uint:
			mix__8_uint(x110)
		case int64:
			mix_int64(x110)
		case uint32:
			mix_uint32(x110)
		case []uint16:
			mix___uint16(x110)
		case nil, shape:
			mix_any(x110)
		}
		for i111 := 4; i111 < 7 && !spend(); i111++ {
			if _ = i111; spend() { break }
			switch x113 := any(i111).(type) {
			case uint:
				mix_uint(x113)
			case [3]uint:
				mix__3_uint(x113)
			case float32:
				mix_float32(x113)
			case int:
				mix_int(x113)
			case nil, shape:
				mix_any(x113)
			}
		}
	}
	return ((a + (b / (a | 1))) / ((a + b) | 1))
}

func t114_412974[T int8 | int16 | int32 | int64 | int | uint8 | uint16 | uint32 | uint64 | uint](a, b T, n int) T {
	if spend() { panic("fuel") }
	switch x115 := any(n).(type) {
	case float64:
		mix_float64(x115)
	case [8]uint:
		mix__8_uint(x115)
	case int32:
		mix_int32(x115)
	case int:
		mix_int(x115)
	case nil, shape:
		mix_any(x115)
	}
	ch116, ch117 := make(chan [3]uint, 1), make(chan [3]uint)
	ch116 <- [3]uint{uint(2), uint(0)}
	select { case x := <-ch116: mix__3_uint(x); case <-ch117: mix(29) }
	g2_412974 = g2_412974[:at(n, len(g2_412974))][:at(n, len(g2_412974[:at(n, len(g2_412974))]))][:at(n, len(g2_412974[:at(n, len(g2_412974))][:at(n, len(g2_412974[:at(n, len(g2_412974))]))]))]
	v118 := t102_412974[uint64](((id_uint64(uint64(2)) << (id_uint32(uint32(88)) & 31)) * (id_uint64(uint64(10)) % (uint64(len(g2_412974)) | 1))), uint64(2), n)
	mix_uint64(v118)
	return b
}

func main_412974() {
	h = 412974
	guard("f8_412974", func() {
		fuel = 20000
		v119 := f8_412974(S1_412974{f0: []uint16{uint16(0), uint16(43993), uint16(100), uint16(0)}, f1: int16(32767), f2: int64(96)}, [8]uint{uint(3), uint(1), uint(1418877589111621077), uint(2), uint(1), uint(17998231856902562312), uint(10), uint(2)}, uint(1), uintptr(len(g2_412974)))
		mix__8_uint(v119)
	})
	guard("f8_412974", func() {
		fuel = 20000
		v120 := f8_412974(S1_412974{f1: int16(7), f2: int64(2)}, [8]uint{uint(39), uint(18446744073709551614), uint(0), uint(18446744073709551615), uint(10), uint(10)}, uint(len(g2_412974)), uintptr(18446744073709551615))
		mix__8_uint(v120)
	})
	guard("f33_412974", func() {
		fuel = 20000
		v121, v122, v123 := f33_412974([]uint16{}, ((int(id_uintptr(uintptr(1))) / 3) - (id_int(int(-4888022494487043724)) % (id_int(int(7)) | 1))))
		mix__3_uint(v121)
		mix_int16(v122)
		mix_int(v123)
	})
	guard("f33_412974", func() {
		fuel = 20000
		v124, v125, v126 := f33_412974([]uint16{}, (((id_int(int(-9223372036854775808)) * int(9223372036854775806)) << 6) / 3))
		mix__3_uint(v124)
		mix_int16(v125)
		mix_int(v126)
	})
	guard("f50_412974", func() {
		fuel = 20000
		v127, v128, v129 := f50_412974([]uint16{}, (((+g3_412974) &^ int32(2147483647)) % (int32(len(g2_412974)) | 1)), [3]uint{uint(18446744073709551615), uint(112)}, (((id_uint64(uint64(10)) / 3) - (id_uint64(uint64(7)) - uint64(10))) - uint64(3)), float32(float32((id_uint(uint(1)) * uint(18446744073709551615))) - float32(-2.25)))
		mix_int32(v127)
		mix__3_uint(v128)
		mix_int16(v129)
	})
	guard("f50_412974", func() {
		fuel = 20000
		v130, v131, v132 := f50_412974([]uint16{}, g3_412974, [3]uint{uint(18446744073709551615)}, (((id_uint64(uint64(18446744073709551615)) / 4) * (id_uint64(uint64(18446744073709551614)) - uint64(3))) / 100), float32(float32(float32(id_float32(float32(1)) * float32(-1e-3)) - float32(id_float32(float32(1e10)) + float32(0.5))) - float32(1)))
		mix_int32(v130)
		mix__3_uint(v131)
		mix_int16(v132)
	})
	guard("f76_412974", func() {
		fuel = 20000
		v133, v134, v135 := f76_412974((^((id_uint16(uint16(0)) % (id_uint16(uint16(7)) | 1)) + uint16(65534))), true, uintptr(3), uintptr(88), []uint16{})
		mix_int32(v133)
		mix_int16(v134)
		mix_uintptr(v135)
	})
	guard("f76_412974", func() {
		fuel = 20000
		v136, v137, v138 := f76_412974(uint16(2741), (uint16(trunc(float64(float32(id_float32(float32(0)) - float32(-1e-3))))) <= (uint16((+g3_412974)))), (id_uintptr(uintptr(10)) * ((id_uintptr(uintptr(0)) >> ((^id_uint(uint(2))) & 31)) * uintptr(2))), uintptr((id_int64(int64(7)) &^ (id_int64(int64(9223372036854775806)) % 100))), []uint16{uint16(7)})
		mix_int32(v136)
		mix_int16(v137)
		mix_uintptr(v138)
	})
	guard("t100_412974", func() {
		fuel = 20000
		v139 := t100_412974(g3_412974, g3_412974, ((-(id_int(int(7526444250245069102)) - int(-9223372036854775808))) << 7))
		mix_int32(v139)
	})
	guard("t100_412974", func() {
		fuel = 20000
		v140 := t100_412974((int32(id_uint16(uint16(65535))) / 7), (int32(len(g2_412974)) % (int32(trunc(float64((id_float64(float64(0.5)) / (id_float64(float64(1))*2 + 1))))) | 1)), (((id_int(int(9223372036854775807)) / (id_int(int(7)) | 1)) & int(10)) % (((id_int(int(111)) - int(-9223372036854775808)) >> ((id_uint32(uint32(1)) ^ uint32(4294967295)) & 31)) | 1)))
		mix_int32(v140)
	})
	guard("t100_412974", func() {
		fuel = 20000
		v141 := t100_412974(uint16(len(g2_412974)), uint16(id_int8(int8(3))), (id_int(int(9223372036854775806)) ^ (+(id_int(int(7)) - int(9223372036854775806)))))
		mix_uint16(v141)
	})
	guard("t100_412974", func() {
		fuel = 20000
		v142 := t100_412974((((+id_uint16(uint16(74))) | (id_uint16(uint16(65535)) % 127)) ^ uint16(trunc(float64(float32(g3_412974))))), uint16(65534), int((id_uint32(uint32(7)) % ((id_uint32(uint32(3)) << 2) | 1))))
		mix_uint16(v142)
	})
	guard("t100_412974", func() {
		fuel = 20000
		v143 := t100_412974(uint64(trunc(float64(id_float64(float64(0.5))))), (id_uint64(uint64(0)) - (uint64(len(g2_412974)) * (id_uint64(uint64(0)) + uint64(2)))), (int(len(g2_412974)) | (id_int(int(-9223372036854775808)) & (id_int(int(10)) / (id_int(int(2)) | 1)))))
		mix_uint64(v143)
	})
	guard("t100_412974", func() {
		fuel = 20000
		v144 := t100_412974((((id_uint64(uint64(0)) + uint64(18446744073709551614)) / 8) &^ (uint64(len(g2_412974)) * (id_uint64(uint64(18446744073709551614)) &^ uint64(0)))), (((id_uint64(uint64(10)) / (id_uint64(uint64(18446744073709551615)) | 1)) - uint64(3)) % 100), (int(len(g2_412974)) << 7))
		mix_uint64(v144)
	})
	guard("t102_412974[uint64]", func() {
		fuel = 20000
		v145 := t102_412974[uint64]((id_uint64(uint64(18446744073709551615)) / (((^id_uint64(uint64(1))) - (id_uint64(uint64(6100799240323828403)) - uint64(2))) | 1)), (id_uint64(uint64(3)) * (uint64(id_int(int(9223372036854775807))) - (id_uint64(uint64(7)) % (id_uint64(uint64(3)) | 1)))), int(-9223372036854775808))
		mix_uint64(v145)
	})
	guard("t102_412974[uint64]", func() {
		fuel = 20000
		v146 := t102_412974[uint64](uint64(1), uint64(trunc(float64(id_float32(float32(-1e-3))))), (((id_int(int(0)) - int(7)) & (id_int(int(8757826828122158812)) + int(9223372036854775807))) + int(trunc(float64(id_float32(float32(0.5)))))))
		mix_uint64(v146)
	})
	guard("t102_412974[uint32]", func() {
		fuel = 20000
		v147 := t102_412974[uint32](uint32(trunc(float64(id_float64(float64(1))))), uint32(2), (((id_int(int(2)) * int(1130529363154311011)) - int(86)) + int(trunc(float64(float32(id_float32(float32(1)) - float32(123456789)))))))
		mix_uint32(v147)
	})
	guard("t102_412974[uint32]", func() {
		fuel = 20000
		v148 := t102_412974[uint32]((id_uint32(uint32(7)) - uint32(2)), (uint32(len(g2_412974)) - (uint32(trunc(float64(id_float64(float64(-2.25))))) << (id_uint(uint(7)) & 31))), int(10))
		mix_uint32(v148)
	})
	guard("t102_412974", func() {
		fuel = 20000
		v149 := t102_412974((g3_412974 / 4), ((-int32(len(g2_412974))) >> 3), int(7))
		mix_int32(v149)
	})
	guard("t102_412974", func() {
		fuel = 20000
		v150 := t102_412974(int32(2147483646), int32(len(g2_412974)), int((int16(trunc(float64(id_float32(float32(-1e-3))))) << 7)))
		mix_int32(v150)
	})
	guard("t114_412974", func() {
		fuel = 20000
		v151 := t114_412974((((id_int16(int16(3)) + int16(1)) - (id_int16(int16(10)) << (uint32(trunc(float64(id_float64(float64(3.141592653589793))))) & 31))) - int16(2)), (((id_int16(int16(7)) % (id_int16(int16(3)) | 1)) - (id_int16(int16(32767)) - int16(-9123))) * int16(len(g2_412974))), ((id_int(int(9223372036854775806)) - (+id_int(int(-3473383545014607643)))) + int(len(g2_412974))))
		mix_int16(v151)
	})
	guard("t114_412974", func() {
		fuel = 20000
		v152 := t114_412974((int16(len(g2_412974)) >> (-id_uint(uint(7287362336685681612)))), (id_int16(int16(32766)) / 3), ((-(id_int(int(13)) & int(2))) - int(trunc(float64((id_float64(float64(-2.25)) / (id_float64(float64(123456789))*2 + 1)))))))
		mix_int16(v152)
	})
	guard("t114_412974", func() {
		fuel = 20000
		v153 := t114_412974(uint64(trunc(float64(float32(float32(id_float32(float32(0.5)) * float32(3.141592653589793)) + float32(id_float32(float32(3.141592653589793)) * float32(1)))))), (id_uint64(uint64(18446744073709551615)) - (id_uint64(uint64(7)) &^ (id_uint64(uint64(3)) | uint64(4)))), int(0))
		mix_uint64(v153)
	})
	guard("t114_412974", func() {
		fuel = 20000
		v154 := t114_412974(((+id_uint64(uint64(10))) | uint64(7)), (-((^id_uint64(uint64(28))) % 25)), int(trunc(float64((float64(id_float64(float64(1e10)) * float64(3.141592653589793)) / ((id_float64(float64(-1e-3)) / (id_float64(float64(123456789))*2 + 1))*2 + 1))))))
		mix_uint64(v154)
	})
	guard("t114_412974[uint16]", func() {
		fuel = 20000
		v155 := t114_412974[uint16]((uint16(id_uint64(uint64(3))) >> (id_uint(uint(67)) & 31)), uint16(0), int(((id_int16(int16(3)) + int16(0)) / ((id_int16(int16(0)) / 1) | 1))))
		mix_uint16(v155)
	})
	guard("t114_412974[uint16]", func() {
		fuel = 20000
		v156 := t114_412974[uint16]((id_uint16(uint16(7)) + (uint16(trunc(float64(id_float64(float64(-1e-3))))) - (id_uint16(uint16(1)) - uint16(16708)))), uint16(65534), int(3))
		mix_uint16(v156)
	})
	mix_string(g2_412974)
	mix_int32(g3_412974)
	println(h)
}


//go:noinline
func id_int8(x int8) int8 { return x }

func mix_int8(x int8) { mix(uint64(x)) }

//go:noinline
func id_int16(x int16) int16 { return x }

func mix_int16(x int16) { mix(uint64(x)) }

//go:noinline
func id_int32(x int32) int32 { return x }

func mix_int32(x int32) { mix(uint64(x)) }

//go:noinline
func id_int64(x int64) int64 { return x }

func mix_int64(x int64) { mix(uint64(x)) }

//go:noinline
func id_int(x int) int { return x }

func mix_int(x int) { mix(uint64(x)) }

//go:noinline
func id_uint8(x uint8) uint8 { return x }

func mix_uint8(x uint8) { mix(uint64(x)) }

//go:noinline
func id_uint16(x uint16) uint16 { return x }

func mix_uint16(x uint16) { mix(uint64(x)) }

//go:noinline
func id_uint32(x uint32) uint32 { return x }

func mix_uint32(x uint32) { mix(uint64(x)) }

//go:noinline
func id_uint64(x uint64) uint64 { return x }

func mix_uint64(x uint64) { mix(uint64(x)) }

//go:noinline
func id_uint(x uint) uint { return x }

func mix_uint(x uint) { mix(uint64(x)) }

//go:noinline
func id_uintptr(x uintptr) uintptr { return x }

func mix_uintptr(x uintptr) { mix(uint64(x)) }

//go:noinline
func id_float64(x float64) float64 { return x }

//go:noinline
func id_float32(x float32) float32 { return x }

//go:noinline
func id_string(x string) string { return x }

//go:noinline
func id_bool(x bool) bool { return x }

//go:noinline
func id_S1_412950(x S1_412950) S1_412950 { return x }

func mix_S1_412950(x S1_412950) {
	mix_float64(x.f0)
}

//go:noinline
func id_S2_412950(x S2_412950) S2_412950 { return x }

func mix_S2_412950(x S2_412950) {
	mix_uint32(x.f0)
	mix_uint16(x.f1)
	mix_S1_412950(x.f2)
	mix_int(x.f3)
}

//go:noinline
func id__1_int32(x [1]int32) [1]int32 { return x }

func mix__1_int32(x [1]int32) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_int32(e)
	}
}

//go:noinline
func id_S3_412950(x S3_412950) S3_412950 { return x }

func mix_S3_412950(x S3_412950) {
	mix_uint8(x.f0)
	mix_S2_412950(x.f1)
}

//go:noinline
func id_map_float32_uint16(x map[float32]uint16) map[float32]uint16 { return x }

func mix_map_float32_uint16(x map[float32]uint16) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix_float32(k); mix_uint16(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id__5_uint16(x [5]uint16) [5]uint16 { return x }

func mix__5_uint16(x [5]uint16) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_uint16(e)
	}
}

//go:noinline
func id__3_int32(x [3]int32) [3]int32 { return x }

func mix__3_int32(x [3]int32) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_int32(e)
	}
}

//go:noinline
func id_map_uint16_uint32(x map[uint16]uint32) map[uint16]uint32 { return x }

func mix_map_uint16_uint32(x map[uint16]uint32) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix_uint16(k); mix_uint32(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id_S1_412951(x S1_412951) S1_412951 { return x }

func mix_S1_412951(x S1_412951) {
	mix__3_int32(x.f0)
}

//go:noinline
func id_map_int32_bool(x map[int32]bool) map[int32]bool { return x }

func mix_map_int32_bool(x map[int32]bool) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix_int32(k); mix_bool(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id_S1_412952(x S1_412952) S1_412952 { return x }

func mix_S1_412952(x S1_412952) {
	mix_int(x.f0)
}

//go:noinline
func id_map_float32_uint32(x map[float32]uint32) map[float32]uint32 { return x }

func mix_map_float32_uint32(x map[float32]uint32) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix_float32(k); mix_uint32(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id_S1_412953(x S1_412953) S1_412953 { return x }

func mix_S1_412953(x S1_412953) {
	mix_int32(x.f0)
}

//go:noinline
func id__3_uintptr(x [3]uintptr) [3]uintptr { return x }

func mix__3_uintptr(x [3]uintptr) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_uintptr(e)
	}
}

//go:noinline
func id_S2_412953(x S2_412953) S2_412953 { return x }

func mix_S2_412953(x S2_412953) {
	mix_uint8(x.f0)
}

//go:noinline
func id___uint32(x []uint32) []uint32 { return x }

func mix___uint32(x []uint32) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_uint32(e)
	}
}

func trimuint32(x []uint32) []uint32 {
	if len(x) > 60 {
		return x[:9]
	}
	return x
}

//go:noinline
func id_map_uint64_uint32(x map[uint64]uint32) map[uint64]uint32 { return x }

func mix_map_uint64_uint32(x map[uint64]uint32) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix_uint64(k); mix_uint32(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id_S1_412954(x S1_412954) S1_412954 { return x }

func mix_S1_412954(x S1_412954) {
	mix_map_uint64_uint32(x.f0)
	mix_uint(x.f1)
	mix_bool(x.f2)
}

//go:noinline
func id___int8(x []int8) []int8 { return x }

func mix___int8(x []int8) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_int8(e)
	}
}

func trimint8(x []int8) []int8 {
	if len(x) > 60 {
		return x[:9]
	}
	return x
}

//go:noinline
func id_S1_412955(x S1_412955) S1_412955 { return x }

func mix_S1_412955(x S1_412955) {
	mix_uint16(x.f0)
	mix_uintptr(x.f1)
	mix_int16(x.f2)
}

//go:noinline
func id___uint64(x []uint64) []uint64 { return x }

func mix___uint64(x []uint64) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_uint64(e)
	}
}

func trimuint64(x []uint64) []uint64 {
	if len(x) > 60 {
		return x[:9]
	}
	return x
}

//go:noinline
func id__1_uint64(x [1]uint64) [1]uint64 { return x }

func mix__1_uint64(x [1]uint64) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_uint64(e)
	}
}

//go:noinline
func id_S1_412956(x S1_412956) S1_412956 { return x }

func mix_S1_412956(x S1_412956) {
	mix_bool(x.f0)
}

//go:noinline
func id_S1_412957(x S1_412957) S1_412957 { return x }

func mix_S1_412957(x S1_412957) {
	mix_int(x.f0)
	mix_uint32(x.f1)
	mix_uint8(x.f2)
	mix_float64(x.f3)
}

//go:noinline
func id_S2_412957(x S2_412957) S2_412957 { return x }

func mix_S2_412957(x S2_412957) {
	mix_float64(x.f0)
	mix_uint(x.f1)
	mix_uint64(x.f2)
	mix_float64(x.f3)
	mix_uintptr(x.f4)
}

//go:noinline
func id_S1_412958(x S1_412958) S1_412958 { return x }

func mix_S1_412958(x S1_412958) {
	mix_uint16(x.f0)
	mix_uint32(x.f1)
}

//go:noinline
func id__2_bool(x [2]bool) [2]bool { return x }

func mix__2_bool(x [2]bool) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_bool(e)
	}
}

//go:noinline
func id_S2_412958(x S2_412958) S2_412958 { return x }

func mix_S2_412958(x S2_412958) {
	mix_int8(x.f0)
	mix_uint32(x.f1)
}

//go:noinline
func id_S3_412958(x S3_412958) S3_412958 { return x }

func mix_S3_412958(x S3_412958) {
	mix_int32(x.f0)
}

//go:noinline
func id_S4_412958(x S4_412958) S4_412958 { return x }

func mix_S4_412958(x S4_412958) {
	mix_uint8(x.f0)
	mix_int32(x.f1)
	mix_uint64(x.f2)
}

//go:noinline
func id__3_uint(x [3]uint) [3]uint { return x }

func mix__3_uint(x [3]uint) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_uint(e)
	}
}

//go:noinline
func id_map_int32_uint16(x map[int32]uint16) map[int32]uint16 { return x }

func mix_map_int32_uint16(x map[int32]uint16) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix_int32(k); mix_uint16(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id__1_uint8(x [1]uint8) [1]uint8 { return x }

func mix__1_uint8(x [1]uint8) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_uint8(e)
	}
}

//go:noinline
func id__17_float32(x [17]float32) [17]float32 { return x }

func mix__17_float32(x [17]float32) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_float32(e)
	}
}

//go:noinline
func id_map_float64_float64(x map[float64]float64) map[float64]float64 { return x }

func mix_map_float64_float64(x map[float64]float64) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix_float64(k); mix_float64(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id_S1_412960(x S1_412960) S1_412960 { return x }

func mix_S1_412960(x S1_412960) {
	mix_int8(x.f0)
	mix_float32(x.f1)
	mix_int8(x.f2)
	mix_int(x.f3)
	mix_uintptr(x.f4)
}

//go:noinline
func id_S1_412961(x S1_412961) S1_412961 { return x }

func mix_S1_412961(x S1_412961) {
	mix_uintptr(x.f0)
	mix_int32(x.f1)
}

//go:noinline
func id_S2_412961(x S2_412961) S2_412961 { return x }

func mix_S2_412961(x S2_412961) {
	mix_S1_412961(x.f0)
	mix_uintptr(x.f1)
	mix_float32(x.f2)
}

//go:noinline
func id___int16(x []int16) []int16 { return x }

func mix___int16(x []int16) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_int16(e)
	}
}

func trimint16(x []int16) []int16 {
	if len(x) > 60 {
		return x[:9]
	}
	return x
}

//go:noinline
func id_map_uint64_uint16(x map[uint64]uint16) map[uint64]uint16 { return x }

func mix_map_uint64_uint16(x map[uint64]uint16) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix_uint64(k); mix_uint16(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id_S3_412961(x S3_412961) S3_412961 { return x }

func mix_S3_412961(x S3_412961) {
	mix_uint32(x.f0)
	mix_uint16(x.f1)
}

//go:noinline
func id___uint16(x []uint16) []uint16 { return x }

func mix___uint16(x []uint16) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_uint16(e)
	}
}

func trimuint16(x []uint16) []uint16 {
	if len(x) > 60 {
		return x[:9]
	}
	return x
}

//go:noinline
func id_S1_412962(x S1_412962) S1_412962 { return x }

func mix_S1_412962(x S1_412962) {
	mix_uintptr(x.f0)
	mix_float32(x.f1)
	mix_int64(x.f2)
	mix_uint8(x.f3)
}

//go:noinline
func id_S2_412962(x S2_412962) S2_412962 { return x }

func mix_S2_412962(x S2_412962) {
	mix_float64(x.f0)
	mix_uint32(x.f1)
	mix_string(x.f2)
	mix_int64(x.f3)
}

//go:noinline
func id___int64(x []int64) []int64 { return x }

func mix___int64(x []int64) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_int64(e)
	}
}

func trimint64(x []int64) []int64 {
	if len(x) > 60 {
		return x[:9]
	}
	return x
}

//go:noinline
func id_map_int8_string(x map[int8]string) map[int8]string { return x }

func mix_map_int8_string(x map[int8]string) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix_int8(k); mix_string(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id_map_uintptr_uint32(x map[uintptr]uint32) map[uintptr]uint32 { return x }

func mix_map_uintptr_uint32(x map[uintptr]uint32) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix_uintptr(k); mix_uint32(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id_S1_412963(x S1_412963) S1_412963 { return x }

func mix_S1_412963(x S1_412963) {
	mix_float32(x.f0)
	mix_uint64(x.f1)
}

//go:noinline
func id_S2_412963(x S2_412963) S2_412963 { return x }

func mix_S2_412963(x S2_412963) {
	mix_int8(x.f0)
	mix_int64(x.f1)
	mix_float32(x.f2)
}

//go:noinline
func id__17_float64(x [17]float64) [17]float64 { return x }

func mix__17_float64(x [17]float64) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_float64(e)
	}
}

//go:noinline
func id_S1_412964(x S1_412964) S1_412964 { return x }

func mix_S1_412964(x S1_412964) {
	mix_uint8(x.f0)
	mix_uint16(x.f1)
}

//go:noinline
func id_S2_412964(x S2_412964) S2_412964 { return x }

func mix_S2_412964(x S2_412964) {
	mix_int32(x.f0)
}

//go:noinline
func id_S3_412964(x S3_412964) S3_412964 { return x }

func mix_S3_412964(x S3_412964) {
	mix_uintptr(x.f0)
	mix_float32(x.f1)
	mix_bool(x.f2)
}

//go:noinline
func id_S1_412965(x S1_412965) S1_412965 { return x }

func mix_S1_412965(x S1_412965) {
	mix_int32(x.f0)
	mix_int8(x.f1)
	mix_int16(x.f2)
	mix_uint16(x.f3)
	mix_uint8(x.f4)
}

//go:noinline
func id_map_int32_uintptr(x map[int32]uintptr) map[int32]uintptr { return x }

func mix_map_int32_uintptr(x map[int32]uintptr) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix_int32(k); mix_uintptr(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id__2_int16(x [2]int16) [2]int16 { return x }

func mix__2_int16(x [2]int16) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_int16(e)
	}
}

//go:noinline
func id_S1_412966(x S1_412966) S1_412966 { return x }

func mix_S1_412966(x S1_412966) {
	mix_float64(x.f0)
	mix_int(x.f1)
}

//go:noinline
func id_S2_412966(x S2_412966) S2_412966 { return x }

func mix_S2_412966(x S2_412966) {
	mix_bool(x.f0)
	mix_S1_412966(x.f1)
	mix_int16(x.f2)
}

//go:noinline
func id__2_S2_412966(x [2]S2_412966) [2]S2_412966 { return x }

func mix__2_S2_412966(x [2]S2_412966) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_S2_412966(e)
	}
}

//go:noinline
func id_S3_412966(x S3_412966) S3_412966 { return x }

func mix_S3_412966(x S3_412966) {
	mix_float32(x.f0)
	mix_float32(x.f1)
}

//go:noinline
func id_map__2_S2_412966_int64(x map[[2]S2_412966]int64) map[[2]S2_412966]int64 { return x }

func mix_map__2_S2_412966_int64(x map[[2]S2_412966]int64) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix__2_S2_412966(k); mix_int64(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id_S1_412967(x S1_412967) S1_412967 { return x }

func mix_S1_412967(x S1_412967) {
	mix_int(x.f0)
	mix_float32(x.f1)
}

//go:noinline
func id__3_int64(x [3]int64) [3]int64 { return x }

func mix__3_int64(x [3]int64) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_int64(e)
	}
}

//go:noinline
func id_S2_412967(x S2_412967) S2_412967 { return x }

func mix_S2_412967(x S2_412967) {
	mix_float64(x.f0)
}

//go:noinline
func id_map_float32_int8(x map[float32]int8) map[float32]int8 { return x }

func mix_map_float32_int8(x map[float32]int8) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix_float32(k); mix_int8(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id___S2_412967(x []S2_412967) []S2_412967 { return x }

func mix___S2_412967(x []S2_412967) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_S2_412967(e)
	}
}

func trimS2_412967(x []S2_412967) []S2_412967 {
	if len(x) > 60 {
		return x[:9]
	}
	return x
}

//go:noinline
func id__8_uintptr(x [8]uintptr) [8]uintptr { return x }

func mix__8_uintptr(x [8]uintptr) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_uintptr(e)
	}
}

//go:noinline
func id_S1_412968(x S1_412968) S1_412968 { return x }

func mix_S1_412968(x S1_412968) {
	mix_uint16(x.f0)
	mix_int64(x.f1)
	mix_int(x.f2)
	mix_float32(x.f3)
}

//go:noinline
func id_S2_412968(x S2_412968) S2_412968 { return x }

func mix_S2_412968(x S2_412968) {
	mix_int16(x.f0)
	mix_bool(x.f1)
	mix_uint8(x.f2)
}

//go:noinline
func id_map_int32_float32(x map[int32]float32) map[int32]float32 { return x }

func mix_map_int32_float32(x map[int32]float32) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix_int32(k); mix_float32(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id_map_int32_int8(x map[int32]int8) map[int32]int8 { return x }

func mix_map_int32_int8(x map[int32]int8) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix_int32(k); mix_int8(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id_S1_412969(x S1_412969) S1_412969 { return x }

func mix_S1_412969(x S1_412969) {
	mix_uint(x.f0)
	mix_string(x.f1)
}

//go:noinline
func id_S2_412969(x S2_412969) S2_412969 { return x }

func mix_S2_412969(x S2_412969) {
	mix_map_int32_int8(x.f0)
	mix_uint32(x.f1)
	mix_int32(x.f2)
	mix_uint16(x.f3)
	mix_int8(x.f4)
}

//go:noinline
func id_map_uintptr_uint16(x map[uintptr]uint16) map[uintptr]uint16 { return x }

func mix_map_uintptr_uint16(x map[uintptr]uint16) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix_uintptr(k); mix_uint16(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id__3_uint8(x [3]uint8) [3]uint8 { return x }

func mix__3_uint8(x [3]uint8) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_uint8(e)
	}
}

//go:noinline
func id_map_uint_float64(x map[uint]float64) map[uint]float64 { return x }

func mix_map_uint_float64(x map[uint]float64) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix_uint(k); mix_float64(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id_map_uint8__3_uint8(x map[uint8][3]uint8) map[uint8][3]uint8 { return x }

func mix_map_uint8__3_uint8(x map[uint8][3]uint8) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix_uint8(k); mix__3_uint8(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id___int(x []int) []int { return x }

func mix___int(x []int) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_int(e)
	}
}

func trimint(x []int) []int {
	if len(x) > 60 {
		return x[:9]
	}
	return x
}

//go:noinline
func id_S1_412971(x S1_412971) S1_412971 { return x }

func mix_S1_412971(x S1_412971) {
	mix_int16(x.f0)
	mix_int8(x.f1)
	mix_uint8(x.f2)
	mix_uint32(x.f3)
}

//go:noinline
func id_S2_412971(x S2_412971) S2_412971 { return x }

func mix_S2_412971(x S2_412971) {
	mix_uint16(x.f0)
	mix_uint16(x.f1)
}

//go:noinline
func id_map_bool_int(x map[bool]int) map[bool]int { return x }

func mix_map_bool_int(x map[bool]int) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix_bool(k); mix_int(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id_S1_412972(x S1_412972) S1_412972 { return x }

func mix_S1_412972(x S1_412972) {
	mix_float32(x.f0)
	mix_float64(x.f1)
}

//go:noinline
func id_S2_412972(x S2_412972) S2_412972 { return x }

func mix_S2_412972(x S2_412972) {
	mix_int8(x.f0)
	mix_int64(x.f1)
	mix_float32(x.f2)
}

//go:noinline
func id_S3_412972(x S3_412972) S3_412972 { return x }

func mix_S3_412972(x S3_412972) {
	mix_uintptr(x.f0)
	mix_uint8(x.f1)
	mix_uint64(x.f2)
	mix_int32(x.f3)
}

//go:noinline
func id_S1_412973(x S1_412973) S1_412973 { return x }

func mix_S1_412973(x S1_412973) {
	mix_float64(x.f0)
	mix_float64(x.f1)
	mix_bool(x.f2)
}

//go:noinline
func id_S2_412973(x S2_412973) S2_412973 { return x }

func mix_S2_412973(x S2_412973) {
	mix_string(x.f0)
	mix_float32(x.f1)
}

//go:noinline
func id___S2_412973(x []S2_412973) []S2_412973 { return x }

func mix___S2_412973(x []S2_412973) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_S2_412973(e)
	}
}

func trimS2_412973(x []S2_412973) []S2_412973 {
	if len(x) > 60 {
		return x[:9]
	}
	return x
}

//go:noinline
func id___uintptr(x []uintptr) []uintptr { return x }

func mix___uintptr(x []uintptr) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_uintptr(e)
	}
}

func trimuintptr(x []uintptr) []uintptr {
	if len(x) > 60 {
		return x[:9]
	}
	return x
}

//go:noinline
func id_map_int8_int32(x map[int8]int32) map[int8]int32 { return x }

func mix_map_int8_int32(x map[int8]int32) {
	kept, sum := h, uint64(len(x))
	for k, e := range x {
		h = 1; mix_int8(k); mix_int32(e); sum += h
	}
	h = kept; mix(sum)
}

//go:noinline
func id__8_uint(x [8]uint) [8]uint { return x }

func mix__8_uint(x [8]uint) {
	mix(uint64(len(x)))
	for _, e := range x {
		mix_uint(e)
	}
}

//go:noinline
func id_S1_412974(x S1_412974) S1_412974 { return x }

func mix_S1_412974(x S1_412974) {
	mix___uint16(x.f0)
	mix_int16(x.f1)
	mix_int64(x.f2)
}

func main() {
	main_412950()
	main_412951()
	main_412952()
	main_412953()
	main_412954()
	main_412955()
	main_412956()
	main_412957()
	main_412958()
	main_412959()
	main_412960()
	main_412961()
	main_412962()
	main_412963()
	main_412964()
	main_412965()
	main_412966()
	main_412967()
	main_412968()
	main_412969()
	main_412970()
	main_412971()
	main_412972()
	main_412973()
	main_412974()
}
