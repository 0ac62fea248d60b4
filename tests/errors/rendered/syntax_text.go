// errorcheck

// Strings, runes and numbers that are none.

package main

func quotes() {
	println("abc)
}

func runes() {
	println('ab')
	println('')
	println("\q")
	println('\400')
}

func numbers() {
	println(08, 0b12, 0x, 1e, 1__0, 0x1.0)
}

func others() {
	println(1 # 2)
}

// Errors:
// ./syntax_text.go:8:15: newline in string
// ./syntax_text.go:8:15: syntax error: unexpected newline in argument list; possibly missing comma or )
// ./syntax_text.go:12:10: more than one character in rune literal
// ./syntax_text.go:13:11: empty rune literal or unescaped '
// ./syntax_text.go:14:12: unknown escape
// ./syntax_text.go:15:15: octal escape value 256 > 255
// ./syntax_text.go:19:11: invalid digit '8' in octal literal
// ./syntax_text.go:19:17: invalid digit '2' in binary literal
// ./syntax_text.go:19:22: hexadecimal literal has no digits
// ./syntax_text.go:19:26: exponent has no digits
// ./syntax_text.go:19:30: '_' must separate successive digits
// ./syntax_text.go:19:39: hexadecimal mantissa requires a 'p' exponent
// ./syntax_text.go:23:12: invalid character U+0023 '#'
// ./syntax_text.go:23:14: syntax error: unexpected literal 2 in argument list; possibly missing comma or )
