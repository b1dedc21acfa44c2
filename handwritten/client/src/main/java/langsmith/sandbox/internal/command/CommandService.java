// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import langsmith.sandbox.ProxyOptions;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.internal.config.ClientConfig;
import langsmith.sandbox.internal.config.WebSocketSettings;
import langsmith.sandbox.internal.transport.ByteTransport;
import langsmith.sandbox.internal.transport.CommandTransport;
import langsmith.sandbox.internal.transport.NettyTransport;
import langsmith.sandbox.internal.transport.TransportOptions;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import langsmith.sandbox.protocol.CommandId;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.protocol.command.CommandPolicy;
import langsmith.sandbox.protocol.command.CommandStreamMachine;
import org.jspecify.annotations.Nullable;

/**
 * The command streams of one client: they share its transport, and end with it.
 *
 * <p>Safe for use by several threads.
 */
public final class CommandService implements AutoCloseable {
  /** What stands for a limit that the user has switched off. */
  private static final Duration UNLIMITED = Duration.ofDays(365);

  private static final int QUEUED_INPUT_BYTES = 1 << 20;
  private static final int CALLBACK_THREADS = 16;
  private static final int FILE_THREADS = 2;

  /** How long a disk may take to write the rest. */
  private static final Duration FILES_LIMIT = Duration.ofSeconds(10);

  private final CommandTransport transport;
  private final CommandPolicy policy;
  private final LazyThreads files = new LazyThreads("file", FILE_THREADS);
  private final @Nullable LazyThreads ownThreads;
  private final Executor callbacks;
  private final SecureRandom identities = new SecureRandom();
  private final Set<CommandSession> sessions = ConcurrentHashMap.newKeySet();

  // Guarded by this, so that no session is added after the others were told to detach.
  private boolean closed;

  /**
   * Makes a service without sessions.
   *
   * @param transport opens the connections; closed with this
   * @param policy for every command
   * @param callbacks runs the user's code; null for threads of this service
   */
  public CommandService(
      CommandTransport transport, CommandPolicy policy, @Nullable Executor callbacks) {
    this.transport = transport;
    this.policy = policy;
    if (callbacks == null) {
      this.ownThreads = new LazyThreads("callback", CALLBACK_THREADS);
      this.callbacks = ownThreads;
    } else {
      this.ownThreads = null;
      this.callbacks = callbacks;
    }
  }

  /**
   * Makes the service of a client. No thread starts before the first command does.
   *
   * @param config shared with HTTP
   * @param reconnect how persistently lost attachments are restored
   * @param callbacks runs the user's code; null for threads of the service
   * @return a service without sessions
   */
  public static CommandService of(
      ClientConfig config, ReconnectPolicy reconnect, @Nullable Executor callbacks) {
    WebSocketSettings limits = config.webSocket();
    ProxyOptions proxy = config.proxy();
    TransportOptions options =
        TransportOptions.builder()
            .headers(config.headers().asMap())
            .proxy(proxy == null ? null : proxy(proxy))
            .sslContext(config.tls().context())
            .pingInterval(limits.pingInterval())
            .pongTimeout(limits.pongTimeout())
            .closeTimeout(limits.closeTimeout())
            .maxFrameBytes(limits.maxFrameBytes())
            .build();
    CommandPolicy policy =
        new CommandPolicy(
            limit(limits.openTimeout()),
            limit(limits.connectBudget()),
            limit(limits.startedTimeout()),
            CommandPolicy.standard().killGrace(),
            reconnect,
            QUEUED_INPUT_BYTES);
    return new CommandService(NettyTransport.create(options), policy, callbacks);
  }

  /**
   * Returns the transport as one that can carry tunnels.
   *
   * @return ends with this service
   */
  public ByteTransport bytes() {
    if (transport instanceof ByteTransport bytes) {
      return bytes;
    }
    throw new IllegalStateException("this transport carries no tunnels");
  }

  /**
   * Returns what runs the user's code.
   *
   * @return not serial
   */
  public Executor callbacks() {
    return callbacks;
  }

  /**
   * Returns what writes output to files.
   *
   * @return not serial; its tasks may block
   */
  public Executor files() {
    return files;
  }

  /**
   * Makes an identity for a command.
   *
   * @return one that was never used
   */
  public String freshCommandId() {
    return CommandId.next(System.currentTimeMillis(), identities);
  }

  /**
   * Makes the session of a command to start.
   *
   * @param target where the commands of the sandbox are
   * @param execute the first frame, with an identity
   * @param options what is different for this session
   * @return a session that has not begun
   */
  public CommandSession start(
      WebSocketTarget target, ExecuteFrame execute, SessionOptions options) {
    return session(
        target.with(options.headers()),
        CommandStreamMachine.start(
            execute, policy(options), () -> ThreadLocalRandom.current().nextDouble()));
  }

  /**
   * Makes the session of a command to attach to.
   *
   * @param target where the commands of the sandbox are
   * @param commandId which command
   * @param stdoutOffset the next wanted byte of standard output
   * @param stderrOffset the next wanted byte of standard error
   * @param terminal whether it was started with a terminal
   * @param options what is different for this session
   * @return a session that has not begun
   */
  public CommandSession attach(
      WebSocketTarget target,
      String commandId,
      long stdoutOffset,
      long stderrOffset,
      boolean terminal,
      SessionOptions options) {
    return session(
        target.with(options.headers()),
        CommandStreamMachine.attach(
            commandId,
            stdoutOffset,
            stderrOffset,
            terminal,
            false,
            policy(options),
            () -> ThreadLocalRandom.current().nextDouble()));
  }

  private CommandSession session(WebSocketTarget target, CommandStreamMachine machine) {
    return new CommandSession(transport, target, machine, new Sessions());
  }

  /** Adds sessions until this is closed. */
  private final class Sessions implements CommandSession.Owner {
    @Override
    public void begins(CommandSession session) {
      synchronized (CommandService.this) {
        if (closed) {
          throw new IllegalStateException("the client is closed");
        }
        sessions.add(session);
      }
    }

    @Override
    public void ended(CommandSession session) {
      sessions.remove(session);
    }
  }

  /**
   * Detaches from every command, waits for the network threads to end and for files to be written,
   * and releases everything.
   */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    List.copyOf(sessions).forEach(CommandSession::detach);
    transport.close();
    // Ends of commands wait for their files, so these come before the callbacks.
    files.close(FILES_LIMIT);
    if (ownThreads != null) {
      ownThreads.close();
    }
  }

  private static TransportOptions.Proxy proxy(ProxyOptions proxy) {
    return new TransportOptions.Proxy(
        proxy.kind(),
        InetSocketAddress.createUnresolved(proxy.host(), proxy.port()),
        proxy.user(),
        proxy.password());
  }

  private CommandPolicy policy(SessionOptions options) {
    Duration budget = options.connectBudget();
    return new CommandPolicy(
        policy.openTimeout(),
        budget == null ? policy.connectBudget() : limit(budget),
        policy.startedTimeout(),
        options.killGrace(),
        Objects.requireNonNullElse(options.reconnect(), policy.reconnect()),
        policy.maxQueuedInputBytes());
  }

  private static Duration limit(Duration duration) {
    return duration.isZero() ? UNLIMITED : duration;
  }
}
