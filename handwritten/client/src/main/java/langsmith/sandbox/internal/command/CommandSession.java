// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import langsmith.sandbox.internal.transport.CommandConnection;
import langsmith.sandbox.internal.transport.CommandTransport;
import langsmith.sandbox.internal.transport.ConnectFailure;
import langsmith.sandbox.internal.transport.UpgradeRefusal;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.CommandStreamMachine;
import langsmith.sandbox.protocol.command.Effect;
import langsmith.sandbox.protocol.command.Event;
import langsmith.sandbox.protocol.command.FrameEncoder;
import langsmith.sandbox.protocol.command.LinkFailure;
import langsmith.sandbox.protocol.command.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One command stream at work: carries out what a {@link CommandStreamMachine} decides.
 *
 * <p>Everything is confined to one event loop; the public methods may be called from any thread and
 * only leave a task there. There is no rule of the protocol in this class.
 */
public final class CommandSession {
  private static final Logger log = LoggerFactory.getLogger(CommandSession.class);
  private static final FrameEncoder ENCODER = new FrameEncoder();

  private final CommandTransport transport;
  private final EventLoop loop;
  private final WebSocketTarget target;
  private final Owner owner;
  private final AtomicLong tokens = new AtomicLong();

  // Written before the first task is left on the loop.
  private volatile @Nullable CommandSink sink;

  // Confined to the loop from here on.
  private final CommandStreamMachine machine;
  private final Queue<Event> events = new ArrayDeque<>();
  private final Map<Long, CompletableFuture<Settled>> requests = new HashMap<>();
  private boolean telling;
  private @Nullable CommandConnection connection;
  private @Nullable ScheduledFuture<?> timer;
  private boolean paused;

  /**
   * Creates a session that does nothing until {@link #begin}, which comes first.
   *
   * @param transport opens its connections
   * @param target where they lead
   * @param machine decides; the session's from here on
   * @param owner learns when it begins and ends
   */
  public CommandSession(
      CommandTransport transport,
      WebSocketTarget target,
      CommandStreamMachine machine,
      Owner owner) {
    this.transport = transport;
    this.loop = transport.nextEventLoop();
    this.target = target;
    this.machine = machine;
    this.owner = owner;
  }

  /** Keeps account of the sessions that are at work. */
  public interface Owner {
    /**
     * A session begins.
     *
     * @param session may end at once, so what it needs must be there already
     * @throws IllegalStateException if it must not begin
     */
    default void begins(CommandSession session) {}

    /**
     * A session has ended; its sink does not know yet.
     *
     * @param session after its {@link #begins}
     */
    void ended(CommandSession session);
  }

  /**
   * Opens the first connection.
   *
   * @param output receives what comes out, from now on
   * @throws IllegalStateException if the client is closed; the sink hears nothing then
   */
  public void begin(CommandSink output) {
    sink = output;
    owner.begins(this);
    post(new Event.Begin());
  }

  /**
   * Gives the command's terminal its first size, as soon as the command runs.
   *
   * @param cols columns
   * @param rows rows
   */
  public void initialSize(int cols, int rows) {
    post(new Event.ResizeRequested(tokens.incrementAndGet(), cols, rows));
  }

  /** Re-attaches now. */
  public void reconnect() {
    post(new Event.ReconnectRequested());
  }

  /** Closes the connection and leaves the command running. Does nothing before {@link #begin}. */
  public void detach() {
    if (sink != null) {
      post(new Event.DetachRequested());
    }
  }

  /**
   * Asks for something that must reach the command.
   *
   * @param request makes the event of its token
   * @return completes when it is settled; never exceptionally
   */
  public CompletableFuture<Settled> request(LongFunction<Event.Request> request) {
    long token = tokens.incrementAndGet();
    CompletableFuture<Settled> settled = new CompletableFuture<>();
    try {
      loop.execute(
          () -> {
            requests.put(token, settled);
            tell(request.apply(token));
          });
    } catch (RejectedExecutionException e) {
      settled.complete(new Settled(Effect.Settlement.NOT_SENT, "the client is closed"));
    }
    return settled;
  }

  /** Stops reading from the network until {@link #resumeReads}; connections stay open meanwhile. */
  public void pauseReads() {
    run(
        () -> {
          paused = true;
          if (connection != null) {
            connection.pauseReads();
          }
        });
  }

  /** Goes on reading. */
  public void resumeReads() {
    run(
        () -> {
          paused = false;
          if (connection != null) {
            connection.resumeReads();
          }
        });
  }

  /**
   * Returns the position to resume a stream from.
   *
   * @param stream which stream
   * @return must be called on the loop, such as by the sink
   */
  public long offset(StandardStream stream) {
    return machine.offset(stream);
  }

  /**
   * Returns the process id; must be called on the loop, such as by the sink.
   *
   * @return null if it is not known
   */
  public @Nullable Integer pid() {
    return machine.pid();
  }

  private void post(Event event) {
    run(() -> tell(event));
  }

  private void run(Runnable task) {
    try {
      loop.execute(task);
    } catch (RejectedExecutionException e) {
      // The transport is closed, which has ended this session already.
      log.debug("a closed client was asked to go on");
    }
  }

  /** Effects may lead to events at once, which must wait until all effects of this one are done. */
  private void tell(Event event) {
    events.add(event);
    if (telling) {
      return;
    }
    telling = true;
    try {
      for (Event next = events.poll(); next != null; next = events.poll()) {
        for (Effect effect : machine.on(next, System.nanoTime())) {
          perform(effect);
        }
      }
    } finally {
      telling = false;
    }
  }

  private void perform(Effect effect) {
    if (effect instanceof Effect.EmitOutput e) {
      sink().output(e.stream(), e.offset(), e.data());
    } else if (effect instanceof Effect.SendFrame e) {
      send(e);
    } else if (effect instanceof Effect.OpenConnection e) {
      open(e);
    } else if (effect instanceof Effect.CloseConnection e) {
      close(e.code());
    } else if (effect instanceof Effect.ArmTimer e) {
      arm(e);
    } else if (effect instanceof Effect.CancelTimer) {
      disarm();
    } else if (effect instanceof Effect.EmitGap e) {
      sink().gap(e.stream(), e.from(), e.to());
    } else if (effect instanceof Effect.Settle e) {
      settle(e);
    } else if (effect instanceof Effect.Announce e) {
      log.debug("command {}: {}", machine.commandId(), e.notice());
      sink().notice(e.notice());
    } else if (effect instanceof Effect.Finish e) {
      finish(e.outcome());
    }
  }

  private void open(Effect.OpenConnection effect) {
    sink().connecting(effect.connection());
    connection = transport.open(target, effect.timeout(), loop, new Listener(effect.connection()));
  }

  private void send(Effect.SendFrame effect) {
    CommandConnection current = connection;
    if (current == null) {
      return;
    }
    int number = effect.connection();
    long token = effect.token();
    current.send(
        ENCODER.encode(effect.frame()),
        () -> {
          if (token != 0) {
            tell(new Event.Written(number, token));
          }
        },
        // The connection reports its own end.
        cause -> log.debug("command {}: a frame was not written", machine.commandId(), cause));
  }

  private void close(int code) {
    CommandConnection current = connection;
    connection = null;
    if (current != null) {
      // A paused connection could not see the answer to its close frame.
      current.resumeReads();
      current.close(code);
    }
  }

  private void arm(Effect.ArmTimer effect) {
    timer =
        loop.schedule(
            () -> tell(new Event.TimerFired(effect.timer())),
            effect.delay().toNanos(),
            TimeUnit.NANOSECONDS);
  }

  private void disarm() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }

  private void settle(Effect.Settle effect) {
    CompletableFuture<Settled> request = requests.remove(effect.token());
    if (request != null) {
      request.complete(new Settled(effect.settlement(), effect.reason()));
    }
  }

  private void finish(Outcome outcome) {
    log.debug("command {}: ended", machine.commandId());
    owner.ended(this);
    sink().finished(outcome);
  }

  private CommandSink sink() {
    return Objects.requireNonNull(sink, "begin() comes first");
  }

  /**
   * What became of a request.
   *
   * @param settlement what became of it
   * @param reason a sentence; empty if it was done
   */
  public record Settled(Effect.Settlement settlement, String reason) {}

  /** Turns the calls of one connection into events that carry its number. */
  private final class Listener implements CommandConnection.Listener {
    private final int number;

    Listener(int number) {
      this.number = number;
    }

    @Override
    public void opened() {
      if (paused && connection != null) {
        connection.pauseReads();
      }
      tell(new Event.Opened(number));
    }

    @Override
    public void refused(UpgradeRefusal refusal) {
      tell(
          new Event.NotOpened(
              number,
              new LinkFailure.Refused(
                  refusal.status(), refusal.message(), refusal.errorId(), refusal.retryAfter())));
    }

    @Override
    public void failed(ConnectFailure failure) {
      boolean timeout = failure.kind() == ConnectFailure.Kind.CONNECT_TIMEOUT;
      tell(
          new Event.NotOpened(
              number,
              new LinkFailure.NotConnected(
                  failure.message(), timeout, failure.transientFailure(), failure.cause())));
    }

    @Override
    public void frame(ByteBuf text) {
      tell(new Event.Received(number, FrameBytes.ofThisLoop().decode(text)));
    }

    @Override
    public void closed(int code, String reason) {
      tell(new Event.ConnectionLost(number, code, reason));
    }
  }
}
