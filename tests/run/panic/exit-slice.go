//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
// stderr: `^panic: \(\[\]int\) 0x[0-9a-f]+\n`
package main

func main() { panic([]int{1, 2}) }
