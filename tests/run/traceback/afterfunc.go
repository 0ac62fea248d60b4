// run
// A panic in a goroutine that the runtime has begun.
// traceback

// exit: 2
// stderr: `^panic: late\n\ngoroutine \d+ \[running\]:\nmain\.boom\(.*\)\n\t\S*/afterfunc\.go:11\b.*\ncreated by time\.goFunc\n\t.*\n$`
package main

import "time"

func boom() { panic("late") }

func main() {
	time.AfterFunc(time.Millisecond, boom)
	time.Sleep(time.Second)
}
