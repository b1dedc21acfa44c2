// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.network.Tunnel;
import langsmith.sandbox.network.TunnelListener;
import langsmith.sandbox.network.TunnelOptions;
import langsmith.sandbox.network.TunnelStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Forwards a port of a sandbox to a local port, or to standard input and output. */
@Command(
    name = "tunnel",
    mixinStandardHelpOptions = true,
    description = {
      "Forwards a port of a sandbox to 127.0.0.1 until Ctrl-C, and prints the local address.",
      "With --stdio, forwards one connection over standard input and output, such as for ssh:",
      "-o ProxyCommand='… tunnel --stdio SANDBOX 22'"
    })
final class TunnelCommand implements Callable<Integer> {
  @ParentCommand private Main main = Main.ofProcess();

  @Parameters(index = "0", paramLabel = "SANDBOX", description = "Name or id of the sandbox.")
  private String sandbox = "";

  @Parameters(index = "1", paramLabel = "PORT", description = "The port of the sandbox.")
  private int remotePort;

  @Option(
      names = "--local-port",
      paramLabel = "PORT",
      description = "Port on the loopback address; 0 for a free one. Default: ${DEFAULT-VALUE}",
      defaultValue = "0")
  private int localPort;

  @Option(
      names = "--no-probe",
      description = "Do not probe the port at the start, for a program that is not running yet.")
  private boolean noProbe;

  @Option(names = "--stdio", description = "Forward one connection instead of listening.")
  private boolean stdio;

  @Override
  public Integer call() throws IOException, InterruptedException {
    TunnelOptions options = TunnelOptions.to(remotePort).localPort(localPort).probe(!noProbe);
    try (Backend backend = Backend.remote(main)) {
      Sandbox box = backend.client().sandboxes().get(sandbox);
      if (stdio) {
        carry(box, options);
      } else {
        listen(box, options);
      }
      return 0;
    }
  }

  private void listen(Sandbox box, TunnelOptions options) throws InterruptedException {
    try (Tunnel tunnel = box.tunnel(options.listener(new Messages()))) {
      OnInterrupt interrupt = OnInterrupt.run(tunnel::close);
      try {
        main.printer().line("127.0.0.1:" + tunnel.localPort());
        new CountDownLatch(1).await();
      } finally {
        interrupt.close();
      }
    }
  }

  /**
   * Copies both directions, which end independently; returns when the port has nothing more to
   * send.
   */
  private void carry(Sandbox box, TunnelOptions options) throws IOException {
    OutputStream out = main.printer().bytes();
    try (TunnelStream stream = box.openStream(options)) {
      Thread sending = new Thread(() -> send(stream), "stdin");
      sending.setDaemon(true);
      sending.start();
      byte[] buffer = new byte[64 << 10];
      InputStream in = stream.inputStream();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        out.write(buffer, 0, count);
      }
    }
  }

  private void send(TunnelStream stream) {
    try (InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = stream.outputStream()) {
      in.transferTo(out);
    } catch (IOException e) {
      // The reader of the port fails in the same way and reports it.
    }
  }

  /** Prints events of the tunnel that are otherwise invisible. */
  private final class Messages implements TunnelListener {
    @Override
    public void sessionLost(String reason) {
      main.printer().message("the tunnel lost its connections: " + reason);
    }

    @Override
    public void connectionFailed(SandboxException failure) {
      main.printer().message("a connection failed: " + failure.getMessage());
    }
  }
}
