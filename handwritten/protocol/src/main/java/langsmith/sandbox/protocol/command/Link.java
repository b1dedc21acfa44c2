// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.time.Duration;
import java.util.Set;
import java.util.function.DoubleSupplier;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.ReconnectFrame;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.State.AwaitingStarted;
import langsmith.sandbox.protocol.command.State.BackingOff;
import langsmith.sandbox.protocol.command.State.Idle;
import langsmith.sandbox.protocol.command.State.Killing;
import langsmith.sandbox.protocol.command.State.Purpose;
import langsmith.sandbox.protocol.command.State.Streaming;
import org.jspecify.annotations.Nullable;

/** The connections of a command: opened, lost, and replaced as long as the budgets last. */
final class Link {
  /** One side broke the rules of WebSocket, and would again (clause C4). */
  private static final Set<Integer> MISUSES = Set.of(1002, 1003, 1007, 1009);

  private static final String LIMIT_REACHED = "the limit for retrying is reached";

  private final Stage stage;
  private final Subject subject;
  private final CommandPolicy policy;
  private final Outbox outbox;
  private final Kill kill;
  private final Ending ending;
  private final StartBudget startBudget;
  private final ReattachBudget reattachBudget;
  private Duration startedTimeout = Duration.ZERO;
  private @Nullable LinkFailure lastFailure;

  Link(
      Stage stage,
      Subject subject,
      CommandPolicy policy,
      Outbox outbox,
      Kill kill,
      Ending ending,
      DoubleSupplier random) {
    this.stage = stage;
    this.subject = subject;
    this.policy = policy;
    this.outbox = outbox;
    this.kill = kill;
    this.ending = ending;
    this.startBudget = new StartBudget(policy, random);
    this.reattachBudget = new ReattachBudget(policy.reconnect(), random);
  }

  int startAttempts() {
    return startBudget.attempts();
  }

  void begin() {
    if (stage.state() instanceof Idle) {
      startBudget.begin(stage.now());
      connect();
    }
  }

  void connect() {
    Purpose purpose = purpose();
    Duration timeout = policy.openTimeout();
    if (purpose == Purpose.START) {
      // A timer may fire late, for example because the machine was asleep.
      if (lastFailure != null && startBudget.isSpent(stage.now())) {
        giveUp(LIMIT_REACHED, lastFailure);
        return;
      }
      timeout = startBudget.attempt(timeout, stage.now());
    }
    stage.connect(purpose, timeout);
  }

  private Purpose purpose() {
    // A kill must not start the command that it is meant for, so it goes with a re-attachment.
    return subject.toStart() == null || kill.isWanted() ? Purpose.REATTACH : Purpose.START;
  }

  void opened(int connection) {
    ExecuteFrame execute = subject.toStart();
    if (execute == null || purpose() == Purpose.REATTACH) {
      attach(connection);
      return;
    }
    if (startBudget.isSpent(stage.now())) {
      stage.close(Ending.NORMAL_CLOSURE);
      giveUp(LIMIT_REACHED, new LinkFailure.NotStarted(Duration.ZERO));
      return;
    }
    subject.executeSent();
    stage.effects().add(new Effect.SendFrame(connection, execute, 0));
    startedTimeout = startBudget.within(policy.startedTimeout(), stage.now());
    stage.become(new AwaitingStarted(connection, stage.arm(startedTimeout)));
  }

  private void attach(int connection) {
    StreamCursor stdout = subject.cursor(StandardStream.STDOUT);
    StreamCursor stderr = subject.cursor(StandardStream.STDERR);
    ReconnectFrame reconnect =
        ReconnectFrame.builder()
            .commandId(subject.id())
            .stdoutOffset(stdout.resumeOffset())
            .stderrOffset(stderr.resumeOffset())
            .build();
    stdout.reattached();
    stderr.reattached();
    stage.effects().add(new Effect.SendFrame(connection, reconnect, 0));
    serve(connection, false);
  }

  /** The connection leads to the command now: sends what has waited for that. */
  void serve(int connection, boolean confirmed) {
    if (kill.isWanted()) {
      kill.send(connection);
    } else {
      stage.become(new Streaming(connection, confirmed, stage.now()));
      outbox.attached(connection);
    }
  }

  /** The server shows that it serves our command on this connection. */
  void confirm() {
    if (stage.state() instanceof Streaming s && !s.confirmed()) {
      stage.announce(new Notice.Reattached(reattachBudget.attempts(), subject.pid()));
      stage.become(new Streaming(s.connection(), true, s.sinceNanos()));
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
        ending.end(new Outcome.Rejected(subject.mayRun(), refusal));
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
      ending.end(new Outcome.ProtocolViolation("C4", closed.describe()));
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
      ending.end(new Outcome.KillUnconfirmed(failure.describe()));
      return;
    }
    if (stage.state() instanceof Streaming s) {
      reattachBudget.stood(Duration.ofNanos(stage.now() - s.sinceNanos()), s.confirmed());
      if (s.confirmed()) {
        stage.announce(new Notice.Lost(failure));
      }
    }
    boolean starting = purpose() == Purpose.START;
    Duration delay =
        starting
            ? startBudget.next(retryAfter, stage.now())
            : reattachBudget.next(failure, retryAfter, stage.now());
    if (delay == null) {
      giveUp(LIMIT_REACHED, failure);
      return;
    }
    int attempt = starting ? startBudget.attempts() : reattachBudget.attempts();
    stage.announce(new Notice.Retrying(attempt, delay, failure));
    if (delay.isZero()) {
      connect();
    } else {
      stage.become(new BackingOff(stage.arm(delay), purpose()));
    }
  }

  private void giveUp(String reason, LinkFailure failure) {
    if (subject.toStart() == null) {
      ending.end(new Outcome.LinkLost(reattachBudget.attempts(), failure));
    } else {
      ending.end(
          new Outcome.NeverStarted(subject.mayRun(), startBudget.attempts(), reason, failure));
    }
  }

  void timerFired() {
    stage.fired();
    if (stage.state() instanceof BackingOff) {
      connect();
    } else if (stage.state() instanceof AwaitingStarted) {
      stage.close(Ending.NORMAL_CLOSURE);
      lost(new LinkFailure.NotStarted(startedTimeout), null);
    } else if (stage.state() instanceof Killing) {
      ending.finish(new Outcome.KillUnconfirmed("no exit within " + kill.grace()));
    }
  }

  void reconnectRequested() {
    if (stage.state() instanceof Streaming) {
      stage.close(Ending.NORMAL_CLOSURE);
      outbox.lost();
      connect();
    } else if (stage.state() instanceof BackingOff) {
      connect();
    }
  }
}
