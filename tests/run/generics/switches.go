// Type switches and assertions on values of type parameter type, types and descriptors of instances.
package main

type I interface{ M() int }
type T1 int

func (T1) M() int { return 1 }

type G[T any] struct{ x T }

func (g G[T]) M() int { return 2 }

func Kind[T any](x T) string {
	switch v := any(x).(type) {
	case int:
		return "int"
	case string:
		return "string " + v
	case []T:
		return "slice of it"
	case G[T]:
		return "G of it"
	case G[int]:
		return "G[int]"
	case *T:
		return "pointer to it"
	case I:
		return "I"
	case nil:
		return "nil"
	case error:
		return v.Error()
	}
	return "other"
}

func Is[T any](x any) bool {
	_, ok := x.(T)
	return ok
}

func As[T any](x any) (t T, err string) {
	defer func() {
		if e := recover(); e != nil {
			err = e.(error).Error()
		}
	}()
	return x.(T), ""
}

func Case[A, B any](x any) string {
	switch x.(type) {
	case A:
		return "A"
	case B:
		return "B"
	case []A, []B:
		return "slices"
	case func(A) B:
		return "func"
	default:
		return "none"
	}
}

type E struct{}

func (*E) Error() string { return "E!" }

func Local[T any](x T) any {
	type L struct{ v T }
	return L{x}
}

func main() {
	println(Kind(1), Kind("s"), Kind([]int{}), Kind(T1(1)), Kind(G[int]{}), Kind(G[string]{}), Kind(2.5), Kind(&E{}))
	println(Kind[any](nil), Kind[any](5), Kind[I](nil), Kind[I](G[int]{}))
	println(Is[int](1), Is[int]("s"), Is[I](T1(0)), Is[I](3), Is[any](nil), Is[G[G[int]]](G[G[int]]{}))
	_, e := As[G[string]](G[int]{})
	println(e)
	_, e = As[I](5)
	println(e)
	_, e = As[map1[int]](nil)
	println(e)
	println(Case[int, string](1), Case[int, string]("x"), Case[int, int](1), Case[int, string]([]string{}), Case[int, string](func(int) string { return "" }), Case[int, string](2.0))
	println(Local(1) == Local(1), Local(1) == Local(2), Local(1) == Local("s"), Local("s") == Local("s"))
	_, e = As[string](Local(1))
	println(e)
	var x any = G[struct {
		a int
		b string
	}]{}
	_, e = As[int](x)
	println(e)
	_, e = As[int](G[[]G[*T1]]{})
	println(e)
	_, e = As[int](G[func(int, ...string) (I, error)]{})
	println(e)
}

type map1[T any] []T

// Stderr:
// int string s other I G[int] I other E!
// nil int nil G[int]
// true false true false false true
// interface conversion: interface {} is main.G[int], not main.G[string]
// interface conversion: int is not main.I: missing method M
// interface conversion: interface {} is nil, not main.map1[int]
// A B A slices func none
// true false false true
// interface conversion: interface {} is main.L[int], not string
// interface conversion: interface {} is main.G[struct { main.a int; main.b string }], not int
// interface conversion: interface {} is main.G[[]main.G[*main.T1]], not int
// interface conversion: interface {} is main.G[func(int, ...string) (main.I, error)], not int
