// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.KillFrame;
import langsmith.sandbox.frames.ReconnectFrame;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Effect.Notice;
import langsmith.sandbox.protocol.command.Effect.Settlement;
import langsmith.sandbox.protocol.command.State.AwaitingStarted;
import langsmith.sandbox.protocol.command.State.BackingOff;
import langsmith.sandbox.protocol.command.State.Connecting;
import langsmith.sandbox.protocol.command.State.Ended;
import langsmith.sandbox.protocol.command.State.Idle;
import langsmith.sandbox.protocol.command.State.Killing;
import langsmith.sandbox.protocol.command.State.Purpose;
import langsmith.sandbox.protocol.command.State.Streaming;
import org.jspecify.annotations.Nullable;

/**
 * Starts a command or attaches to one, and sees it to its end over any number of connections.
 *
 * <p>Tell it an event and the time, then carry out the effects in their order. It never blocks,
 * draws no random numbers of its own and reads no clock, so the same events give the same effects.
 * Not safe for use by several threads; confine it to one.
 *
 * <p>Connections and timers are numbered. What a connection or timer that is not the current one
 * still has to say is ignored. What each event does in each state is the table in the documentation
 * of this package, which a test holds against the code. The rules are the clauses of {@code
 * spec/protocol/command-stream.md}.
 */
public final class CommandStreamMachine {
  private static final int NORMAL_CLOSURE = 1000;
  private static final int PROTOCOL_ERROR = 1002;

  /** One side broke the rules of WebSocket, and would again (clause C4). */
  private static final Set<Integer> MISUSES = Set.of(1002, 1003, 1007, 1009);

  private static final long KILL_TOKEN = -1;
  private static final String LIMIT_REACHED = "the limit for retrying is reached";
  private static final String ENDED = "the command stream has ended";

  private final @Nullable ExecuteFrame execute;
  private final CommandPolicy policy;
  private final StartBudget startBudget;
  private final ReattachBudget budget;
  private final StreamCursor stdout;
  private final StreamCursor stderr;
  private final Outbox outbox;

  private final List<Effect> effects = new ArrayList<>();
  private State state = new Idle();
  private long now;
  private int connections;
  private int timers;
  private int armedTimer;
  private Duration startedTimeout = Duration.ZERO;
  private @Nullable LinkFailure lastFailure;
  private String commandId;
  private @Nullable Integer pid;
  private boolean started;
  private boolean executeSent;
  private boolean killWanted;
  private final List<Long> killTokens = new ArrayList<>();

  private CommandStreamMachine(
      @Nullable ExecuteFrame execute,
      String commandId,
      long stdoutOffset,
      long stderrOffset,
      boolean terminal,
      boolean stdinClosed,
      CommandPolicy policy,
      DoubleSupplier random) {
    if (commandId.isEmpty()) {
      throw new IllegalArgumentException("the command id must not be empty");
    }
    if (stdoutOffset < 0 || stderrOffset < 0) {
      throw new IllegalArgumentException(
          "offsets must be at least 0 but were " + stdoutOffset + " and " + stderrOffset);
    }
    this.execute = execute;
    this.commandId = commandId;
    this.policy = policy;
    this.startBudget = new StartBudget(policy, random);
    this.budget = new ReattachBudget(policy.reconnect(), random);
    this.stdout = new StreamCursor(stdoutOffset);
    this.stderr = new StreamCursor(stderrOffset);
    this.outbox =
        new Outbox(effects, policy.maxQueuedInputBytes(), terminal, !terminal && stdinClosed);
  }

  /**
   * Makes a machine that starts a command.
   *
   * @param execute the first frame; must carry a {@code command_id}, which makes retries safe
   * @param policy the limits
   * @param random draws from [0, 1), for jitter
   * @return a machine that waits for {@link Event.Begin}
   */
  public static CommandStreamMachine start(
      ExecuteFrame execute, CommandPolicy policy, DoubleSupplier random) {
    String id = execute.commandId();
    if (id == null) {
      throw new IllegalArgumentException("the execute frame has no command_id");
    }
    boolean terminal = Boolean.TRUE.equals(execute.pty());
    boolean stdinClosed = Boolean.TRUE.equals(execute.closeStdin());
    return new CommandStreamMachine(execute, id, 0, 0, terminal, stdinClosed, policy, random);
  }

  /**
   * Makes a machine that attaches to a command.
   *
   * @param commandId which command
   * @param stdoutOffset the next wanted byte of standard output
   * @param stderrOffset the next wanted byte of standard error
   * @param terminal whether the command was started with a terminal, which the server does not tell
   * @param stdinClosed whether its standard input is known to be closed; means nothing with a
   *     terminal
   * @param policy the limits
   * @param random draws from [0, 1), for jitter
   * @return a machine that waits for {@link Event.Begin}
   */
  public static CommandStreamMachine attach(
      String commandId,
      long stdoutOffset,
      long stderrOffset,
      boolean terminal,
      boolean stdinClosed,
      CommandPolicy policy,
      DoubleSupplier random) {
    return new CommandStreamMachine(
        null, commandId, stdoutOffset, stderrOffset, terminal, stdinClosed, policy, random);
  }

  /**
   * Takes an event.
   *
   * @param event what happened
   * @param nowNanos the time, from a clock that never goes back
   * @return what to do, in order; valid after the next call too
   */
  public List<Effect> on(Event event, long nowNanos) {
    now = nowNanos;
    if (!isStale(event)) {
      dispatch(event);
    }
    List<Effect> result = List.copyOf(effects);
    effects.clear();
    return result;
  }

  /**
   * Returns where the machine stands.
   *
   * @return the state after the last event
   */
  public State state() {
    return state;
  }

  /**
   * Returns which command this is about.
   *
   * @return the identity that the client chose, or the one that the server gave it instead
   */
  public String commandId() {
    return commandId;
  }

  /**
   * Returns the process id inside the sandbox.
   *
   * @return null until {@code started}, and if the server does not tell it
   */
  public @Nullable Integer pid() {
    return pid;
  }

  /**
   * Returns from where a stream would be resumed.
   *
   * @param stream which stream
   * @return the next wanted byte, or right after U+FFFD the start of that chunk (clause O5)
   */
  public long offset(StandardStream stream) {
    return cursor(stream).resumeOffset();
  }

  /** Whether an event is about a connection, the opening of one, or a timer that is over. */
  private boolean isStale(Event event) {
    if (event instanceof Event.OnConnection e) {
      boolean aboutOpening = event instanceof Event.Opened || event instanceof Event.NotOpened;
      boolean inPhase =
          event instanceof Event.ConnectionLost || aboutOpening == state instanceof Connecting;
      return e.connection() == 0 || e.connection() != state.currentConnection() || !inPhase;
    }
    return event instanceof Event.TimerFired e && e.timer() != state.armedTimer();
  }

  private void dispatch(Event event) {
    if (event instanceof Event.Begin) {
      begin();
    } else if (event instanceof Event.Opened e) {
      opened(e.connection());
    } else if (event instanceof Event.NotOpened e) {
      notOpened(e.failure());
    } else if (event instanceof Event.Received e) {
      received(e.message());
    } else if (event instanceof Event.Written e) {
      written(e.token());
    } else if (event instanceof Event.ConnectionLost e) {
      connectionLost(e);
    } else if (event instanceof Event.TimerFired) {
      timerFired();
    } else if (event instanceof Event.KillRequested e) {
      killRequested(e.token());
    } else if (event instanceof Event.Request e) {
      outbox.request(e, state instanceof Streaming s ? s.connection() : 0);
    } else if (event instanceof Event.ReconnectRequested) {
      reconnectRequested();
    } else if (event instanceof Event.DetachRequested) {
      finish(new Outcome.Detached());
    }
  }

  private void begin() {
    if (state instanceof Idle) {
      startBudget.begin(now);
      connect();
    }
  }

  // --- connections ---

  private Purpose purpose() {
    // A kill must not start the command that it is meant for, so it goes with a re-attachment.
    return execute == null || started || killWanted ? Purpose.REATTACH : Purpose.START;
  }

  private void connect() {
    Purpose purpose = purpose();
    Duration timeout = policy.openTimeout();
    if (purpose == Purpose.START) {
      // A timer may fire late, for example because the machine was asleep.
      if (lastFailure != null && startBudget.isSpent(now)) {
        giveUp(LIMIT_REACHED, lastFailure);
        return;
      }
      timeout = startBudget.attempt(timeout, now);
    }
    become(new Connecting(++connections, purpose));
    effects.add(new Effect.OpenConnection(connections, timeout));
  }

  private void opened(int connection) {
    if (execute == null || purpose() == Purpose.REATTACH) {
      attach(connection);
      return;
    }
    if (startBudget.isSpent(now)) {
      close(NORMAL_CLOSURE);
      giveUp(LIMIT_REACHED, new LinkFailure.NotStarted(Duration.ZERO));
      return;
    }
    executeSent = true;
    effects.add(new Effect.SendFrame(connection, execute, 0));
    startedTimeout = startBudget.within(policy.startedTimeout(), now);
    become(new AwaitingStarted(connection, arm(startedTimeout)));
  }

  private void attach(int connection) {
    ReconnectFrame reconnect =
        ReconnectFrame.builder()
            .commandId(commandId)
            .stdoutOffset(stdout.resumeOffset())
            .stderrOffset(stderr.resumeOffset())
            .build();
    stdout.reattached();
    stderr.reattached();
    effects.add(new Effect.SendFrame(connection, reconnect, 0));
    if (killWanted) {
      sendKill(connection);
    } else {
      become(new Streaming(connection, false, now));
      outbox.attached(connection);
    }
  }

  private void notOpened(LinkFailure failure) {
    if (failure instanceof LinkFailure.Refused refusal) {
      if (refusal.isRetryable()) {
        lost(failure, refusal.retryAfter());
      } else {
        end(new Outcome.Rejected(refusal));
      }
    } else if (failure instanceof LinkFailure.NotConnected f && !f.isRetryable()) {
      giveUp("another attempt cannot help", failure);
    } else {
      lost(failure, null);
    }
  }

  private void connectionLost(Event.ConnectionLost event) {
    LinkFailure.Closed closed = new LinkFailure.Closed(event.code(), event.reason());
    if (MISUSES.contains(event.code()) && !(state instanceof Killing k && k.written())) {
      end(new Outcome.ProtocolViolation("C4", closed.describe()));
    } else {
      lost(closed, null);
    }
  }

  /**
   * The current connection is no more, or never came to be: the one place that decides on retries.
   */
  private void lost(LinkFailure failure, @Nullable Duration retryAfter) {
    outbox.lost();
    lastFailure = failure;
    if (state instanceof Killing s && s.written()) {
      end(new Outcome.KillUnconfirmed(failure.describe()));
      return;
    }
    if (state instanceof Streaming s) {
      budget.stood(Duration.ofNanos(now - s.sinceNanos()), s.confirmed());
      if (s.confirmed()) {
        announce(new Notice.Lost(failure));
      }
    }
    Duration delay =
        purpose() == Purpose.START
            ? startBudget.next(retryAfter, now)
            : budget.next(failure, retryAfter, now);
    if (delay == null) {
      giveUp(LIMIT_REACHED, failure);
      return;
    }
    int attempt = purpose() == Purpose.START ? startBudget.attempts() : budget.attempts();
    announce(new Notice.Retrying(attempt, delay, failure));
    if (delay.isZero()) {
      connect();
    } else {
      become(new BackingOff(arm(delay), purpose()));
    }
  }

  private void giveUp(String reason, LinkFailure failure) {
    if (started || execute == null) {
      end(new Outcome.LinkLost(budget.attempts(), failure));
    } else {
      end(new Outcome.NeverStarted(executeSent, startBudget.attempts(), reason, failure));
    }
  }

  private void timerFired() {
    armedTimer = 0;
    if (state instanceof BackingOff) {
      connect();
    } else if (state instanceof AwaitingStarted) {
      close(NORMAL_CLOSURE);
      lost(new LinkFailure.NotStarted(startedTimeout), null);
    } else if (state instanceof Killing) {
      finish(new Outcome.KillUnconfirmed("no exit within " + policy.killGrace()));
    }
  }

  private void reconnectRequested() {
    if (state instanceof Streaming) {
      close(NORMAL_CLOSURE);
      outbox.lost();
      connect();
    } else if (state instanceof BackingOff) {
      connect();
    }
  }

  // --- frames ---

  private void received(ServerMessage message) {
    if (message instanceof ServerMessage.Output m) {
      output(m);
    } else if (message instanceof ServerMessage.Started m) {
      startedReceived(m);
    } else if (message instanceof ServerMessage.Exit m) {
      exited(m.code());
    } else if (message instanceof ServerMessage.Failure m) {
      failed(m);
    } else if (message instanceof ServerMessage.Malformed m) {
      violated(m.clause(), m.problem());
    }
  }

  private void output(ServerMessage.Output message) {
    if (state instanceof AwaitingStarted) {
      violated("S4", "output before started");
      return;
    }
    StreamCursor.Delivery delivery =
        cursor(message.stream()).accept(message.offset(), message.data());
    StreamCursor.Violation violation = delivery.violation();
    if (violation != null) {
      violated(violation.clause(), "cannot place output: " + violation.problem());
      return;
    }
    StreamCursor.Gap gap = delivery.gap();
    if (gap != null) {
      effects.add(new Effect.EmitGap(message.stream(), gap.from(), gap.to()));
    }
    if (delivery.fresh().size() > 0) {
      confirm();
      budget.progressed();
      effects.add(new Effect.EmitOutput(message.stream(), delivery.offset(), delivery.fresh()));
    }
  }

  private void startedReceived(ServerMessage.Started message) {
    if (state instanceof AwaitingStarted s) {
      commandId = message.commandId();
      pid = message.pid();
      started = true;
      announce(new Notice.CommandStarted(commandId));
      if (killWanted) {
        sendKill(s.connection());
      } else {
        become(new Streaming(s.connection(), true, now));
        outbox.attached(s.connection());
      }
    } else if (message.commandId().equals(commandId)) {
      if (message.pid() != null) {
        pid = message.pid();
      }
      started = true;
      confirm();
      budget.acknowledged();
    }
  }

  private void confirm() {
    if (state instanceof Streaming s && !s.confirmed()) {
      announce(new Notice.Reattached(budget.attempts()));
      become(new Streaming(s.connection(), true, s.sinceNanos()));
    }
  }

  private void exited(int code) {
    if (state instanceof AwaitingStarted) {
      violated("S4", "exit before started");
    } else {
      finish(new Outcome.Exited(code, state instanceof Killing));
    }
  }

  private void failed(ServerMessage.Failure m) {
    finish(
        switch (m.errorType()) {
          case "CommandTimeout" -> new Outcome.TimedOut(m.message());
          case "SessionExpired" -> new Outcome.Expired(m.message());
          case "CommandNotFound" ->
              killWanted && !started && execute != null
                  ? new Outcome.NeverStarted(
                      false, startBudget.attempts(), "killed before it started", null)
                  : new Outcome.NotFound(m.message());
          default -> new Outcome.Failed(m.errorType(), m.message());
        });
  }

  private void violated(String clause, String problem) {
    close(PROTOCOL_ERROR);
    end(new Outcome.ProtocolViolation(clause, problem));
  }

  // --- requests ---

  private void killRequested(long token) {
    if (state instanceof Killing k && k.written()) {
      settle(token, Settlement.DONE, "");
      return;
    }
    killTokens.add(token);
    if (state instanceof Ended s) {
      settleKills(s.outcome(), false);
      return;
    }
    if (killWanted) {
      return;
    }
    killWanted = true;
    if (!started && !executeSent && execute != null) {
      finish(
          new Outcome.NeverStarted(
              false, startBudget.attempts(), "killed before it started", null));
    } else if (state instanceof Streaming s) {
      sendKill(s.connection());
    } else if (state instanceof Connecting s) {
      become(new Connecting(s.connection(), Purpose.REATTACH));
    } else if (state instanceof BackingOff) {
      connect();
    }
  }

  private void sendKill(int connection) {
    effects.add(new Effect.SendFrame(connection, KillFrame.builder().build(), KILL_TOKEN));
    become(new Killing(connection, arm(policy.killGrace()), false));
  }

  private void written(long token) {
    if (token != KILL_TOKEN) {
      outbox.written(token);
    } else if (state instanceof Killing s) {
      become(new Killing(s.connection(), s.timer(), true));
      killTokens.forEach(t -> settle(t, Settlement.DONE, ""));
      killTokens.clear();
    }
  }

  // --- the choke point ---

  /** Ends while the connection, if there is one, is still up. */
  private void finish(Outcome outcome) {
    if (!(state instanceof Ended)) {
      close(NORMAL_CLOSURE);
      end(outcome);
    }
  }

  private void close(int code) {
    if (state.currentConnection() != 0) {
      effects.add(new Effect.CloseConnection(state.currentConnection(), code));
    }
  }

  /** Ends after the connection was lost or closed. */
  private void end(Outcome outcome) {
    boolean killSent = state instanceof Killing;
    become(new Ended(outcome));
    outbox.ended(isOver(outcome), ENDED);
    settleKills(outcome, killSent);
    effects.add(new Effect.Finish(outcome));
  }

  private void settleKills(Outcome outcome, boolean sent) {
    Settlement unsettled = sent ? Settlement.UNKNOWN : Settlement.NOT_SENT;
    boolean over = isOver(outcome);
    killTokens.forEach(
        token -> settle(token, over ? Settlement.DONE : unsettled, over ? "" : ENDED));
    killTokens.clear();
  }

  /** Whether the command certainly does not run any more, so that there is nothing left to kill. */
  private static boolean isOver(Outcome outcome) {
    return outcome instanceof Outcome.Exited
        || outcome instanceof Outcome.TimedOut
        || outcome instanceof Outcome.NotFound
        || outcome instanceof Outcome.Expired
        || (outcome instanceof Outcome.NeverStarted n && !n.mayRun());
  }

  private void become(State next) {
    if (state instanceof Ended) {
      throw new IllegalStateException("left " + state + " for " + next);
    }
    if (armedTimer != next.armedTimer()) {
      disarm();
    }
    state = next;
  }

  private int arm(Duration delay) {
    disarm();
    armedTimer = ++timers;
    effects.add(new Effect.ArmTimer(armedTimer, delay));
    return armedTimer;
  }

  private void disarm() {
    if (armedTimer != 0) {
      effects.add(new Effect.CancelTimer(armedTimer));
      armedTimer = 0;
    }
  }

  private void announce(Notice notice) {
    effects.add(new Effect.Announce(notice));
  }

  private void settle(long token, Settlement settlement, String reason) {
    effects.add(new Effect.Settle(token, settlement, reason));
  }

  private StreamCursor cursor(StandardStream stream) {
    return stream == StandardStream.STDOUT ? stdout : stderr;
  }
}
