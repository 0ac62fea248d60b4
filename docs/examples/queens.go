// Eight queens: arrays, closures, recursion, strings.
package main

const n = 8

func solve(place func(row int, columns [n]int) bool) {
	var columns [n]int
	var down, up [2 * n]bool
	var used [n]bool
	var try func(row int) bool
	try = func(row int) bool {
		if row == n {
			return place(row, columns)
		}
		for c := range n {
			if used[c] || down[row-c+n] || up[row+c] {
				continue
			}
			columns[row] = c
			used[c], down[row-c+n], up[row+c] = true, true, true
			if !try(row + 1) {
				return false
			}
			used[c], down[row-c+n], up[row+c] = false, false, false
		}
		return true
	}
	try(0)
}

func main() {
	count := 0
	solve(func(_ int, columns [n]int) bool {
		if count == 0 {
			for _, c := range columns {
				line := ""
				for i := range n {
					if i == c {
						line += "Q "
					} else {
						line += ". "
					}
				}
				println(line)
			}
		}
		count++
		return true
	})
	println(count, "solutions")
}

// Stderr:
// Q . . . . . . .
// . . . . Q . . .
// . . . . . . . Q
// . . . . . Q . .
// . . Q . . . . .
// . . . . . . Q .
// . Q . . . . . .
// . . . Q . . . .
// 92 solutions
