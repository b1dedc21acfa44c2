// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import io.netty.channel.EventLoop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import langsmith.sandbox.internal.loop.MachineDriver;
import langsmith.sandbox.internal.text.Loggers;
import langsmith.sandbox.internal.transport.EventTransport;
import langsmith.sandbox.internal.transport.SocketTransport;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import langsmith.sandbox.protocol.command.CommandMachine;
import langsmith.sandbox.protocol.command.CommandStreamMachine;
import langsmith.sandbox.protocol.command.Effect;
import langsmith.sandbox.protocol.command.Event;
import langsmith.sandbox.protocol.command.EventStreamMachine;
import langsmith.sandbox.protocol.command.LinkFailure;
import langsmith.sandbox.protocol.command.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Runs one command stream: carries out the decisions of a {@link CommandMachine}.
 *
 * <p>Everything is confined to one event loop; the public methods may be called from any thread and
 * only submit a task to it. This class contains no rule of the protocol.
 */
public final class CommandSession {
  private static final Logger log = Loggers.COMMAND;

  private final EventLoop loop;
  private final CommandLink link;
  private final CommandMachine machine;
  private final Owner owner;
  private final MachineDriver<Event, Effect> driver;
  private final AtomicLong tokens = new AtomicLong();

  // Written before the first task is submitted to the loop.
  private volatile @Nullable CommandSink sink;

  // Written on the loop only.
  private volatile boolean finished;

  // Confined to the loop from here on.
  private final Map<Long, CompletableFuture<Settled>> requests = new HashMap<>();

  /**
   * Creates a session over WebSockets that does nothing until {@link #begin}, which must be the
   * first call.
   *
   * @param loop of the command
   * @param transport opens its connections
   * @param target of its connections
   * @param machine makes the decisions; owned by the session from here on
   * @param owner is called when it begins and ends
   */
  public CommandSession(
      EventLoop loop,
      SocketTransport transport,
      WebSocketTarget target,
      CommandStreamMachine machine,
      Owner owner) {
    this(loop, own -> new SocketLink(transport, target, own), machine, owner);
  }

  private CommandSession(
      EventLoop loop, Function<EventLoop, CommandLink> link, CommandMachine machine, Owner owner) {
    this.loop = loop;
    this.link = link.apply(loop);
    this.machine = machine;
    this.owner = owner;
    Effects effects = new Effects();
    this.driver =
        new MachineDriver<>(loop, machine::on, effect -> effect.accept(effects), this::failed);
  }

  /**
   * Creates a session over Server-Sent Events that does nothing until {@link #begin}.
   *
   * @param loop of the command
   * @param transport makes its requests
   * @param machine makes the decisions; owned by the session from here on
   * @param owner is called when it begins and ends
   * @return the session
   */
  public static CommandSession overEvents(
      EventLoop loop, EventTransport transport, EventStreamMachine machine, Owner owner) {
    return new CommandSession(loop, own -> new EventLink(transport, own), machine, owner);
  }

  /** Tracks the active sessions. */
  public interface Owner {
    /**
     * A session begins.
     *
     * @param session may end at once, so everything that it needs must already exist
     * @throws IllegalStateException if it must not begin
     */
    default void begins(CommandSession session) {}

    /**
     * A session has ended; its sink was not called yet.
     *
     * @param session after its {@link #begins}
     */
    void ended(CommandSession session);
  }

  /**
   * Opens the first connection.
   *
   * @param output receives output and events from now on
   * @throws IllegalStateException if the client is closed; the sink is not called then
   */
  public void begin(CommandSink output) {
    sink = output;
    owner.begins(this);
    post(new Event.Begin());
  }

  /**
   * Sets the first size of the command's terminal, as soon as the command is running.
   *
   * @param cols columns
   * @param rows rows
   */
  public void initialSize(int cols, int rows) {
    post(new Event.ResizeRequested(tokens.incrementAndGet(), cols, rows));
  }

  /** Reattaches now. */
  public void reconnect() {
    post(new Event.ReconnectRequested());
  }

  /**
   * Closes the connection and leaves the command running. Does nothing before {@link #begin} and
   * after the end, without waking the loop.
   */
  public void detach() {
    if (sink != null && !finished) {
      post(new Event.DetachRequested());
    }
  }

  /**
   * Requests something that must reach the command.
   *
   * @param request creates the event from its token
   * @return completes when it is settled; never exceptionally
   */
  public CompletableFuture<Settled> request(LongFunction<Event.Request> request) {
    long token = tokens.incrementAndGet();
    CompletableFuture<Settled> settled = new CompletableFuture<>();
    try {
      loop.execute(
          () -> {
            if (driver.hasFailed()) {
              settled.complete(new Settled(Effect.Settlement.NOT_SENT, "the client has failed"));
            } else {
              requests.put(token, settled);
              driver.handle(request.apply(token));
            }
          });
    } catch (RejectedExecutionException e) {
      settled.complete(new Settled(Effect.Settlement.NOT_SENT, "the client is closed"));
    }
    return settled;
  }

  /** Stops reading from the network until {@link #resumeReads}; connections stay open meanwhile. */
  public void pauseReads() {
    run(link::pauseReads);
  }

  /** Resumes reading. */
  public void resumeReads() {
    run(link::resumeReads);
  }

  /** Returns whether nothing can be sent to the command. */
  public boolean isOneWay() {
    return machine instanceof EventStreamMachine;
  }

  private void post(Event event) {
    run(() -> driver.handle(event));
  }

  private void run(Runnable task) {
    try {
      loop.execute(task);
    } catch (RejectedExecutionException e) {
      // The transport is closed, which has ended this session already.
      log.debug("a request was ignored because the client is closed");
    }
  }

  private CommandSink sink() {
    return Objects.requireNonNull(sink, "begin() comes first");
  }

  /**
   * Ends the session visibly after a bug or a broken class path of this client, because output may
   * be missing.
   */
  private void failed(Throwable cause) {
    log.warn("command {}: aborted, this client failed with {}", id(), cause.getClass().getName());
    log.debug("command {}: this client failed", id(), cause);
    List.copyOf(requests.values())
        .forEach(
            request ->
                request.complete(
                    new Settled(Effect.Settlement.UNKNOWN, "this client failed meanwhile")));
    requests.clear();
    link.abort();
    String summary =
        "this client failed with "
            + cause.getClass().getName()
            + (cause instanceof LinkageError
                ? " (" + cause.getMessage() + "); check the class path for missing libraries"
                : "");
    finish(new Outcome.LinkLost(0, new LinkFailure.NotConnected(summary, false, cause)));
  }

  private void finish(Outcome outcome) {
    if (!finished) {
      finished = true;
      log.debug("command {}: ended", id());
      owner.ended(this);
      sink().finished(outcome);
    }
  }

  private String id() {
    return machine.commandId();
  }

  /**
   * The outcome of a request.
   *
   * @param settlement the outcome
   * @param reason a sentence; empty if it was done
   */
  public record Settled(Effect.Settlement settlement, String reason) {}

  /** Carries out the decisions of the machine. */
  private final class Effects implements Effect.Handler {
    @Override
    public void openConnection(Effect.OpenConnection effect) {
      sink().connecting(effect.connection());
      link.open(effect, driver::handle);
    }

    @Override
    public void sendFrame(Effect.SendFrame effect) {
      link.send(effect);
    }

    @Override
    public void closeConnection(Effect.CloseConnection effect) {
      link.close(effect.code());
    }

    @Override
    public void armTimer(Effect.ArmTimer effect) {
      driver.arm(effect.delay(), new Event.TimerFired(effect.timer()));
    }

    @Override
    public void cancelTimer(Effect.CancelTimer effect) {
      driver.disarm();
    }

    @Override
    public void emitOutput(Effect.EmitOutput effect) {
      sink().output(effect);
    }

    @Override
    public void emitGap(Effect.EmitGap effect) {
      sink().gap(effect);
    }

    @Override
    public void announce(Effect.Announce effect) {
      log.debug("command {}: {}", id(), effect.notice());
      effect.notice().accept(sink());
    }

    @Override
    public void settle(Effect.Settle effect) {
      CompletableFuture<Settled> request = requests.remove(effect.token());
      if (request != null) {
        request.complete(new Settled(effect.settlement(), effect.reason()));
      }
    }

    @Override
    public void finish(Effect.Finish effect) {
      CommandSession.this.finish(effect.outcome());
    }
  }
}
