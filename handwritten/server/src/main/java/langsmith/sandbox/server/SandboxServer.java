// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import io.vertx.core.Context;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntPredicate;
import langsmith.sandbox.protocol.DurationText;
import langsmith.sandbox.server.composition.Deployment;
import langsmith.sandbox.server.composition.ServerSettings;
import langsmith.sandbox.server.machine.Bubblewrap;
import langsmith.sandbox.server.time.Timers;
import org.jspecify.annotations.Nullable;

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
 * <p>The server listens on 127.0.0.1, unless {@link Builder#host} is given, and every request needs
 * the key. Closing it ends all commands and deletes all resources, unless it has a {@linkplain
 * Builder#dataDirectory data directory}, from which the next server restores them. Its threads are
 * daemons; the JVM closes the server when it exits. Instances are safe for use by several threads.
 */
public final class SandboxServer implements AutoCloseable {
  private final ServerSettings settings;
  private final Faults faults = new Faults();
  private final Deployment deployment;
  private final ExitHook exitHook = new ExitHook(this::close);

  // Guarded by this.
  private boolean closed;

  private SandboxServer(ServerSettings settings, boolean closeOnExit) {
    this.settings = settings;
    this.deployment = new Deployment(settings, faults.plan());
    if (closeOnExit) {
      exitHook.add();
    }
  }

  /**
   * {@return a new server with a random key on a free port; close it} Blocks until it listens.
   *
   * @throws UncheckedIOException if its temporary directory cannot be created
   * @throws IllegalStateException if it cannot listen
   */
  public static SandboxServer start() {
    return builder().start();
  }

  /** {@return a new builder with the defaults of {@link #start()}} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the address of the server, the value for {@code LANGSMITH_ENDPOINT}. The control plane
   * is below it, under {@code /v2/sandboxes} and {@code /api/v2/sandboxes}.
   *
   * @return a URL such as {@code http://127.0.0.1:43210}, without a trailing slash
   */
  public String endpoint() {
    return "http://" + settings.address().urlHost() + ":" + deployment.port();
  }

  /**
   * Returns the key that every request must carry in {@code X-Api-Key}.
   *
   * @return the key: a secret
   */
  public String apiKey() {
    return settings.apiKey();
  }

  /** {@return the faults of the next WebSocket connections and downloads; always this instance} */
  public Faults faults() {
    return faults;
  }

  /** {@return how commands are isolated from the machine; never {@link IsolationMode#AUTO}} */
  public IsolationMode isolation() {
    return settings.commands().isolated() ? IsolationMode.BUBBLEWRAP : IsolationMode.NONE;
  }

  /**
   * Stops listening, and ends every command and all processes it started. Deletes every box with
   * its files; with a data directory, boxes are stopped instead. Blocks until no process is left,
   * at most a minute. Idempotent.
   *
   * @throws IllegalStateException if called on an event loop of Vert.x, or if something could not
   *     be closed
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
    exitHook.remove();
    deployment.close();
  }

  /** Returns the address, without the key. */
  @Override
  public String toString() {
    return "SandboxServer[" + endpoint() + "]";
  }

  /** Configures a {@link SandboxServer}. Not thread-safe. */
  public static final class Builder {
    private final ServerSettings.Builder settings = ServerSettings.builder();
    private @Nullable IsolationMode isolation;
    private @Nullable Path bubblewrap;
    private boolean closeOnExit = true;

    private Builder() {}

    /**
     * Sets the address to listen on. Only this machine reaches the default, 127.0.0.1.
     *
     * <p>On any other than a loopback address, everybody who has the key can run commands on this
     * machine, and nothing is encrypted: such a server needs a key of {@link #apiKey}, and on
     * {@code 0.0.0.0} or {@code ::} at least one {@link #allowHost}. Put a proxy with TLS in front
     * of it.
     *
     * @param address an IP address of this machine, such as {@code 0.0.0.0} for all of IPv4
     * @return this
     * @throws IllegalArgumentException if it is not an IP address
     */
    public Builder host(String address) {
      settings.address(address);
      return this;
    }

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
     * Sets the directory that keeps all resources for the next server: boxes (stopped, with their
     * files), snapshots, registries, volumes, templates and pools. It contains credentials and
     * variables, readable by its owner only. It is created if it does not exist. The default is a
     * temporary directory, which is deleted when the server is closed.
     *
     * @param dataDirectory a directory that no other running server uses
     * @return this
     */
    public Builder dataDirectory(Path dataDirectory) {
      settings.dataDirectory(dataDirectory.toAbsolutePath());
      return this;
    }

    /**
     * Sets whether a reattachment to a command is acknowledged with {@code started}.
     *
     * @param acknowledgeReconnect true, the default, as current servers; false as older ones
     * @return this
     */
    public Builder acknowledgeReconnect(boolean acknowledgeReconnect) {
      settings.commands(now -> now.withAcknowledgeReconnect(acknowledgeReconnect));
      return this;
    }

    /**
     * Sets the number of bytes of each output stream of a command that are kept for reattaching
     * clients. The default is 1 MiB.
     *
     * @param ringBytes at least 1024
     * @return this
     * @throws IllegalArgumentException if the value is less
     */
    public Builder ringBytes(int ringBytes) {
      settings.commands(now -> now.withRingBytes(ringBytes));
      return this;
    }

    /**
     * Sets whether a command waits instead of overwriting output that a reattaching client may
     * still need. The default is false: while no client is attached, the oldest bytes are
     * overwritten.
     *
     * <p>If true, half of {@link #ringBytes} is kept behind what pings show to be received. If no
     * client reattaches, the command waits until its idle timeout.
     *
     * @param holdOutput whether to wait
     * @return this
     */
    public Builder holdOutput(boolean holdOutput) {
      settings.commands(now -> now.withHoldOutput(holdOutput));
      return this;
    }

    /**
     * Sets how commands are isolated from the machine. The default is the value of the system
     * property {@value IsolationMode#PROPERTY} ({@code auto}, {@code bubblewrap} or {@code none}),
     * or {@link IsolationMode#AUTO} if it is not set. {@link SandboxServer#isolation()} returns the
     * mode in effect.
     *
     * @param isolation the mode
     * @return this
     */
    public Builder isolation(IsolationMode isolation) {
      this.isolation = isolation;
      return this;
    }

    /**
     * Sets the {@code bwrap} program that isolates commands, and requires it to work, as {@link
     * IsolationMode#BUBBLEWRAP} does. By default it is searched for in the absolute entries of the
     * {@code PATH}.
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
     * Sets which ports tunnels and service links may reach. They are ports of this machine's
     * loopback interface, because boxes share its network. The default is all ports: with the key,
     * commands can reach them anyway.
     *
     * @param tunnelPorts called with 1 to 65535 on the server's event loop
     * @return this
     */
    public Builder tunnelPorts(IntPredicate tunnelPorts) {
      settings.tunnelPorts(tunnelPorts);
      return this;
    }

    /**
     * Adds a host under which the server may be addressed, besides {@code localhost}, {@code
     * 127.0.0.1} and {@code [::1]} with its port: for forwarded ports and containers. Addresses in
     * answers name the host of their request. Requests still need the key, and pages of this host
     * may send them. The default is none. May be called several times.
     *
     * @param host {@code NAME} for any port, or {@code NAME:PORT}
     * @return this
     * @throws IllegalArgumentException if it is not a host
     */
    public Builder allowHost(String host) {
      settings.allowedHost(host);
      return this;
    }

    /**
     * Sets whether the server is closed when the JVM exits. The default is true; use false to close
     * it from your own shutdown hook, because hooks run in no particular order.
     *
     * @param closeOnExit whether to close it
     * @return this
     */
    public Builder closeOnExit(boolean closeOnExit) {
      this.closeOnExit = closeOnExit;
      return this;
    }

    /**
     * Sets the quotas, beyond which requests are answered 429.
     *
     * @param quotas by default {@link SandboxQuotas#defaults()}
     * @return this
     */
    public Builder quotas(SandboxQuotas quotas) {
      settings.quotas(quotas.quotas());
      return this;
    }

    /**
     * Sets an extra time that boxes stay {@code provisioning}, to test waiting for them. Boxes of a
     * pool are provisioned in advance. The default is none.
     *
     * @param provisioningDelay at least 0
     * @return this
     * @throws IllegalArgumentException if it is negative
     */
    public Builder provisioningDelay(Duration provisioningDelay) {
      if (provisioningDelay.isNegative()) {
        throw new IllegalArgumentException(
            "expected a delay of at least 0, got " + DurationText.of(provisioningDelay));
      }
      settings.provisioningDelay(provisioningDelay);
      return this;
    }

    /**
     * Adds a template that exists from the start. May be called several times. The default is none.
     *
     * @param name at most 63 of a-z, 0-9 and '-', beginning with a letter, not ending with '-'
     * @return this
     * @throws IllegalArgumentException if the name is not allowed
     */
    public Builder template(String name) {
      settings.template(name);
      return this;
    }

    /**
     * Adds a snapshot that exists from the start. It has no files: commands see the programs of
     * this machine. May be called several times. By default only the snapshots of the system exist,
     * such as {@code system/default:latest}.
     *
     * @param reference {@code name} or {@code name:tag}; without a tag it is {@code latest}
     * @return this
     * @throws IllegalArgumentException if it is not a reference, or refers to a snapshot of the
     *     system
     */
    public Builder snapshot(String reference) {
      settings.snapshot(reference);
      return this;
    }

    /**
     * Records commands and requests. The default is to record nothing.
     *
     * @param recording receives them; a recording of several servers has those of all
     * @return this
     */
    public Builder recording(Recording recording) {
      settings.recorder(recording.recorder());
      return this;
    }

    /** Sets the clock and timers, for tests. */
    Builder timers(Timers timers) {
      settings.timers(timers);
      return this;
    }

    /** Sets how long a request may stop coming, for tests. */
    Builder requestPatience(Duration patience) {
      settings.requestPatience(patience);
      return this;
    }

    /**
     * Starts the server. Blocks until it listens.
     *
     * @return the running server; the caller closes it
     * @throws UncheckedIOException if the data directory cannot be created
     * @throws IllegalStateException if it cannot listen, for example because the port is in use, if
     *     other machines could connect without a key that was set or a host that was allowed, if
     *     another server uses the data directory, if the directory's contents are damaged, or if
     *     {@link IsolationMode#BUBBLEWRAP} does not work on this machine
     * @throws IllegalArgumentException if the system property {@value IsolationMode#PROPERTY} is
     *     used and has an invalid value
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
