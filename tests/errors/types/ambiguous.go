// errorcheck

// Where several packages have a name, messages give their paths.
package main

import (
	"fmt"
	html "html/template"
	"sync"
	"text/template"
	"time"
)

var (
	_ template.Template = html.Template{} // ERROR "cannot use html.Template\{\} \(value of struct type .html/template..Template\) as .text/template..Template value in variable declaration"
	_ int               = sync.Mutex{}    // ERROR "\(value of struct type .sync..Mutex\) as int value"
	_ int               = time.Time{}     // ERROR "\(value of struct type time.Time\) as int value"
)

func main() { fmt.Println() }
