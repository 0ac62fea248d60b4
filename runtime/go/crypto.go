// What the packages of crypto ask of the runtime.

package runtime

//go:linkname fips140_fatal crypto/internal/fips140.fatal
func fips140_fatal(text string) { fatal(text) }

//go:linkname sysrand_fatal crypto/internal/sysrand.fatal
func sysrand_fatal(text string) { fatal(text) }

//go:linkname rand_fatal crypto/rand.fatal
func rand_fatal(text string) { fatal(text) }

// The indicator of the goroutine: whether the last service was an approved one.
var fipsIndicator uint8

//go:linkname fips140_getIndicator crypto/internal/fips140.getIndicator
func fips140_getIndicator() uint8 { return fipsIndicator }

//go:linkname fips140_setIndicator crypto/internal/fips140.setIndicator
func fips140_setIndicator(indicator uint8) { fipsIndicator = indicator }

// Whether enforcement is bypassed.
var fipsBypassed bool

//go:linkname fips140_setBypass crypto/fips140.setBypass
func fips140_setBypass() { fipsBypassed = true }

//go:linkname fips140_isBypassed crypto/fips140.isBypassed
func fips140_isBypassed() bool { return fipsBypassed }

//go:linkname fips140_unsetBypass crypto/fips140.unsetBypass
func fips140_unsetBypass() { fipsBypassed = false }

//go:linkname fips140_monoTime crypto/internal/fips140deps/time.monoTime
func fips140_monoTime() int64 { return nanotime() }

// The processor has no mode of data-independent timing.

//go:linkname subtle_setDITEnabled crypto/subtle.setDITEnabled
func subtle_setDITEnabled() bool { return false }

//go:linkname subtle_setDITDisabled crypto/subtle.setDITDisabled
func subtle_setDITDisabled() {}

// Marks in binaries, of which kind of cryptography they have.

//go:linkname sig_BoringCrypto crypto/internal/boring/sig.BoringCrypto
func sig_BoringCrypto() {}

//go:linkname sig_FIPSOnly crypto/internal/boring/sig.FIPSOnly
func sig_FIPSOnly() {}

//go:linkname sig_StandardCrypto crypto/internal/boring/sig.StandardCrypto
func sig_StandardCrypto() {}
