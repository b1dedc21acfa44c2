// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.util.List;
import java.util.function.DoubleSupplier;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Effect.Settlement;
import langsmith.sandbox.protocol.command.State.BackingOff;
import langsmith.sandbox.protocol.command.State.Connecting;
import langsmith.sandbox.protocol.command.State.Ended;
import langsmith.sandbox.protocol.command.State.Purpose;
import langsmith.sandbox.protocol.command.State.Streaming;

/**
 * Starts a command or attaches to one, and sees it to its end over any number of connections.
 *
 * <p>Tell it an event and the time, then carry out the effects in their order. It never blocks,
 * draws no random numbers of its own and reads no clock, so the same events give the same effects.
 * Not safe for use by several threads; confine it to one.
 *
 * <p>Connections and timers are numbered. What a connection or timer that is not the current one
 * still reports is ignored. What each event does in each state is the table in the documentation of
 * this package, which a test holds against the code. The rules are the clauses of {@code
 * spec/protocol/command-stream.md}.
 *
 * <p>Its parts: {@link MachineContext} holds the state, {@link CommandFacts} what is known of the
 * command, {@link Reconnector} opens and replaces connections, {@link ServerFrames} interprets the
 * server's frames, {@link Outbox} and {@link Kill} hold what is to be sent, {@link Termination}
 * ends the machine.
 */
public final class CommandStreamMachine implements CommandMachine {
  private final MachineContext context = new MachineContext();
  private final CommandFacts facts;
  private final Outbox outbox;
  private final Kill kill;
  private final Termination termination;
  private final Reconnector reconnector;
  private final ServerFrames serverFrames;

  private CommandStreamMachine(
      CommandFacts facts,
      boolean terminal,
      boolean stdinClosed,
      CommandPolicy policy,
      DoubleSupplier random) {
    this.facts = facts;
    this.outbox =
        new Outbox(
            context.effects(), policy.maxQueuedInputBytes(), terminal, !terminal && stdinClosed);
    this.kill = new Kill(context, policy.killGrace());
    this.termination = new Termination(context, outbox, kill);
    ConnectionLimits limits = ConnectionLimits.ofSockets(policy, random);
    this.reconnector = new Reconnector(context, facts, limits, outbox, kill, termination);
    this.serverFrames = new ServerFrames(context, facts, kill, reconnector, termination);
  }

  /**
   * Creates a machine that starts a command.
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
    return new CommandStreamMachine(
        new CommandFacts(execute, id, 0, 0, false), terminal, stdinClosed, policy, random);
  }

  /**
   * Creates a machine that attaches to a command.
   *
   * @param commandId which command
   * @param stdoutOffset the next wanted byte of standard output
   * @param stderrOffset the next wanted byte of standard error
   * @param terminal whether the command was started with a terminal, which the server does not
   *     report
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
        new CommandFacts(null, commandId, stdoutOffset, stderrOffset, false),
        terminal,
        stdinClosed,
        policy,
        random);
  }

  @Override
  public List<Effect> on(Event event, long nowNanos) {
    context.at(nowNanos);
    if (!context.isStale(event)) {
      dispatch(event);
    }
    return context.take();
  }

  @Override
  public State state() {
    return context.state();
  }

  @Override
  public String commandId() {
    return facts.id();
  }

  /** Returns the offset at which a stream would resume. */
  long offset(StandardStream stream) {
    return facts.cursor(stream).resumeOffset();
  }

  private void dispatch(Event event) {
    if (event instanceof Event.Begin) {
      reconnector.begin();
    } else if (event instanceof Event.Opened e) {
      reconnector.opened(e.connection());
    } else if (event instanceof Event.NotOpened e) {
      reconnector.notOpened(e.failure());
    } else if (event instanceof Event.Received e) {
      serverFrames.received(e.message());
    } else if (event instanceof Event.Written e) {
      written(e.token());
    } else if (event instanceof Event.ConnectionLost e) {
      reconnector.connectionLost(e);
    } else if (event instanceof Event.TimerFired) {
      reconnector.timerFired();
    } else if (event instanceof Event.KillRequested e) {
      killRequested(e.token());
    } else if (event instanceof Event.Request e) {
      outbox.request(e, context.state() instanceof Streaming s ? s.connection() : 0);
    } else if (event instanceof Event.ReconnectRequested) {
      reconnector.reconnectRequested();
    } else if (event instanceof Event.DetachRequested) {
      termination.finish(new Outcome.Detached());
    }
  }

  private void written(long token) {
    if (!kill.written(token)) {
      outbox.written(token);
    }
  }

  private void killRequested(long token) {
    if (kill.isWritten()) {
      context.settle(token, Settlement.DONE, "");
      return;
    }
    kill.await(token);
    State state = context.state();
    if (state instanceof Ended s) {
      termination.settleKills(s.outcome(), false);
    } else if (kill.want()) {
      deliverKill(state);
    }
  }

  private void deliverKill(State state) {
    if (!facts.mayRun()) {
      termination.finish(
          new Outcome.NeverStarted(false, reconnector.startAttempts(), Kill.BEFORE_START, null));
    } else if (state instanceof Streaming s) {
      kill.send(s.connection());
    } else if (state instanceof Connecting s) {
      context.become(new Connecting(s.connection(), Purpose.REATTACH));
    } else if (state instanceof BackingOff) {
      reconnector.connect();
    }
  }
}
