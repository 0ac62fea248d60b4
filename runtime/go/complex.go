package runtime

func isNaN(f float64) bool    { return f != f }
func isFinite(f float64) bool { return f-f == 0 }
func isInf(f float64) bool    { return !isNaN(f) && !isFinite(f) }

// withSign is magnitude, which is not negative, with the sign of f.
func withSign(magnitude, f float64) float64 {
	if f < 0 || f == 0 && 1/f < 0 {
		return -magnitude
	}
	return magnitude
}

// unit is 1 for an infinity and 0 for anything else, with its sign.
func unit(f float64) float64 {
	if isInf(f) {
		return withSign(1, f)
	}
	return withSign(0, f)
}

func abs(f float64) float64 {
	if f < 0 {
		return -f
	}
	return f
}

// complex128div divides by the larger part of the divisor first, so that nothing overflows on the way (Smith, 1962); where that
// gives no number, infinities and zeros follow the C standard, Annex G.
func complex128div(n, m complex128) complex128 {
	a, b, c, d := real(n), imag(n), real(m), imag(m)
	var e, f float64
	if abs(c) >= abs(d) {
		ratio := d / c
		denom := c + ratio*d
		e, f = (a+b*ratio)/denom, (b-a*ratio)/denom
	} else {
		ratio := c / d
		denom := d + ratio*c
		e, f = (a*ratio+b)/denom, (b*ratio-a)/denom
	}
	if !isNaN(e) && !isNaN(f) {
		return complex(e, f)
	}
	zero := 0.0
	inf := 1 / zero
	switch {
	case c == 0 && d == 0 && (!isNaN(a) || !isNaN(b)):
		e, f = withSign(inf, c)*a, withSign(inf, c)*b
	case (isInf(a) || isInf(b)) && isFinite(c) && isFinite(d):
		a, b = unit(a), unit(b)
		e, f = inf*(a*c+b*d), inf*(b*c-a*d)
	case (isInf(c) || isInf(d)) && isFinite(a) && isFinite(b):
		c, d = unit(c), unit(d)
		e, f = zero*(a*c+b*d), zero*(b*c-a*d)
	}
	return complex(e, f)
}
