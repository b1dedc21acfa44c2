// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import io.vertx.core.Context;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntPredicate;
import langsmith.sandbox.server.box.BoxNames;
import langsmith.sandbox.server.catalogue.SnapshotReference;
import langsmith.sandbox.server.command.Bubblewrap;
import langsmith.sandbox.server.composition.Deployment;
import langsmith.sandbox.server.composition.ServerSettings;
import langsmith.sandbox.server.composition.ServerVerticle;
import langsmith.sandbox.server.time.Timers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server on this machine that speaks the LangSmith Sandboxes API with real processes and files,
 * for development and tests without the service.
 *
 * <pre>{@code
 * try (SandboxServer server = SandboxServer.start()) {
 *   // point any client at server.endpoint() with the key server.apiKey()
 * }
 * }</pre>
 *
 * <p>It listens on 127.0.0.1 only and answers nobody without the key. Closing the server ends all
 * commands. What there is goes with it, unless it has a {@linkplain Builder#dataDirectory data
 * directory}, in which the next server finds it again. Its threads are daemons: a JVM that ends
 * closes the server first. Instances are safe for use by several threads.
 */
public final class SandboxServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SandboxServer.class);

  private final ServerSettings settings;
  private final Faults faults = new Faults();
  private final Deployment deployment;
  private final Thread exitHook = new Thread(this::close, "sandbox-server-exit");

  // Guarded by this.
  private boolean closed;

  private SandboxServer(ServerSettings settings, boolean closeOnExit) {
    this.settings = settings;
    this.deployment = new Deployment(settings, faults.queue());
    if (closeOnExit) {
      Runtime.getRuntime().addShutdownHook(exitHook);
    }
  }

  /**
   * Starts a server with a random key on a free port. Blocks until it listens.
   *
   * @return the running server; the caller closes it
   * @throws UncheckedIOException if no directory for its files can be made
   * @throws IllegalStateException if it cannot listen
   */
  public static SandboxServer start() {
    return builder().start();
  }

  /**
   * Returns a builder with the defaults of {@link #start()}.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the address of the server: what {@code LANGSMITH_ENDPOINT} would be. The control plane
   * is below it, under {@code /v2/sandboxes} and {@code /api/v2/sandboxes}.
   *
   * @return a URL such as {@code http://127.0.0.1:43210}, without a slash at its end
   */
  public String endpoint() {
    return "http://" + ServerVerticle.HOST + ":" + deployment.port();
  }

  /**
   * Returns the key that every request must carry in {@code X-Api-Key}.
   *
   * @return the key: a secret
   */
  public String apiKey() {
    return settings.apiKey();
  }

  /**
   * Returns the faults that the coming WebSocket connections meet.
   *
   * @return the same instance each time; empty until something is put into it
   */
  public Faults faults() {
    return faults;
  }

  /**
   * Returns how commands are kept apart from the rest of the machine.
   *
   * @return what is in force, which was decided at the start; never {@link IsolationMode#AUTO}
   */
  public IsolationMode isolation() {
    return settings.commands().isolated() ? IsolationMode.BUBBLEWRAP : IsolationMode.NONE;
  }

  /**
   * Stops listening and ends every command with everything it started. Without a data directory
   * every box is deleted with its files; with one it has stopped. Blocks until nothing runs, a
   * minute at most. Does nothing if the server is closed.
   *
   * @throws IllegalStateException if it is called on an event loop of Vert.x, or if something was
   *     left
   */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    if (Context.isOnEventLoopThread()) {
      throw new IllegalStateException("close() blocks, so it cannot be called on an event loop");
    }
    closed = true;
    if (Thread.currentThread() != exitHook) {
      removeExitHook();
    }
    deployment.close();
  }

  /** Shows the address, never the key. */
  @Override
  public String toString() {
    return "SandboxServer[" + endpoint() + "]";
  }

  private void removeExitHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(exitHook);
    } catch (IllegalStateException e) {
      log.debug("the JVM is ending already", e);
    }
  }

  /** Sets up a {@link SandboxServer}. Not safe for use by several threads. */
  public static final class Builder {
    private final ServerSettings.Builder settings = ServerSettings.builder();
    private @Nullable IsolationMode isolation;
    private @Nullable Path bubblewrap;
    private boolean closeOnExit = true;

    private Builder() {}

    /**
     * Sets the port to listen on. The default is 0.
     *
     * @param port 1 to 65535, or 0 for any free port
     * @return this
     * @throws IllegalArgumentException if the port is out of bounds
     */
    public Builder port(int port) {
      if (port < 0 || port > 65535) {
        throw new IllegalArgumentException("expected a port of 0 to 65535, got " + port);
      }
      settings.port(port);
      return this;
    }

    /**
     * Sets the key that every request must carry. The default is a random one.
     *
     * @param apiKey visible ASCII characters, at least one
     * @return this
     * @throws IllegalArgumentException if the key cannot be sent in a header
     */
    public Builder apiKey(String apiKey) {
      if (apiKey.isEmpty() || apiKey.chars().anyMatch(c -> c <= ' ' || c > '~')) {
        throw new IllegalArgumentException(
            "expected a key of visible ASCII characters without spaces; its value is not shown");
      }
      settings.apiKey(apiKey);
      return this;
    }

    /**
     * Sets where everything is kept, so that the next server finds it: boxes (stopped, with their
     * files), snapshots, registries, volumes, templates and pools. Credentials and variables are in
     * it, readable by its owner only. It is created if it does not exist. The default is a
     * temporary directory, which is deleted with everything in it when the server is closed.
     *
     * @param dataDirectory a directory that no other server uses at the same time
     * @return this
     */
    public Builder dataDirectory(Path dataDirectory) {
      settings.dataDirectory(dataDirectory.toAbsolutePath());
      return this;
    }

    /**
     * Sets whether a re-attachment to a command is acknowledged with {@code started}, as servers of
     * the current generation do. The default is true; false plays an older server.
     *
     * @param acknowledgeReconnect whether to acknowledge
     * @return this
     */
    public Builder acknowledgeReconnect(boolean acknowledgeReconnect) {
      settings.commands(now -> now.withAcknowledgeReconnect(acknowledgeReconnect));
      return this;
    }

    /**
     * Sets how many bytes of each output stream of a command are kept for clients that come back.
     * The default is 1 MiB.
     *
     * @param ringBytes at least 1024
     * @return this
     * @throws IllegalArgumentException if it is less
     */
    public Builder ringBytes(int ringBytes) {
      settings.commands(now -> now.withRingBytes(ringBytes));
      return this;
    }

    /**
     * Sets whether a command waits when its output would overwrite what a client that comes back
     * may still want. The default is false: while nobody is attached the oldest bytes are
     * overwritten.
     *
     * <p>If true, half of {@link #ringBytes} is kept behind the reader. What was on its way to a
     * client when its connection ended must fit into that half, or is lost all the same; 8 MiB hold
     * what the sockets of most machines do. A command that nobody comes back to waits until its
     * idle timeout.
     *
     * @param holdOutput whether to wait
     * @return this
     */
    public Builder holdOutput(boolean holdOutput) {
      settings.commands(now -> now.withHoldOutput(holdOutput));
      return this;
    }

    /**
     * Sets how commands are kept apart from the rest of the machine. The default is what the system
     * property {@value IsolationMode#PROPERTY} says ({@code auto}, {@code bubblewrap} or {@code
     * none}), and without it {@link IsolationMode#AUTO}. {@link SandboxServer#isolation()} returns
     * what is in force.
     *
     * @param isolation what is wanted
     * @return this
     */
    public Builder isolation(IsolationMode isolation) {
      this.isolation = isolation;
      return this;
    }

    /**
     * Sets which {@code bwrap} isolates commands and demands that it works, as {@link
     * IsolationMode#BUBBLEWRAP} does. Without this call it is searched for in the absolute entries
     * of the {@code PATH}.
     *
     * @param program the executable file
     * @return this
     */
    public Builder bubblewrap(Path program) {
      this.bubblewrap = program;
      this.isolation = IsolationMode.BUBBLEWRAP;
      return this;
    }

    /**
     * Sets which ports tunnels and service links may reach. They are those of this machine's
     * loopback interface, because boxes have no network of their own. The default is all of them,
     * since who has the key can run commands that reach them as well.
     *
     * @param tunnelPorts tested with 1 to 65535, on the server's event loop
     * @return this
     */
    public Builder tunnelPorts(IntPredicate tunnelPorts) {
      settings.tunnelPorts(tunnelPorts);
      return this;
    }

    /**
     * Sets whether a JVM that ends closes the server. The default is true; false is for callers who
     * close it from a shutdown hook of their own, because hooks run in no order.
     *
     * @param closeOnExit whether to close it
     * @return this
     */
    public Builder closeOnExit(boolean closeOnExit) {
      this.closeOnExit = closeOnExit;
      return this;
    }

    /**
     * Sets how much of each kind is granted before the answer is 429. The default is {@link
     * SandboxQuotas#defaults()}.
     *
     * @param quotas the quotas
     * @return this
     */
    public Builder quotas(SandboxQuotas quotas) {
      settings.quotas(quotas.quotas());
      return this;
    }

    /**
     * Sets how long boxes stay {@code provisioning}, so that waiting for them can be tested. Boxes
     * of a pool are provisioned before they are asked for. The default is no time but what it
     * takes.
     *
     * @param provisioningDelay at least 0
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public Builder provisioningDelay(Duration provisioningDelay) {
      if (provisioningDelay.isNegative()) {
        throw new IllegalArgumentException(
            "expected a delay of at least 0, got " + provisioningDelay);
      }
      settings.provisioningDelay(provisioningDelay);
      return this;
    }

    /**
     * Adds a template that boxes can be made from at once, as if it had been created before. May be
     * called several times. There is none by default.
     *
     * @param name at most 63 of a-z, 0-9 and '-', beginning with a letter, not ending with '-'
     * @return this
     * @throws IllegalArgumentException if the name is not allowed
     */
    public Builder template(String name) {
      if (!BoxNames.isAllowed(name)) {
        throw new IllegalArgumentException("'" + name + "' cannot be the name of a template");
      }
      settings.template(name);
      return this;
    }

    /**
     * Adds a snapshot that boxes can be made from at once, as if it had been created before. It has
     * no files: commands see the programs of this machine. May be called several times. By default
     * there are those of the system, such as {@code system/default:latest}.
     *
     * @param reference {@code name} or {@code name:tag}; without a tag it is {@code latest}
     * @return this
     * @throws IllegalArgumentException if it is no reference, or one to the system
     */
    public Builder snapshot(String reference) {
      settings.snapshot(
          SnapshotReference.parse(reference)
              .filter(parsed -> !parsed.isSystem())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "'" + reference + "' cannot be the name of a snapshot")));
      return this;
    }

    /** Replaces real time, for tests. */
    Builder timers(Timers timers) {
      settings.timers(timers);
      return this;
    }

    /**
     * Starts the server. Blocks until it listens.
     *
     * @return the running server; the caller closes it
     * @throws UncheckedIOException if the directory cannot be made
     * @throws IllegalStateException if it cannot listen, for example because the port is taken, if
     *     another server uses the data directory, if what it holds is damaged, or if {@link
     *     IsolationMode#BUBBLEWRAP} does not work on this machine
     * @throws IllegalArgumentException if the system property {@value IsolationMode#PROPERTY} is
     *     needed and has another value
     */
    public SandboxServer start() {
      Path program = program();
      settings.commands(now -> now.withBubblewrap(program));
      return new SandboxServer(settings.build(), closeOnExit);
    }

    private @Nullable Path program() {
      IsolationMode mode = isolation == null ? IsolationMode.byDefault() : isolation;
      Path program = bubblewrap;
      return mode.program(program == null ? Bubblewrap::onPath : () -> Bubblewrap.at(program));
    }
  }
}
