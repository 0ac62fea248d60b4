// Coroutines, which package iter is made of: goroutines that switch to each other directly.

package runtime

// A coro is the pair of a goroutine that runs f and the one that called it; g is the one that waits. C has the same structure.
type coro struct {
	g uintptr
	f func(*coro)
}

func corocreate(c *coro, fn func())
func coroswitch(c *coro)
func coroexit(c *coro)

func newcoro(f func(*coro)) *coro {
	c := &coro{f: f}
	corocreate(c, func() {
		defer coroexit(c)
		c.f(c)
	})
	return c
}
