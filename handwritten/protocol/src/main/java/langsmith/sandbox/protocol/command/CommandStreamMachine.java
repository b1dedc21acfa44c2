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
 * still has to say is ignored. What each event does in each state is the table in the documentation
 * of this package, which a test holds against the code. The rules are the clauses of {@code
 * spec/protocol/command-stream.md}.
 *
 * <p>Its parts: {@link Stage} holds the state, {@link Subject} what is known of the command, {@link
 * Link} opens and replaces connections, {@link Conversation} takes what the server says, {@link
 * Outbox} and {@link Kill} keep what the user wants sent, {@link Ending} is the way out.
 */
public final class CommandStreamMachine {
  private final Stage stage = new Stage();
  private final Subject subject;
  private final Outbox outbox;
  private final Kill kill;
  private final Ending ending;
  private final Link link;
  private final Conversation conversation;

  private CommandStreamMachine(
      Subject subject,
      boolean terminal,
      boolean stdinClosed,
      CommandPolicy policy,
      DoubleSupplier random) {
    this.subject = subject;
    this.outbox =
        new Outbox(
            stage.effects(), policy.maxQueuedInputBytes(), terminal, !terminal && stdinClosed);
    this.kill = new Kill(stage, policy.killGrace());
    this.ending = new Ending(stage, outbox, kill);
    this.link = new Link(stage, subject, policy, outbox, kill, ending, random);
    this.conversation = new Conversation(stage, subject, kill, link, ending);
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
    return new CommandStreamMachine(
        new Subject(execute, id, 0, 0), terminal, stdinClosed, policy, random);
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
        new Subject(null, commandId, stdoutOffset, stderrOffset),
        terminal,
        stdinClosed,
        policy,
        random);
  }

  /**
   * Takes an event.
   *
   * @param event what happened
   * @param nowNanos the time, from a clock that never goes back
   * @return what to do, in order; valid after the next call too
   */
  public List<Effect> on(Event event, long nowNanos) {
    stage.at(nowNanos);
    if (!stage.isStale(event)) {
      dispatch(event);
    }
    return stage.take();
  }

  /**
   * Returns where the machine stands.
   *
   * @return the state after the last event
   */
  public State state() {
    return stage.state();
  }

  /**
   * Returns which command this is about.
   *
   * @return the identity that the client chose, or the one that the server gave it instead
   */
  public String commandId() {
    return subject.id();
  }

  /** Returns from where a stream would be resumed. */
  long offset(StandardStream stream) {
    return subject.cursor(stream).resumeOffset();
  }

  private void dispatch(Event event) {
    if (event instanceof Event.Begin) {
      link.begin();
    } else if (event instanceof Event.Opened e) {
      link.opened(e.connection());
    } else if (event instanceof Event.NotOpened e) {
      link.notOpened(e.failure());
    } else if (event instanceof Event.Received e) {
      conversation.received(e.message());
    } else if (event instanceof Event.Written e) {
      written(e.token());
    } else if (event instanceof Event.ConnectionLost e) {
      link.connectionLost(e);
    } else if (event instanceof Event.TimerFired) {
      link.timerFired();
    } else if (event instanceof Event.KillRequested e) {
      killRequested(e.token());
    } else if (event instanceof Event.Request e) {
      outbox.request(e, stage.state() instanceof Streaming s ? s.connection() : 0);
    } else if (event instanceof Event.ReconnectRequested) {
      link.reconnectRequested();
    } else if (event instanceof Event.DetachRequested) {
      ending.finish(new Outcome.Detached());
    }
  }

  private void written(long token) {
    if (!kill.written(token)) {
      outbox.written(token);
    }
  }

  private void killRequested(long token) {
    if (kill.isWritten()) {
      stage.settle(token, Settlement.DONE, "");
      return;
    }
    kill.await(token);
    State state = stage.state();
    if (state instanceof Ended s) {
      ending.settleKills(s.outcome(), false);
    } else if (kill.want()) {
      deliverKill(state);
    }
  }

  private void deliverKill(State state) {
    if (!subject.mayRun()) {
      ending.finish(new Outcome.NeverStarted(false, link.startAttempts(), Kill.BEFORE_START, null));
    } else if (state instanceof Streaming s) {
      kill.send(s.connection());
    } else if (state instanceof Connecting s) {
      stage.become(new Connecting(s.connection(), Purpose.REATTACH));
    } else if (state instanceof BackingOff) {
      link.connect();
    }
  }
}
