package runtime

// bootstrapRand is eight random bytes from the system.
func bootstrapRand() uint64

var randState uint64

// rand is fast, not secure: wyrand (Wang Yi, 2019). Goroutines may disturb one another's state, which is as good.
func rand() uint64 {
	if randState == 0 {
		randState = bootstrapRand() | 1
	}
	randState += 0xa0761d6478bd642f
	hi, lo := mul64(randState, randState^0xe7037ed1a0b428db)
	return hi ^ lo
}

// mul64 is the product of two words.
func mul64(x, y uint64) (hi, lo uint64) {
	x0, x1, y0, y1 := x&(1<<32-1), x>>32, y&(1<<32-1), y>>32
	mid := x1*y0 + x0*y0>>32
	low := mid&(1<<32-1) + x0*y1
	return x1*y1 + mid>>32 + low>>32, x * y
}
