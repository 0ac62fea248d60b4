// Asks server.go: client ADDRESS CONNECTIONS REQUESTS. Each connection is kept alive, each answer is checked whole. Prints errors and seconds.
package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

var next, failed atomic.Int64

// ask sends one request and says whether the answer is right.
func ask(c net.Conn, r *bufio.Reader, n int64) error {
	if _, err := fmt.Fprintf(c, "GET /answer?n=%d HTTP/1.1\r\nHost: bench\r\nAccept: */*\r\nUser-Agent: bench\r\n\r\n", n); err != nil {
		return err
	}
	answer, err := http.ReadResponse(r, nil)
	if err != nil {
		return err
	}
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		return err
	}
	want := fmt.Sprintf("{\"N\":%d,\"Path\":\"/answer\",\"Words\":[\"one\",\"two\",\"three\",\"%d\"]}\n", n, n*n)
	if answer.StatusCode != 200 || string(body) != want {
		return fmt.Errorf("status %d, %q", answer.StatusCode, body)
	}
	return nil
}

func connection(address string, requests int64) {
	c, err := net.Dial("tcp", address)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		failed.Add(1)
		return
	}
	defer c.Close()
	r := bufio.NewReader(c)
	for n := next.Add(1); n <= requests; n = next.Add(1) {
		if err := ask(c, r, n); err != nil {
			fmt.Fprintln(os.Stderr, err)
			failed.Add(1)
			return
		}
	}
}

func main() {
	connections, _ := strconv.Atoi(os.Args[2])
	requests, _ := strconv.Atoi(os.Args[3])
	began := time.Now()
	var wg sync.WaitGroup
	for range connections {
		wg.Go(func() { connection(os.Args[1], int64(requests)) })
	}
	wg.Wait()
	fmt.Println(failed.Load(), time.Since(began).Seconds())
}
