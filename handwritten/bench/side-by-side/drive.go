// The rows of Driver.java with the published Go client. Usage: drive ROW..., with the settings in the environment.
package main

import (
	"context"
	"fmt"
	"os"
	"sort"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/langchain-ai/langsmith-go"
)

const (
	warmUp    = 3 * time.Second
	window    = 3 * time.Second
	first     = 300
	shortTime = 10 * time.Second
	all       = 5000
	cuts      = 15
	far       = 40
)

var (
	background = context.Background()
	client     = langsmith.NewClient()
	box        *langsmith.Sandbox
)

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func start(command string) *langsmith.SandboxCommandHandle {
	handle, err := box.StartCommand(background, langsmith.SandboxCommandStartParams{Command: langsmith.F(command)})
	check(err)
	return handle
}

func read(command string) {
	handle := start(command)
	characters := 0
	for next(handle, &characters) {
	}
}

func next(handle *langsmith.SandboxCommandHandle, characters *int) bool {
	chunk, more, err := handle.Next(background)
	check(err)
	*characters += utf8.RuneCountInString(chunk.Data)
	return more
}

func run(command string) {
	_, err := start(command).Result(background)
	check(err)
}

func repeat(limit time.Duration, step func()) float64 {
	begin := time.Now()
	steps := 0
	for steps == 0 || time.Since(begin) < limit {
		step()
		steps++
	}
	return float64(steps) / time.Since(begin).Seconds()
}

func millis(step func()) float64 {
	begin := time.Now()
	step()
	return time.Since(begin).Seconds() * 1e3
}

func median(values []float64) float64 {
	sorted := append([]float64{}, values...)
	sort.Float64s(sorted)
	return sorted[len(sorted)/2]
}

func show(name string, value float64) {
	fmt.Printf("%s %.3f\n", name, value)
}

func peak() {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return
	}
	var kilobytes float64
	for _, line := range strings.Split(string(status), "\n") {
		if _, err := fmt.Sscanf(line, "VmHWM: %f", &kilobytes); err == nil {
			show("memory", kilobytes/1024)
		}
	}
}

func stream(kind string, size string) {
	command := "out " + kind + " " + size + " 16"
	step := func() { read(command) }
	repeat(warmUp, step)
	show("speed", repeat(window, step)*(16<<20)/1e6)
	peak()
}

func short() {
	var times []float64
	begin := time.Now()
	for len(times) < all || time.Since(begin) < shortTime {
		times = append(times, millis(func() { run("true") }))
	}
	show("first300", median(times[:first]))
	show("all5000", median(times[:all]))
	show("last300", median(times[len(times)-first:]))
}

func overDistance() {
	times := make([]float64, far)
	for n := range times {
		times[n] = millis(func() { run("true") })
		time.Sleep(150 * time.Millisecond)
	}
	show("round", median(times))
}

func cut(how string) {
	times := make([]float64, cuts)
	characters := 0
	for n := range times {
		handle := start("cut " + how)
		next(handle, &characters)
		times[n] = millis(func() { next(handle, &characters) })
		for next(handle, &characters) {
		}
	}
	show("gap", median(times))
}

func rest() {
	loop := func() {
		made, err := client.Sandboxes.Boxes.NewSandbox(background, langsmith.SandboxBoxNewParams{Name: langsmith.F("box")})
		check(err)
		_, err = client.Sandboxes.Boxes.GetSandbox(background, made.Name)
		check(err)
		check(made.Delete(background))
	}
	repeat(warmUp, loop)
	show("loops", repeat(window, loop))
}

func main() {
	var err error
	box, err = client.Sandboxes.Boxes.GetSandbox(background, "box")
	check(err)
	row := append(os.Args[1:], "", "")
	switch row[0] {
	case "stream":
		stream(row[1], row[2])
	case "short":
		short()
	case "far":
		overDistance()
	case "first":
		read("echo b")
		show("at", float64(time.Now().UnixMilli()))
	case "cut":
		cut(row[1])
	case "rest":
		rest()
	}
}
