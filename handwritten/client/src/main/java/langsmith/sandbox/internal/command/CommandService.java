// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import langsmith.sandbox.config.CommandTransport;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.internal.config.ClientConfig;
import langsmith.sandbox.internal.config.WebSocketSettings;
import langsmith.sandbox.internal.runtime.ClientRuntime;
import langsmith.sandbox.internal.transport.EventTransport;
import langsmith.sandbox.internal.transport.SocketTransport;
import langsmith.sandbox.internal.transport.Transport;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.protocol.command.CommandPolicy;
import langsmith.sandbox.protocol.command.CommandStreamMachine;
import langsmith.sandbox.protocol.command.EventStreamMachine;
import org.jspecify.annotations.Nullable;

/**
 * The command streams of one client: they share its transport, and end with it.
 *
 * <p>Safe for use by several threads.
 */
public final class CommandService {
  /** The value for a limit that the user has disabled. */
  private static final Duration UNLIMITED = Duration.ofDays(365);

  private static final int QUEUED_INPUT_BYTES = 1 << 20;

  private final ClientRuntime runtime;
  private final CommandPolicy policy;
  private final CommandTransport transport;
  private final CaptureBudget captureBudget = CaptureBudget.standard();
  private final Set<CommandSession> sessions = ConcurrentHashMap.newKeySet();

  /** The session that was given a loop last. */
  private final AtomicReference<@Nullable Registration> last = new AtomicReference<>();

  // Guarded by this, so that no session is added after the others were detached.
  private boolean closed;

  /**
   * Creates a service without sessions, which ends with its runtime.
   *
   * @param runtime opens the connections
   * @param policy for every command
   * @param transport for commands that name none
   */
  public CommandService(ClientRuntime runtime, CommandPolicy policy, CommandTransport transport) {
    this.runtime = runtime;
    this.policy = policy;
    this.transport = transport;
    runtime.atClose(ClientRuntime.Part.COMMANDS, this::detachAll);
  }

  /**
   * Creates the service of a client.
   *
   * @param config its limits and its transport
   * @param reconnect how persistently lost attachments are restored
   * @param runtime opens the connections
   * @return a service without sessions
   */
  public static CommandService of(
      ClientConfig config, ReconnectPolicy reconnect, ClientRuntime runtime) {
    WebSocketSettings limits = config.webSocket();
    return new CommandService(
        runtime,
        new CommandPolicy(
            limit(limits.openTimeout()),
            limit(limits.connectBudget()),
            limit(limits.startedTimeout()),
            CommandPolicy.standard().killGrace(),
            reconnect,
            QUEUED_INPUT_BYTES),
        config.commandTransport());
  }

  /** {@return the runtime, which opens the connections} */
  public ClientRuntime runtime() {
    return runtime;
  }

  CaptureBudget captureBudget() {
    return captureBudget;
  }

  /** Returns whether a session with these options uses Server-Sent Events. */
  boolean usesEvents(SessionOptions options) {
    return Objects.requireNonNullElse(options.transport(), transport) == CommandTransport.SSE;
  }

  /**
   * Creates the session of a command to start over Server-Sent Events.
   *
   * @param events of the sandbox, with the headers of this session
   * @param execute what to start, with a command id
   * @param options of this session
   * @return a session that has not begun
   */
  CommandSession startOverEvents(
      EventTransport events, ExecuteFrame execute, SessionOptions options) {
    return overEvents(
        events, EventStreamMachine.start(execute, eventPolicy(options), runtime.pacing()::random));
  }

  /**
   * Creates the session of a command to attach to over Server-Sent Events.
   *
   * @param events of the sandbox, with the headers of this session
   * @param attachment the command and the offsets
   * @return a session that has not begun
   */
  CommandSession attachOverEvents(EventTransport events, AttachSpec attachment) {
    return overEvents(
        events,
        EventStreamMachine.attach(
            attachment.commandId(),
            attachment.stdoutOffset(),
            attachment.stderrOffset(),
            eventPolicy(attachment.options().session()),
            runtime.pacing()::random));
  }

  private CommandSession overEvents(EventTransport events, EventStreamMachine machine) {
    Registration own = new Registration();
    return CommandSession.overEvents(nextLoop(own), events, machine, own);
  }

  /** The default number of attempts is another one over Server-Sent Events (clause V10). */
  private CommandPolicy eventPolicy(SessionOptions options) {
    CommandPolicy chosen = policy(options);
    return chosen.reconnect().equals(ReconnectPolicy.standard())
        ? chosen.withReconnect(ReconnectPolicy.standardForEvents())
        : chosen;
  }

  /**
   * Creates the session of a command to start.
   *
   * @param target of the sandbox's commands
   * @param execute the first frame, with a command id
   * @param options of this session
   * @return a session that has not begun
   */
  public CommandSession start(
      WebSocketTarget target, ExecuteFrame execute, SessionOptions options) {
    // Headers of one command, such as those of tracing, are on no connection opened ahead.
    Transport transport = runtime.transport();
    return session(
        options.headers().isEmpty() ? transport : transport.withoutSpares(),
        target.with(options.headers()),
        CommandStreamMachine.start(execute, policy(options), runtime.pacing()::random));
  }

  /**
   * Creates the session of a command to attach to.
   *
   * @param target of the sandbox's commands
   * @param attachment the command and the offsets
   * @return a session that has not begun
   */
  public CommandSession attach(WebSocketTarget target, AttachSpec attachment) {
    SessionOptions options = attachment.options().session();
    return session(
        // Nothing limits how long a re-attachment may take to show that it works.
        runtime.transport().withoutSpares(),
        target.with(options.headers()),
        CommandStreamMachine.attach(
            attachment.commandId(),
            attachment.stdoutOffset(),
            attachment.stderrOffset(),
            attachment.terminal(),
            false,
            policy(options),
            runtime.pacing()::random));
  }

  private CommandSession session(
      SocketTransport transport, WebSocketTarget target, CommandStreamMachine machine) {
    Registration own = new Registration();
    EventLoop loop = transport.eventLoopFor(target, () -> nextLoop(own));
    return new CommandSession(loop, transport, target, machine, own);
  }

  /**
   * Returns the loop of the last command if no other is running: its thread may still be awake, and
   * the end of that command is no work for a second one.
   */
  private EventLoop nextLoop(Registration own) {
    Registration before = last.get();
    EventLoop known = before == null ? null : before.loop;
    if (before != null && known != null && before.ended && sessions.isEmpty()) {
      own.loop = known;
      // Of several that begin at once, the first.
      if (last.compareAndSet(before, own)) {
        return known;
      }
    }
    EventLoop next = runtime.transport().nextEventLoop();
    own.loop = next;
    last.set(own);
    return next;
  }

  /** Registers one session while it runs, unless the service is closed. */
  private final class Registration implements CommandSession.Owner {
    private @Nullable EventLoop loop;
    private volatile boolean ended;

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
      ended = true;
    }
  }

  private void detachAll() {
    synchronized (this) {
      closed = true;
    }
    List.copyOf(sessions).forEach(CommandSession::detach);
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
