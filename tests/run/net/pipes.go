// run
// Pipes are waited for by the poller: a reader that waits costs no thread, has deadlines, and is woken when the file is closed.

package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync"
	"time"
)

func main() {
	write()
	deadline()
	closed()
	command()
	many()
}

func pipe() (r, w *os.File) {
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	return r, w
}

func write() {
	r, w := pipe()
	go func() {
		time.Sleep(5 * time.Millisecond)
		io.WriteString(w, "hello")
		w.Close()
	}()
	b, err := io.ReadAll(r)
	fmt.Printf("%q %v\n", b, err)
}

func deadline() {
	r, w := pipe()
	r.SetReadDeadline(time.Now().Add(10 * time.Millisecond))
	_, err := r.Read(make([]byte, 1))
	fmt.Println(errors.Is(err, os.ErrDeadlineExceeded), err)
	r.SetReadDeadline(time.Now().Add(-time.Second))
	_, err = r.Read(make([]byte, 1))
	fmt.Println(err)
	r.SetReadDeadline(time.Now().Add(time.Hour))
	go io.WriteString(w, "x")
	n, err := r.Read(make([]byte, 1))
	fmt.Println(n, err)
	go func() { // a deadline that is set while somebody waits
		time.Sleep(5 * time.Millisecond)
		r.SetReadDeadline(time.Now())
	}()
	_, err = r.Read(make([]byte, 1))
	fmt.Println(err)
	w.SetWriteDeadline(time.Now().Add(10 * time.Millisecond))
	n, err = w.Write(make([]byte, 1<<20)) // more than a pipe holds
	fmt.Println(n < 1<<20, err)
}

func closed() {
	r, _ := pipe()
	go func() {
		time.Sleep(5 * time.Millisecond)
		r.Close()
	}()
	_, err := r.Read(make([]byte, 1))
	fmt.Println(err)
}

func command() {
	c := exec.Command("cat")
	in, _ := c.StdinPipe()
	go func() {
		for range 1000 {
			io.WriteString(in, "through another process\n")
		}
		in.Close()
	}()
	out, err := c.Output()
	fmt.Println(len(out), err)
}

// Goroutines in a ring hand a byte on.
func many() {
	const n = 200
	var readers, writers [n]*os.File
	for i := range n {
		readers[i], writers[i] = pipe()
	}
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() {
			b := make([]byte, 1)
			for {
				if _, err := readers[i].Read(b); err != nil {
					panic(err)
				}
				if b[0] == 0 {
					writers[(i+1)%n].Write(b)
					return
				}
				if i == 0 {
					b[0]--
				}
				writers[(i+1)%n].Write(b)
			}
		})
	}
	writers[1].Write([]byte{20})
	wg.Wait()
	fmt.Println("the ring is broken up")
}

// Output:
// "hello" <nil>
// true read |0: i/o timeout
// read |0: i/o timeout
// 1 <nil>
// read |0: i/o timeout
// true write |1: i/o timeout
// read |0: file already closed
// 24000 <nil>
// the ring is broken up
