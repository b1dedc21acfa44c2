// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.util.List;
import java.util.function.DoubleSupplier;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Effect.Settlement;
import langsmith.sandbox.protocol.command.State.AwaitingStarted;

/**
 * Starts a command or attaches to one over Server-Sent Events, and sees it to its end over any
 * number of requests.
 *
 * <p>Used like {@link CommandStreamMachine}, whose events, effects and states it shares. What it
 * calls a connection is one request with its response: {@link Effect.OpenConnection} is directly
 * followed by the {@link Effect.SendFrame} with what the request is to say, {@link Event.Opened}
 * means that the server has answered with an event stream, and {@link Event.ConnectionLost} that
 * the response has ended, or failed after the request was sent. Nothing can be sent to the command
 * (clause V3). The second table in the documentation of this package has every event in every
 * state; the rules are the clauses of {@code spec/protocol/event-stream.md}.
 */
public final class EventStreamMachine implements CommandMachine {
  private static final String SHUTTING_DOWN = "ServerShuttingDown";
  private static final String ONE_WAY =
      "nothing can be sent to a command over Server-Sent Events; only its time limits end it";

  private final MachineContext context = new MachineContext();
  private final CommandFacts facts;
  private final EventOutput output;
  private final EventRequests requests;

  private EventStreamMachine(CommandFacts facts, CommandPolicy policy, DoubleSupplier random) {
    this.facts = facts;
    this.output = new EventOutput(context, facts);
    ConnectionLimits limits = ConnectionLimits.ofEvents(policy, random);
    this.requests = new EventRequests(context, facts, limits, output);
  }

  /**
   * Creates a machine that starts a command.
   *
   * @param execute what to start; must carry a {@code command_id}, which makes retries safe, and
   *     ask for nothing that needs a way to the command (clause V3)
   * @param policy the limits
   * @param random draws from [0, 1), for jitter
   * @return a machine that waits for {@link Event.Begin}
   * @throws IllegalArgumentException if there is no {@code command_id}, or the command would need a
   *     terminal, open standard input or a kill on disconnect
   */
  public static EventStreamMachine start(
      ExecuteFrame execute, CommandPolicy policy, DoubleSupplier random) {
    String id = execute.commandId();
    if (id == null) {
      throw new IllegalArgumentException("the execute frame has no command_id");
    }
    if (Boolean.TRUE.equals(execute.pty())
        || !Boolean.TRUE.equals(execute.closeStdin())
        || Boolean.TRUE.equals(execute.killOnDisconnect())) {
      throw new IllegalArgumentException(
          "a terminal, open standard input and a kill on disconnect need a WebSocket");
    }
    return new EventStreamMachine(new CommandFacts(execute, id, 0, 0, true), policy, random);
  }

  /**
   * Creates a machine that attaches to a command.
   *
   * @param commandId which command
   * @param stdoutOffset the next wanted byte of standard output
   * @param stderrOffset the next wanted byte of standard error
   * @param policy the limits
   * @param random draws from [0, 1), for jitter
   * @return a machine that waits for {@link Event.Begin}
   */
  public static EventStreamMachine attach(
      String commandId,
      long stdoutOffset,
      long stderrOffset,
      CommandPolicy policy,
      DoubleSupplier random) {
    return new EventStreamMachine(
        new CommandFacts(null, commandId, stdoutOffset, stderrOffset, true), policy, random);
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
    return output.handedOut(stream);
  }

  private void dispatch(Event event) {
    if (event instanceof Event.Begin) {
      requests.begin();
    } else if (event instanceof Event.Opened e) {
      requests.opened(e.connection());
    } else if (event instanceof Event.NotOpened e) {
      requests.notOpened(e.failure());
    } else if (event instanceof Event.Received e) {
      received(e.message());
    } else if (event instanceof Event.ConnectionLost e) {
      requests.connectionLost(e.reason());
    } else if (event instanceof Event.TimerFired) {
      requests.timerFired();
    } else if (event instanceof Event.CloseInputRequested e) {
      context.settle(e.token(), Settlement.DONE, "");
    } else if (event instanceof Event.Request e) {
      context.settle(e.token(), Settlement.NOT_SENT, ONE_WAY);
    } else if (event instanceof Event.ReconnectRequested) {
      requests.reconnectRequested();
    } else if (event instanceof Event.DetachRequested) {
      requests.finish(new Outcome.Detached());
    }
  }

  private void received(ServerMessage message) {
    boolean early =
        message instanceof ServerMessage.Output
            || message instanceof ServerMessage.StreamEnd
            || message instanceof ServerMessage.Exit
            || message instanceof ServerMessage.AckRequired;
    if (early && context.state() instanceof AwaitingStarted) {
      violated("V5", "another event before started");
    } else if (message instanceof ServerMessage.Output m) {
      output(m);
    } else if (message instanceof ServerMessage.Started m) {
      started(m);
    } else if (message instanceof ServerMessage.StreamEnd m) {
      streamEnded(m);
    } else if (message instanceof ServerMessage.Exit m) {
      requests.finish(new Outcome.Exited(m.code(), false));
    } else if (message instanceof ServerMessage.AckRequired m) {
      requests.ackRequired(m);
    } else if (message instanceof ServerMessage.Failure m) {
      failed(m);
    } else if (message instanceof ServerMessage.Malformed m) {
      violated(m.clause(), m.problem());
    }
  }

  private void output(ServerMessage.Output message) {
    StreamCursor.Delivery delivery =
        facts.cursor(message.stream()).accept(message.offset(), message.data());
    StreamCursor.Violation violation = delivery.violation();
    if (violation != null) {
      violated(violation.clause(), "cannot place output: " + violation.problem());
      return;
    }
    requests.confirm();
    if (output.add(message.stream(), delivery)) {
      requests.progressed();
    }
  }

  private void streamEnded(ServerMessage.StreamEnd message) {
    requests.confirm();
    if (output.end(message.stream(), message.offset())) {
      requests.progressed();
    }
  }

  private void started(ServerMessage.Started message) {
    if (context.state() instanceof AwaitingStarted s) {
      facts.started(message);
      context.announce(new Notice.CommandStarted(facts.id(), facts.pid()));
      requests.serve(s.connection(), true);
    } else if (message.commandId().equals(facts.id())) {
      facts.started(message);
      requests.confirm();
    }
  }

  private void failed(ServerMessage.Failure m) {
    if (m.errorType().equals(SHUTTING_DOWN)) {
      requests.failed(new LinkFailure.Interrupted("the server is shutting down"));
      return;
    }
    requests.finish(
        switch (m.errorType()) {
          case "CommandTimeout" -> new Outcome.TimedOut(m.message());
          case "SessionExpired" -> new Outcome.Expired(m.message());
          case "CommandNotFound" -> new Outcome.NotFound(m.message());
          default -> new Outcome.Failed(m.errorType(), m.message());
        });
  }

  private void violated(String clause, String problem) {
    requests.finish(new Outcome.ProtocolViolation(clause, problem));
  }
}
