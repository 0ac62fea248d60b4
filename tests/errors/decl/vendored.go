// errorcheck

// What the library imports from other modules is in its folder vendor.

package main

import "crypto/ecdsa"

func main() {
	var key ecdsa.PublicKey
	key.Bits() // ERROR "key\.Bits undefined \(type .crypto/ecdsa.\.PublicKey has no field or method Bits\)"
}
