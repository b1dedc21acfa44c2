module tunnelinterop

go 1.21

require (
	github.com/hashicorp/yamux v0.1.2
	golang.org/x/net v0.30.0
)
