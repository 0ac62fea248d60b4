// A small net/http server for client.go: prints its address, answers until it is killed.
package main

import (
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"strconv"
)

type answer struct {
	N     int
	Path  string
	Words []string
}

func handle(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(r.URL.Query().Get("n"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(answer{n, r.URL.Path, []string{"one", "two", "three", strconv.Itoa(n * n)}})
}

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	fmt.Println(l.Addr())
	http.HandleFunc("/answer", handle)
	panic(http.Serve(l, nil))
}
