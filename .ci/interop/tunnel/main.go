// SPDX-License-Identifier: Apache-2.0

// Drives both sides of the tunnel with a yamux that was not written here.
//
//	tunnel client              opens streams to the local server that the environment names
//	tunnel server COMMAND...   serves one sandbox, and runs COMMAND, completed, to tunnel into it
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/hashicorp/yamux"
	"golang.org/x/net/websocket"
)

const key = "interop"

func main() {
	var err error
	switch {
	case len(os.Args) == 2 && os.Args[1] == "client":
		err = client()
	case len(os.Args) > 2 && os.Args[1] == "server":
		err = server(os.Args[2:])
	default:
		err = errors.New("expected: client, or server COMMAND")
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "interop:", err)
		os.Exit(1)
	}
}

// echo answers with what it gets and ends when the other side does.
func echo() (net.Listener, int, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, 0, err
	}
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go func() {
				defer conn.Close()
				io.Copy(conn, conn)
			}()
		}
	}()
	return listener, listener.Addr().(*net.TCPAddr).Port, nil
}

// --- their client, our server ---

func client() error {
	base := os.Getenv("LANGSMITH_ENDPOINT")
	apiKey := os.Getenv("LANGSMITH_API_KEY")
	request, _ := http.NewRequest("POST", base+"/v2/sandboxes/boxes", strings.NewReader(`{"name":"tunnel-interop"}`))
	request.Header.Set("X-Api-Key", apiKey)
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	var box struct {
		DataplaneURL string `json:"dataplane_url"`
	}
	if err := json.NewDecoder(response.Body).Decode(&box); err != nil || box.DataplaneURL == "" {
		return fmt.Errorf("no sandbox: status %d, %v", response.StatusCode, err)
	}
	config, err := websocket.NewConfig(strings.Replace(box.DataplaneURL, "http", "ws", 1)+"/tunnel", base)
	if err != nil {
		return err
	}
	config.Header = http.Header{"X-Api-Key": {apiKey}}
	socket, err := websocket.DialConfig(config)
	if err != nil {
		return err
	}
	socket.PayloadType = websocket.BinaryFrame
	session, err := yamux.Client(socket, settings())
	if err != nil {
		return err
	}
	defer session.Close()
	listener, port, err := echo()
	if err != nil {
		return err
	}
	defer listener.Close()

	if _, err := session.Ping(); err != nil {
		return fmt.Errorf("ping: %w", err)
	}
	var group sync.WaitGroup
	failures := make(chan error, 100)
	for n := 0; n < 50; n++ {
		group.Add(1)
		go func(n int) {
			defer group.Done()
			if err := throughEcho(session, port, 200_000+n); err != nil {
				failures <- fmt.Errorf("stream %d: %w", n, err)
			}
		}(n)
	}
	group.Wait()
	close(failures)
	for err := range failures {
		return err
	}
	if err := throughEcho(session, port, 5_000_000); err != nil {
		return fmt.Errorf("large: %w", err)
	}
	unused, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	unused.Close()
	if _, status, err := dial(session, unused.Addr().(*net.TCPAddr).Port); err != nil || status != 2 {
		return fmt.Errorf("nothing listens: expected status 2, got %d, %v", status, err)
	}
	if session.NumStreams() > 1 {
		return fmt.Errorf("%d streams are left", session.NumStreams())
	}
	return nil
}

func settings() *yamux.Config {
	config := yamux.DefaultConfig()
	config.LogOutput = os.Stderr
	config.KeepAliveInterval = time.Second
	return config
}

func dial(session *yamux.Session, port int) (net.Conn, byte, error) {
	stream, err := session.Open()
	if err != nil {
		return nil, 0, err
	}
	if _, err := stream.Write([]byte{1, byte(port >> 8), byte(port)}); err != nil {
		return nil, 0, err
	}
	var status [1]byte
	if _, err := io.ReadFull(stream, status[:]); err != nil {
		return nil, 0, err
	}
	if status[0] != 0 {
		stream.Close()
		return nil, status[0], nil
	}
	return stream, 0, nil
}

// throughEcho half-closes after the last byte, and expects everything back, and then the end.
func throughEcho(session *yamux.Session, port, length int) error {
	stream, status, err := dial(session, port)
	if err != nil || status != 0 {
		return fmt.Errorf("dial: status %d, %w", status, err)
	}
	content := pattern(length)
	go func() {
		stream.Write(content)
		stream.Close()
	}()
	back, err := io.ReadAll(stream)
	if err != nil {
		return err
	}
	if !bytes.Equal(back, content) {
		return fmt.Errorf("sent %d bytes, got %d other ones", length, len(back))
	}
	return nil
}

func pattern(length int) []byte {
	content := make([]byte, length)
	for n := range content {
		content[n] = byte(n*31 + n>>8)
	}
	return content
}

// --- our client, their server ---

func server(command []string) error {
	listener, port, err := echo()
	if err != nil {
		return err
	}
	defer listener.Close()
	mux := http.NewServeMux()
	web := httptest.NewServer(mux)
	defer web.Close()
	mux.HandleFunc("/v2/sandboxes/boxes/box", box(web.URL))
	mux.HandleFunc("/api/v2/sandboxes/boxes/box", box(web.URL))
	mux.Handle("/sb/box/tunnel", websocket.Server{Handler: func(socket *websocket.Conn) {
		if socket.Request().Header.Get("X-Api-Key") != key {
			return
		}
		socket.PayloadType = websocket.BinaryFrame
		serve(socket)
	}})

	address, err := url.Parse(web.URL)
	if err != nil {
		return err
	}
	arguments := fmt.Sprintf("tunnel box %d", port)
	run := exec.Command(command[0], command[1:]...)
	if last := len(run.Args) - 1; strings.HasSuffix(run.Args[last], "exec.args=") {
		run.Args[last] += arguments
	} else {
		run.Args = append(run.Args, strings.Fields(arguments)...)
	}
	run.Env = append(os.Environ(), "LANGSMITH_ENDPOINT=http://"+address.Host, "LANGSMITH_API_KEY="+key)
	run.Stderr = os.Stderr
	out, err := run.StdoutPipe()
	if err != nil {
		return err
	}
	if err := run.Start(); err != nil {
		return err
	}
	defer func() {
		run.Process.Signal(syscall.SIGTERM) // Not an interrupt, which is ignored below a shell in the background.
		run.Wait()
	}()
	local, err := localAddress(out)
	if err != nil {
		return err
	}
	failures := make(chan error, 20)
	for n := 0; n < cap(failures); n++ {
		go func(n int) { failures <- throughTunnel(local, 100_000*n+1) }(n)
	}
	for n := 0; n < cap(failures); n++ {
		if err := <-failures; err != nil {
			return err
		}
	}
	return nil
}

// localAddress waits for the line that says where the tunnel listens.
func localAddress(out io.Reader) (string, error) {
	address := regexp.MustCompile(`127\.0\.0\.1:\d+`)
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if found := address.FindString(lines.Text()); found != "" {
			return found, nil
		}
	}
	return "", errors.New("the tunnel did not say where it listens")
}

func throughTunnel(address string, length int) error {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return err
	}
	defer conn.Close()
	content := pattern(length)
	go func() {
		conn.Write(content)
		conn.(*net.TCPConn).CloseWrite()
	}()
	back, err := io.ReadAll(conn)
	if err != nil {
		return err
	}
	if !bytes.Equal(back, content) {
		return fmt.Errorf("sent %d bytes, got %d other ones", length, len(back))
	}
	return nil
}

func box(base string) http.HandlerFunc {
	return func(writer http.ResponseWriter, request *http.Request) {
		writer.Header().Set("Content-Type", "application/json")
		fmt.Fprintf(writer, `{"id":"box","name":"box","status":"ready","dataplane_url":"%s/sb/box"}`, base)
	}
}

func serve(socket net.Conn) {
	session, err := yamux.Server(socket, settings())
	if err != nil {
		return
	}
	defer session.Close()
	for {
		stream, err := session.Accept()
		if err != nil {
			return
		}
		go bridge(stream)
	}
}

func bridge(stream net.Conn) {
	defer stream.Close()
	var request [3]byte
	if _, err := io.ReadFull(stream, request[:]); err != nil {
		return
	}
	target, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", int(request[1])<<8|int(request[2])))
	if err != nil {
		stream.Write([]byte{2})
		return
	}
	defer target.Close()
	stream.Write([]byte{0})
	go func() {
		io.Copy(target, stream)
		target.(*net.TCPConn).CloseWrite()
	}()
	io.Copy(stream, target)
}
