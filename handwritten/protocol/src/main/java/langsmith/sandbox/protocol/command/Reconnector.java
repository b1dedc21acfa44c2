// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.time.Duration;
import java.util.Set;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.ReconnectFrame;
import langsmith.sandbox.protocol.DurationText;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.State.AwaitingStarted;
import langsmith.sandbox.protocol.command.State.BackingOff;
import langsmith.sandbox.protocol.command.State.Idle;
import langsmith.sandbox.protocol.command.State.Killing;
import langsmith.sandbox.protocol.command.State.Purpose;
import langsmith.sandbox.protocol.command.State.Streaming;
import org.jspecify.annotations.Nullable;

/** Opens the connections of a command and replaces lost ones while the budgets last. */
final class Reconnector {
  /** One side broke the rules of WebSocket, and would again (clause C4). */
  private static final Set<Integer> MISUSES = Set.of(1002, 1003, 1007, 1009);

  private static final String LIMIT_REACHED = "the limit for retrying is reached";

  private final MachineContext context;
  private final CommandFacts facts;
  private final CommandPolicy policy;
  private final Outbox outbox;
  private final Kill kill;
  private final Termination termination;
  private final StartBudget startBudget;
  private final ReattachBudget reattachBudget;
  private Duration startedTimeout = Duration.ZERO;
  private @Nullable LinkFailure lastFailure;

  Reconnector(
      MachineContext context,
      CommandFacts facts,
      ConnectionLimits limits,
      Outbox outbox,
      Kill kill,
      Termination termination) {
    this.context = context;
    this.facts = facts;
    this.policy = limits.policy();
    this.outbox = outbox;
    this.kill = kill;
    this.termination = termination;
    this.startBudget = limits.start();
    this.reattachBudget = limits.reattach();
  }

  int startAttempts() {
    return startBudget.attempts();
  }

  void begin() {
    if (context.state() instanceof Idle) {
      startBudget.begin(context.now());
      connect();
    }
  }

  void connect() {
    Purpose purpose = purpose();
    Duration timeout = policy.openTimeout();
    if (purpose == Purpose.START) {
      // A timer may fire late, for example because the machine was asleep.
      if (lastFailure != null && startBudget.isSpent(context.now())) {
        giveUp(LIMIT_REACHED, lastFailure);
        return;
      }
      timeout = startBudget.attempt(timeout, context.now());
    }
    context.connect(purpose, timeout);
  }

  private Purpose purpose() {
    // A kill must not start the command that it is meant for, so it goes with a re-attachment.
    return facts.toStart() == null || kill.isWanted() ? Purpose.REATTACH : Purpose.START;
  }

  void opened(int connection) {
    ExecuteFrame execute = facts.toStart();
    if (execute == null || purpose() == Purpose.REATTACH) {
      attach(connection);
      return;
    }
    if (startBudget.isSpent(context.now())) {
      context.close(Termination.NORMAL_CLOSURE);
      giveUp(LIMIT_REACHED, new LinkFailure.NotStarted(Duration.ZERO));
      return;
    }
    facts.executeSent();
    context.effects().add(new Effect.SendFrame(connection, execute, 0));
    startedTimeout = startBudget.within(policy.startedTimeout(), context.now());
    context.become(new AwaitingStarted(connection, context.arm(startedTimeout)));
  }

  private void attach(int connection) {
    StreamCursor stdout = facts.cursor(StandardStream.STDOUT);
    StreamCursor stderr = facts.cursor(StandardStream.STDERR);
    ReconnectFrame reconnect =
        ReconnectFrame.builder()
            .commandId(facts.id())
            .stdoutOffset(stdout.resumeOffset())
            .stderrOffset(stderr.resumeOffset())
            .build();
    stdout.reattached();
    stderr.reattached();
    context.effects().add(new Effect.SendFrame(connection, reconnect, 0));
    serve(connection, false);
  }

  /** The connection leads to the command now: sends what has waited for that. */
  void serve(int connection, boolean confirmed) {
    if (kill.isWanted()) {
      kill.send(connection);
    } else {
      context.become(new Streaming(connection, confirmed, context.now()));
      outbox.attached(connection);
    }
  }

  /** The server shows that it serves our command on this connection. */
  void confirm() {
    if (context.state() instanceof Streaming s && !s.confirmed()) {
      context.announce(new Notice.Reattached(reattachBudget.attempts(), facts.pid()));
      context.become(new Streaming(s.connection(), true, s.sinceNanos()));
    }
  }

  void acknowledged() {
    confirm();
    reattachBudget.acknowledged();
  }

  void progressed() {
    confirm();
    reattachBudget.progressed();
  }

  void notOpened(LinkFailure failure) {
    if (failure instanceof LinkFailure.Refused refusal) {
      if (refusal.isRetryable()) {
        lost(failure, refusal.retryAfter());
      } else {
        termination.end(new Outcome.Rejected(facts.mayRun(), refusal));
      }
    } else if (failure instanceof LinkFailure.NotConnected f && !f.isRetryable()) {
      giveUp("another attempt cannot help", failure);
    } else {
      lost(failure, null);
    }
  }

  void connectionLost(Event.ConnectionLost event) {
    LinkFailure.Closed closed = new LinkFailure.Closed(event.code(), event.reason());
    if (MISUSES.contains(event.code()) && !kill.isWritten()) {
      termination.end(new Outcome.ProtocolViolation("C4", closed.describe()));
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
    if (kill.isWritten()) {
      termination.end(new Outcome.KillUnconfirmed(failure.describe()));
      return;
    }
    boolean worked = false;
    if (context.state() instanceof Streaming s) {
      worked = s.confirmed();
      reattachBudget.stood(Duration.ofNanos(context.now() - s.sinceNanos()), s.confirmed());
      if (worked) {
        context.announce(new Notice.Lost(failure));
      }
    }
    boolean starting = purpose() == Purpose.START;
    Duration delay =
        starting
            ? startBudget.next(retryAfter, context.now())
            : reattachBudget.next(failure, worked, retryAfter, context.now());
    if (delay == null) {
      giveUp(LIMIT_REACHED, failure);
      return;
    }
    int attempt = starting ? startBudget.attempts() : reattachBudget.attempts();
    context.announce(new Notice.Retrying(attempt, delay, failure));
    if (delay.isZero()) {
      connect();
    } else {
      context.become(new BackingOff(context.arm(delay), purpose()));
    }
  }

  private void giveUp(String reason, LinkFailure failure) {
    if (facts.toStart() == null) {
      termination.end(new Outcome.LinkLost(reattachBudget.attempts(), failure));
    } else {
      termination.end(
          new Outcome.NeverStarted(facts.mayRun(), startBudget.attempts(), reason, failure));
    }
  }

  void timerFired() {
    context.fired();
    if (context.state() instanceof BackingOff) {
      connect();
    } else if (context.state() instanceof AwaitingStarted) {
      context.close(Termination.NORMAL_CLOSURE);
      lost(new LinkFailure.NotStarted(startedTimeout), null);
    } else if (context.state() instanceof Killing) {
      termination.finish(
          new Outcome.KillUnconfirmed("no exit within " + DurationText.of(kill.grace())));
    }
  }

  void reconnectRequested() {
    if (context.state() instanceof Streaming) {
      context.close(Termination.NORMAL_CLOSURE);
      outbox.lost();
      connect();
    } else if (context.state() instanceof BackingOff) {
      connect();
    }
  }
}
