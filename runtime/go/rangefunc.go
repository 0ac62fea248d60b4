package runtime

// What is wrong with a loop over a function, by the state that its body or what follows the loop found.
func panicrangestate(state int) {
	switch state {
	case 0: // done
		panic(errorString("range function continued iteration after function for loop body returned false"))
	case 2: // panic
		panic(errorString("range function continued iteration after loop body panic"))
	case 3: // exhausted
		panic(errorString("range function continued iteration after whole loop exit"))
	case 4: // missing panic
		panic(errorString("range function recovered a loop body panic and did not resume panicking"))
	}
	throw("unexpected state set by defer of range func")
}
