package runtime

// A place in the text of the program: C reads it from the function table.
type codeplace struct {
	name, file       string
	line, startLine  int
	entry            uintptr
	wrapper, runtime bool
}

// callers fills pcs with return addresses, from the skip-th function on: 0 is the one that calls it. The address of a call that was
// inlined has the number of calls inlined around it, from the innermost, in its upper 16 bits.
func callers(skip int, pcs *uintptr, n int) int

// findplace says whether there is Go code at the return address pc, and what.
func findplace(pc uintptr, at *codeplace) bool

// Callers fills pc with the return addresses of the calling functions, for [CallersFrames], and counts them; skip 0 begins with Callers
// itself.
//
//go:noinline
func Callers(skip int, pc []uintptr) int {
	if len(pc) == 0 {
		return 0
	}
	return callers(skip, &pc[0], len(pc))
}

// Caller tells of the skip-th calling function; 0 is the one that calls Caller.
//
//go:noinline
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	if callers(skip+1, &pc, 1) == 0 {
		return 0, "", 0, false
	}
	var at codeplace
	if !findplace(pc, &at) {
		return 0, "", 0, false
	}
	return pc - 1, at.file, at.line, true
}

// Frames turns the addresses of [Callers] into frames.
type Frames struct {
	callers []uintptr
}

// A Frame is a function call on the stack.
type Frame struct {
	// PC is an address in the function, before the return address.
	PC uintptr
	// Func is nil where the function is not Go's, or was inlined.
	Func *Func
	// Function is the name with the package path.
	Function string
	File     string
	Line     int
	// startLine is of the function's declaration.
	startLine int
	// Entry is where the function begins.
	Entry uintptr
}

// CallersFrames reads the addresses that [Callers] wrote.
func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

// Next is the next frame, and whether there are more behind it.
func (ci *Frames) Next() (frame Frame, more bool) {
	for len(ci.callers) > 0 {
		pc := ci.callers[0]
		ci.callers = ci.callers[1:]
		var at codeplace
		if !findplace(pc, &at) {
			continue
		}
		frame = Frame{PC: pc - 1, Function: printedname(at.name), File: at.file, Line: at.line, startLine: at.startLine, Entry: at.entry}
		if pc>>inlineShift == 0 {
			frame.Func = &Func{name: at.name, entry: at.entry, file: at.file, startLine: at.startLine}
		}
		return frame, len(ci.callers) > 0
	}
	return Frame{}, false
}

const inlineShift = 48

// A Func is a function of the program.
type Func struct {
	name, file string
	startLine  int
	entry      uintptr
}

// FuncForPC is the function at an address, nil if there is none.
func FuncForPC(pc uintptr) *Func {
	var at codeplace
	if !findplace(pc+1, &at) { // it takes return addresses
		return nil
	}
	return &Func{name: at.name, entry: at.entry, file: at.file, startLine: at.startLine}
}

// Name is the function's name with the package path; type arguments are [...].
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return printedname(f.name)
}

// Entry is where the function begins.
func (f *Func) Entry() uintptr { return f.entry }

// FileLine is the place of the code at an address within the function.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	var at codeplace
	if pc == f.entry || !findplace(pc+1, &at) {
		return f.file, f.startLine
	}
	return at.file, at.line
}

// printedname cuts the type arguments of a name to [...].
func printedname(name string) string {
	depth, cut := 0, ""
	for i := 0; i < len(name); i++ {
		switch name[i] {
		case '[':
			if depth == 0 {
				cut += "[...]"
			}
			depth++
		case ']':
			depth--
		default:
			if depth == 0 {
				cut += name[i : i+1]
			}
		}
	}
	return cut
}
