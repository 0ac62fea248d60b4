// 000-11: a loop made by `goto` is a loop: each turn registers a record.
//
// flags:
// flags: --defer=heap
// flags: -N
package main

func loop(n int) {
	i := 0
again:
	defer println("goto", i)
	i++
	if i < n {
		goto again
	}
	println("body")
}

func forward(skip bool) {
	if skip {
		goto end
	}
	defer println("not skipped")
end:
	println("end", skip)
}

func main() {
	loop(3)
	forward(true)
	forward(false)
}

// Stderr:
// body
// goto 2
// goto 1
// goto 0
// end true
// end false
// not skipped
