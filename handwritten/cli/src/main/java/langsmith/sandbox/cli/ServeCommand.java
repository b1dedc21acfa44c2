// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import langsmith.sandbox.server.IsolationMode;
import langsmith.sandbox.server.SandboxServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the local server until the process exits. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Runs the local server in the foreground; Ctrl-C stops it and its commands.")
final class ServeCommand implements Callable<Integer> {
  static final String KEY_VARIABLE = "LANGSMITH_SERVE_API_KEY";

  @ParentCommand private Main main = Main.ofProcess();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "The IP address to listen on. On any but a loopback address, everybody with the key"
              + " can run commands on this machine, unencrypted: it needs a key of your own, and"
              + " 0.0.0.0 needs --allow-host. Default: 127.0.0.1")
  private @Nullable String host;

  @Option(
      names = "--port",
      description = "Port on that address; 0 for a free one. Default: ${DEFAULT-VALUE}",
      defaultValue = "0")
  private int port;

  @Option(
      names = "--api-key",
      paramLabel = "KEY",
      description =
          "The key that clients must send; a random one by default. Every user of this"
              + " machine can see it in the list of processes: prefer LANGSMITH_SERVE_API_KEY"
              + " or --api-key-file.")
  private @Nullable String apiKey;

  @Option(
      names = "--api-key-file",
      paramLabel = "FILE",
      description = "Read the key from the first line of this file.")
  private @Nullable Path apiKeyFile;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "The directory of all sandboxes; a temporary one by default.")
  private @Nullable Path dataDirectory;

  @Option(
      names = "--no-acknowledge",
      description = "Do not acknowledge reattachments, like older servers.")
  private boolean silent;

  @Option(
      names = "--isolation",
      paramLabel = "MODE",
      description = {
        "How commands are isolated: auto (bubblewrap if it works), bubblewrap,"
            + " none, or the absolute path of a bwrap. Default: auto"
      })
  private @Nullable String isolation;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME[:PORT]",
      description =
          "A host name, besides localhost, under which requests are served: for forwarded"
              + " ports and containers. Without a port, any. May be repeated.")
  private List<String> allowedHosts = List.of();

  @Option(
      names = "--ready-file",
      paramLabel = "FILE",
      description =
          "Write {\"endpoint\": …, \"api_key\": …} to this file as soon as the server is ready,"
              + " readable by its owner only; it is removed at the end.")
  private @Nullable Path readyFile;

  @Mixin private ServerSizing sizing = new ServerSizing();

  @Mixin private FaultOptions faults = new FaultOptions();

  @Override
  public Integer call() throws InterruptedException {
    SandboxServer.Builder builder =
        SandboxServer.builder().port(port).acknowledgeReconnect(!silent).closeOnExit(false);
    sizing.applyTo(builder);
    listen(builder);
    if (isolation != null) {
      isolate(builder, isolation);
    }
    String key = key(main.environment());
    if (key != null) {
      builder.apiKey(key);
    }
    if (dataDirectory != null) {
      builder.dataDirectory(dataDirectory);
    }
    SandboxServer server = start(builder);
    faults.applyTo(server.faults());
    ReadyFile ready = announce(server);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(ready, server), "close-server"));
    PrintWriter out = spec.commandLine().getOut();
    out.println("export LANGSMITH_ENDPOINT=" + server.endpoint());
    out.println("export LANGSMITH_API_KEY=" + server.apiKey());
    out.flush();
    new CountDownLatch(1).await();
    return 0;
  }

  private void listen(SandboxServer.Builder builder) {
    if (host != null) {
      try {
        builder.host(host);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "--host must be an IP address of this machine, but was '" + host + "'", e);
      }
    }
    for (String allowed : allowedHosts) {
      try {
        builder.allowHost(allowed);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "--allow-host must be NAME or NAME:PORT, but was '" + allowed + "'", e);
      }
    }
  }

  private @Nullable ReadyFile announce(SandboxServer server) {
    try {
      return readyFile == null ? null : ReadyFile.write(readyFile, server);
    } catch (UncheckedIOException e) {
      server.close();
      throw e;
    }
  }

  private static void close(@Nullable ReadyFile ready, SandboxServer server) {
    try (server) {
      if (ready != null) {
        ready.close();
      }
    }
  }

  /** Returns the key: of the option, the file or the variable; null for a random one. */
  private @Nullable String key(Map<String, String> environment) {
    if (apiKey != null && apiKeyFile != null) {
      throw new IllegalArgumentException("give either --api-key or --api-key-file");
    }
    if (apiKeyFile == null) {
      return apiKey == null ? environment.get(KEY_VARIABLE) : apiKey;
    }
    return SecretLines.ofFile("--api-key-file", apiKeyFile);
  }

  private static void isolate(SandboxServer.Builder builder, String mode) {
    switch (mode) {
      case "auto" -> builder.isolation(IsolationMode.AUTO);
      case "bubblewrap" -> builder.isolation(IsolationMode.BUBBLEWRAP);
      case "none" -> builder.isolation(IsolationMode.NONE);
      default -> {
        if (!mode.startsWith("/")) {
          throw new IllegalArgumentException(
              "--isolation must be auto, bubblewrap, none or an absolute path, but was " + mode);
        }
        builder.bubblewrap(Path.of(mode));
      }
    }
  }

  /** The server could not be started; the message says why. */
  @SuppressWarnings("serial") // never leaves the process
  static final class StartFailedException extends RuntimeException {
    StartFailedException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private SandboxServer start(SandboxServer.Builder builder) {
    try {
      return builder.start();
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof IOException cause) {
        throw new UncheckedIOException(
            "cannot listen on port " + port + ": " + cause.getMessage(), cause);
      }
      // The data directory is in use, or the isolation does not work; the message says which.
      throw new StartFailedException(String.valueOf(e.getMessage()), e);
    } catch (UncheckedIOException e) {
      throw new UncheckedIOException(e.getMessage() + ": " + e.getCause(), e.getCause());
    }
  }
}
