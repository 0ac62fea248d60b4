// 000-13, 000-15: a record on the heap keeps its arguments behind it: none, one word, and each size class and beyond.
//
// flags:
// flags: --defer=heap
// flags: -N
package main

type words2 [2]int
type words4 [4]int
type words6 [6]int
type words8 [8]int
type words20 [20]int

func none()                         { println("none") }
func one(a int)                     { println("one", a) }
func two(a words2)                  { println("two", a[0], a[1]) }
func four(a words4)                 { println("four", a[0], a[3]) }
func six(a words6)                  { println("six", a[0], a[5]) }
func eight(a words8)                { println("eight", a[0], a[7]) }
func twenty(a words20)              { println("twenty", a[0], a[19]) }
func mixed(a byte, b string, c any) { println("mixed", a, b, c.(int)) }

func main() {
	for i := 1; i <= 3; i++ {
		defer none()
		defer one(i)
		defer two(words2{i, -i})
		defer four(words4{0: i, 3: -i})
		defer six(words6{0: i, 5: -i})
		defer eight(words8{0: i, 7: -i})
		defer twenty(words20{0: i, 19: -i})
		defer mixed(byte(i), "s", i*10)
	}
}

// Stderr:
// mixed 3 s 30
// twenty 3 -3
// eight 3 -3
// six 3 -3
// four 3 -3
// two 3 -3
// one 3
// none
// mixed 2 s 20
// twenty 2 -2
// eight 2 -2
// six 2 -2
// four 2 -2
// two 2 -2
// one 2
// none
// mixed 1 s 10
// twenty 1 -1
// eight 1 -1
// six 1 -1
// four 1 -1
// two 1 -1
// one 1
// none
