// run
// timeout: 30
// 200 connections at once to a server of this process.

package main

import (
	"fmt"
	"io"
	"net"
	"sync"
	"time"
)

func serve(l net.Listener) {
	for {
		c, err := l.Accept()
		if err != nil {
			return
		}
		go func() {
			io.Copy(c, c)
			c.Close()
		}()
	}
}

func talk(address string, i int) (total int) {
	c, err := net.Dial("tcp", address)
	if err != nil {
		panic(err)
	}
	defer c.Close()
	for j := range 20 {
		message := fmt.Sprintf("message %d of %d", j, i)
		io.WriteString(c, message)
		answer := make([]byte, len(message))
		if _, err := io.ReadFull(c, answer); err != nil || string(answer) != message {
			panic(fmt.Sprint(err, string(answer)))
		}
		total += len(answer)
	}
	return total
}

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go serve(l)
	address := l.Addr().String()
	var wg sync.WaitGroup
	var totals [200]int
	for i := range totals {
		wg.Go(func() { totals[i] = talk(address, i) })
	}
	wg.Wait()
	sum := 0
	for _, n := range totals {
		sum += n
	}
	fmt.Println(sum)

	c, _ := net.Dial("tcp", address)
	c.SetDeadline(time.Now().Add(10 * time.Millisecond))
	_, err = c.Read(make([]byte, 1))
	fmt.Println(err.(net.Error).Timeout())
	c.Close()
	l.Close()
	_, err = net.Dial("tcp", address)
	fmt.Println(err != nil)
}

// Output:
// 63800
// true
// true
