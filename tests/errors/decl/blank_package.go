// errorcheck

package _ // ERROR "invalid package name _"

type I interface {
	m()
	J
	m() // ERROR "duplicate method m"
}

type J interface{ n() }

type K interface {
	J // ERROR "duplicate method n"
	n(int)
}
