// 002-7: after a recovery an unnamed result is what it was, a named one what the deferred function made of it.
//
// flags:
// flags: --defer=heap
// flags: --defer=stack
// flags: --defer=open
// flags: -N
package main

type errorString string

func (e errorString) Error() string { return string(e) }

func show(what string, err error) {
	if err == nil {
		println(what, "<nil>")
	} else {
		println(what, err.Error())
	}
}

func main() {
	show("error from err1:", err1())
	show("error from err2:", err2())
}

func err1() error {
	var err error
	defer func() {
		if r := recover(); r != nil {
			err = errorString("recovered")
		}
	}()
	panic("foo")
	return err
}

func err2() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = errorString("recovered")
		}
	}()
	panic("foo")
	return err
}

// Stderr:
// error from err1: <nil>
// error from err2: recovered
