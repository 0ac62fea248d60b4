// run
// timeout: 30
// A server and its clients; deadlines on both sides, an answer in pieces, a handler that panics, a shutdown.

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
)

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/hello/", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "hello, %s", strings.TrimPrefix(r.URL.Path, "/hello/"))
	})
	mux.HandleFunc("/upper", func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		io.WriteString(w, strings.ToUpper(string(b)))
	})
	mux.HandleFunc("/pieces", func(w http.ResponseWriter, r *http.Request) {
		for i := range 3 {
			fmt.Fprint(w, i, " ")
			w.(http.Flusher).Flush()
			time.Sleep(2 * time.Millisecond)
		}
	})
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/panic", func(w http.ResponseWriter, r *http.Request) { panic("handler") })
	server := &http.Server{Handler: mux, ReadTimeout: 5 * time.Second, WriteTimeout: 5 * time.Second, ErrorLog: log.New(io.Discard, "", 0)}
	done := make(chan error)
	go func() { done <- server.Serve(l) }()
	url := "http://" + l.Addr().String()

	show(http.Get(url + "/hello/gopher"))
	show(http.Post(url+"/upper", "text/plain", strings.NewReader("shout")))
	show(http.Get(url + "/pieces"))
	show(http.Get(url + "/none"))
	_, err = http.Get(url + "/panic")
	fmt.Println(errors.Is(err, io.EOF))
	client := http.Client{Timeout: 20 * time.Millisecond}
	_, err = client.Get(url + "/slow")
	fmt.Println(err.(net.Error).Timeout())

	var wg sync.WaitGroup
	var right [32]int
	for i := range right {
		wg.Go(func() {
			for range 10 {
				answer, err := http.Get(fmt.Sprint(url, "/hello/", i))
				if err != nil {
					panic(err)
				}
				b, _ := io.ReadAll(answer.Body)
				answer.Body.Close()
				if string(b) == fmt.Sprint("hello, ", i) {
					right[i]++
				}
			}
		})
	}
	wg.Wait()
	fmt.Println(right)
	http.DefaultClient.CloseIdleConnections()
	fmt.Println(server.Shutdown(context.Background()), <-done)
}

func show(answer *http.Response, err error) {
	if err != nil {
		fmt.Println(err)
		return
	}
	b, err := io.ReadAll(answer.Body)
	answer.Body.Close()
	fmt.Printf("%s %q %v\n", answer.Status, b, err)
}

// Output:
// 200 OK "hello, gopher" <nil>
// 200 OK "SHOUT" <nil>
// 200 OK "0 1 2 " <nil>
// 404 Not Found "404 page not found\n" <nil>
// true
// true
// [10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10 10]
// <nil> http: Server closed
