// run
// timeout: 30
// Package os/signal: Notify, Stop, Reset, Ignore, NotifyContext; signals that nobody asks for; writes to a broken pipe.

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"
)

func send(sig syscall.Signal) { syscall.Kill(os.Getpid(), sig) }

func receive(c chan os.Signal) string {
	select {
	case s := <-c:
		return s.String()
	case <-time.After(5 * time.Second):
		return "nothing"
	}
}

func main() {
	c := make(chan os.Signal, 10)
	signal.Notify(c, syscall.SIGINT, syscall.SIGUSR1, syscall.SIGTERM, syscall.SIGQUIT)
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGUSR1, syscall.SIGTERM, syscall.SIGQUIT} {
		send(s)
		fmt.Println(receive(c))
	}
	for range 100 {
		send(syscall.SIGUSR1)
		if s := receive(c); s != "user defined signal 1" {
			fmt.Println(s)
		}
	}
	signal.Stop(c)
	send(syscall.SIGUSR1) // for nothing, like those that nobody ever asked for
	send(syscall.SIGUSR2)
	send(syscall.SIGALRM)
	send(syscall.SIGCHLD)
	time.Sleep(5 * time.Millisecond)
	fmt.Println(len(c))

	signal.Ignore(syscall.SIGINT, syscall.SIGHUP)
	fmt.Println(signal.Ignored(syscall.SIGINT), signal.Ignored(syscall.SIGHUP), signal.Ignored(syscall.SIGTERM))
	send(syscall.SIGINT)
	send(syscall.SIGHUP)
	signal.Reset(syscall.SIGINT) // of Notify, not of Ignore
	fmt.Println(signal.Ignored(syscall.SIGINT))
	signal.Notify(c, syscall.SIGINT)
	signal.Stop(c)
	fmt.Println(signal.Ignored(syscall.SIGINT))

	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	send(syscall.SIGTERM)
	<-ctx.Done()
	fmt.Println(ctx.Err(), context.Cause(ctx))
	stop()

	all := make(chan os.Signal, 1)
	signal.Notify(all)
	send(syscall.SIGWINCH)
	for s := range all { // SIGURG comes now and then
		if s == syscall.SIGWINCH {
			fmt.Println(s)
			break
		}
	}
	signal.Reset()

	r, w, _ := os.Pipe()
	r.Close()
	_, err := w.Write([]byte("x"))
	fmt.Println(errors.Is(err, syscall.EPIPE))

	// A child begins with nothing held back and with default actions.
	child := exec.Command("sh", "-c", "kill -USR1 $$; echo survived")
	out, err := child.Output()
	fmt.Printf("%q %v\n", out, err)
	child = exec.Command("sleep", "100")
	child.Start()
	child.Process.Signal(syscall.SIGTERM)
	fmt.Println(child.Wait())
}

// Output:
// interrupt
// user defined signal 1
// terminated
// quit
// 0
// true true false
// true
// false
// context canceled terminated signal received
// window changed
// true
// "" signal: user defined signal 1
// signal: terminated
