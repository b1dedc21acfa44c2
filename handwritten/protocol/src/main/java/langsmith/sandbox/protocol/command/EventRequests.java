// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.time.Duration;
import langsmith.sandbox.frames.ClientFrame;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.ReconnectFrame;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.State.AwaitingStarted;
import langsmith.sandbox.protocol.command.State.BackingOff;
import langsmith.sandbox.protocol.command.State.Connecting;
import langsmith.sandbox.protocol.command.State.Idle;
import langsmith.sandbox.protocol.command.State.Purpose;
import langsmith.sandbox.protocol.command.State.Streaming;
import org.jspecify.annotations.Nullable;

/**
 * Makes the requests of a command, each of which is answered by one event stream, and repeats them
 * while the budget lasts (clauses V1 and V8 to V11).
 */
final class EventRequests {
  private static final int NORMAL_CLOSURE = 1000;
  private static final String COMMAND_NOT_FOUND = "CommandNotFound";
  private static final String LIMIT_REACHED = "the limit for retrying is reached";

  private final MachineContext context;
  private final CommandFacts facts;
  private final CommandPolicy policy;
  private final EventOutput output;
  private final StartBudget startBudget;
  private final ReattachBudget budget;
  private Duration startedTimeout = Duration.ZERO;
  private boolean progressed;
  private ServerMessage.@Nullable AckRequired named;

  EventRequests(
      MachineContext context, CommandFacts facts, ConnectionLimits limits, EventOutput output) {
    this.context = context;
    this.facts = facts;
    this.policy = limits.policy();
    this.output = output;
    this.startBudget = limits.start();
    this.budget = limits.reattach();
  }

  void begin() {
    if (context.state() instanceof Idle) {
      startBudget.begin(context.now());
      open();
    }
  }

  /** Makes the next request: it goes with the opening of its connection. */
  void open() {
    ExecuteFrame execute = facts.toStart();
    Duration timeout = policy.openTimeout();
    if (execute != null) {
      // A timer may fire late, for example because the machine was asleep.
      if (startBudget.attempts() > 0 && startBudget.isSpent(context.now())) {
        giveUp(LIMIT_REACHED, new LinkFailure.NotStarted(Duration.ZERO));
        return;
      }
      timeout = startBudget.attempt(timeout, context.now());
    }
    progressed = false;
    context.connect(execute == null ? Purpose.REATTACH : Purpose.START, timeout);
    ClientFrame request = execute == null ? resume() : execute;
    named = null;
    int connection = context.state().currentConnection();
    context.effects().add(new Effect.SendFrame(connection, request, 0));
  }

  private ReconnectFrame resume() {
    long stdout = output.handedOut(StandardStream.STDOUT);
    long stderr = output.handedOut(StandardStream.STDERR);
    ServerMessage.AckRequired ack = named;
    return ReconnectFrame.builder()
        .commandId(facts.id())
        .stdoutOffset(ack == null ? stdout : Math.min(stdout, ack.stdoutOffset()))
        .stderrOffset(ack == null ? stderr : Math.min(stderr, ack.stderrOffset()))
        .build();
  }

  /** The server answers with an event stream. */
  void opened(int connection) {
    if (context.state() instanceof Connecting s && s.purpose() == Purpose.START) {
      facts.executeSent();
      startedTimeout = startBudget.within(policy.startedTimeout(), context.now());
      if (startedTimeout.isNegative() || startedTimeout.isZero()) {
        failed(new LinkFailure.NotStarted(Duration.ZERO));
        return;
      }
      context.become(new AwaitingStarted(connection, context.arm(startedTimeout)));
    } else {
      serve(connection, false);
    }
  }

  /** The response leads to the command. */
  void serve(int connection, boolean confirmed) {
    context.become(new Streaming(connection, confirmed, context.now()));
  }

  /** The server shows that it serves our command in this response. */
  void confirm() {
    if (context.state() instanceof Streaming s && !s.confirmed()) {
      context.announce(new Notice.Reattached(budget.attempts(), facts.pid()));
      context.become(new Streaming(s.connection(), true, s.sinceNanos()));
    }
  }

  void progressed() {
    progressed = true;
    budget.progressed();
  }

  void notOpened(LinkFailure failure) {
    if (failure instanceof LinkFailure.Refused refusal) {
      refused(refusal);
    } else if (failure instanceof LinkFailure.NotConnected f && !f.isRetryable()) {
      giveUp("another attempt cannot help", failure);
    } else {
      lost(failure, null);
    }
  }

  private void refused(LinkFailure.Refused refusal) {
    boolean starting = facts.toStart() != null;
    if (refusal.isRetryable()) {
      if (starting) {
        // A proxy may have given up on a request that the server has taken.
        facts.executeSent();
      }
      lost(refusal, refusal.retryAfter());
    } else if (!starting && COMMAND_NOT_FOUND.equals(refusal.errorType())) {
      end(new Outcome.NotFound(refusal.message()));
    } else {
      end(new Outcome.Rejected(facts.mayRun(), refusal));
    }
  }

  void connectionLost(String reason) {
    if (facts.toStart() != null) {
      facts.executeSent();
    }
    lost(new LinkFailure.Interrupted(reason), null);
  }

  /** The server needs room: go on at once, but not in circles. */
  void ackRequired(ServerMessage.AckRequired ack) {
    if (progressed) {
      context.close(NORMAL_CLOSURE);
      named = ack;
      open();
    } else {
      failed(new LinkFailure.Interrupted("the server wants room without having sent output"));
    }
  }

  /** Gives up the current response, and makes the next request after a delay. */
  void failed(LinkFailure failure) {
    context.close(NORMAL_CLOSURE);
    lost(failure, null);
  }

  private void lost(LinkFailure failure, @Nullable Duration retryAfter) {
    if (context.state() instanceof Streaming s) {
      budget.stood(Duration.ofNanos(context.now() - s.sinceNanos()), false);
      if (s.confirmed()) {
        context.announce(new Notice.Lost(failure));
      }
    }
    Duration delay = budget.next(failure, false, retryAfter, context.now());
    if (delay == null || outlastsStart(delay)) {
      giveUp(LIMIT_REACHED, failure);
      return;
    }
    context.announce(new Notice.Retrying(budget.attempts(), delay, failure));
    if (delay.isZero()) {
      open();
    } else {
      Purpose purpose = facts.toStart() == null ? Purpose.REATTACH : Purpose.START;
      context.become(new BackingOff(context.arm(delay), purpose));
    }
  }

  private boolean outlastsStart(Duration delay) {
    return facts.toStart() != null && startBudget.within(delay, context.now()).compareTo(delay) < 0;
  }

  private void giveUp(String reason, LinkFailure failure) {
    if (facts.toStart() == null) {
      end(new Outcome.LinkLost(budget.attempts(), failure));
    } else {
      end(new Outcome.NeverStarted(facts.mayRun(), startBudget.attempts(), reason, failure));
    }
  }

  void timerFired() {
    context.fired();
    if (context.state() instanceof BackingOff) {
      open();
    } else if (context.state() instanceof AwaitingStarted) {
      failed(new LinkFailure.NotStarted(startedTimeout));
    }
  }

  void reconnectRequested() {
    if (context.state() instanceof Streaming) {
      context.close(NORMAL_CLOSURE);
      open();
    } else if (context.state() instanceof BackingOff) {
      open();
    }
  }

  /** Ends while the response, if there is one, is still open. */
  void finish(Outcome outcome) {
    if (!(context.state() instanceof State.Ended)) {
      context.close(NORMAL_CLOSURE);
      end(outcome);
    }
  }

  private void end(Outcome outcome) {
    if (!(outcome instanceof Outcome.Detached)) {
      output.flush();
    }
    context.become(new State.Ended(outcome));
    context.effects().add(new Effect.Finish(outcome));
  }
}
