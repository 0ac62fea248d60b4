//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
// exit: 2
// stderr: `^panic: \(main\.St\) 0x[0-9a-f]+\n`
package main

type St struct{ x, y int }

func main() { panic(St{1, 2}) }
