// errorcheck
// flags: -lang=go1.20

// What newer versions of the language brought.

package main

func main() {
	for range 3 { // ERROR "cannot range over 3 \(untyped int constant\): requires go1\.22 or later \(\-lang was set to go1\.20; check go\.mod\)"
	}
	for range func(func() bool) {} { // ERROR "cannot range over func\(func\(\) bool\) \{\} \(value of type func\(func\(\) bool\)\): requires go1\.23 or later \(\-lang was set to go1\.20; check go\.mod\)"
	}
	_ = min(1, 2) // ERROR "built\-in min requires go1\.21 or later \(\-lang was set to go1\.20; check go\.mod\)"
	clear([]int{}) // ERROR "clear requires go1\.21 or later \(\-lang was set to go1\.20; check go\.mod\)"
	_ = new(1) // ERROR "new\(1\) requires go1\.26 or later \(\-lang was set to go1\.20; check go\.mod\)"
	_ = new(nil) // ERROR "use of untyped nil in argument to new"
}
