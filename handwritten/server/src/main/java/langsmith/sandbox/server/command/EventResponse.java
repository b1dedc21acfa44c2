// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.api.model.ResumeEventStreamRequest;
import langsmith.sandbox.server.fault.ConnectionFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One response of Server-Sent Events, which serves a command until its end or until the client has
 * to acknowledge (part V of the specification). Confined to the event loop of the request.
 */
final class EventResponse {
  private static final Logger log = LoggerFactory.getLogger(EventResponse.class);

  private static final long HEARTBEAT_MILLIS = TimeUnit.SECONDS.toMillis(15);

  /** The approximate number of bytes sent before other connections get their turn. */
  private static final long TURN_BYTES = 1 << 18;

  private enum Phase {
    /** The command is being started or found. */
    ATTACHING,
    /** Output flows out. */
    STREAMING,
    /** The last event was sent, or the response is closed or silent. */
    ENDED
  }

  private final CommandHost host;
  private final Vertx vertx;
  private final Context context;
  private final HttpServerResponse response;
  private final RunningCommand command;
  private final Position from;
  private final FaultScript script;
  private final Wakeup wakeup;

  private Phase phase = Phase.ATTACHING;
  private boolean detached;
  private long heartbeat = -1;

  /** The number of bytes of the next event to send before the connection is cut; 0 for no cut. */
  private int cutEventBytes;

  private CommandOutput.@Nullable Cursor cursor;
  private @Nullable EventPump pump;

  /**
   * Creates a response of a command that counts it as its client.
   *
   * @param response not yet begun
   */
  EventResponse(
      CommandHost host,
      Vertx vertx,
      HttpServerResponse response,
      RunningCommand command,
      Position from,
      ConnectionFault fault) {
    this.host = host;
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.wakeup = new Wakeup(context, this::pump);
    this.response = response;
    this.command = command;
    this.from = from;
    this.script = new FaultScript(fault);
  }

  /** The offsets that a response begins at. */
  record Position(long stdout, long stderr) {
    static Position of(ResumeEventStreamRequest request) {
      return new Position(
          Objects.requireNonNullElse(request.stdoutOffset(), 0L),
          Objects.requireNonNullElse(request.stderrOffset(), 0L));
    }
  }

  void start() {
    response
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream")
        .putHeader("Cache-Control", "no-store")
        .exceptionHandler(e -> log.debug("response failed: {}", e.toString()))
        .drainHandler(drained -> pump())
        .closeHandler(closed -> closed());
    command.serve(this::replaced);
    command
        .launched()
        .onComplete(pid -> context.runOnContext(now -> launched(pid.result(), pid.cause())));
  }

  /** Ends the response because the host is closing. Any thread. */
  void goAway() {
    context.runOnContext(now -> fail("ServerShuttingDown", "the sandbox is shutting down"));
  }

  /** Ends the response because a later request is served. Any thread. */
  private void replaced() {
    context.runOnContext(now -> end());
  }

  private void launched(@Nullable Integer pid, @Nullable Throwable failure) {
    if (phase != Phase.ATTACHING) {
      return;
    }
    if (script.closeBeforeStarted().isPresent()) {
      cut();
    } else if (pid == null) {
      RejectedFrameException rejected = (RejectedFrameException) Objects.requireNonNull(failure);
      fail(rejected.errorType(), rejected.text());
    } else {
      heartbeat =
          vertx.setPeriodic(HEARTBEAT_MILLIS, timer -> response.write(EventCodec.HEARTBEAT));
      send(EventCodec.started(command.id(), pid));
      stream();
    }
  }

  private void stream() {
    CommandOutput output = command.output();
    try {
      CommandOutput.Cursor opened = output.resume(from.stdout(), from.stderr(), wakeup::wake);
      script.evictFrom(output);
      if (script.overlapBytes() > 0) {
        opened.rewind(script.overlapBytes());
      }
      cursor = opened;
      pump = new EventPump(opened, script);
    } catch (RejectedFrameException e) {
      fail(e.errorType(), e.text());
      return;
    }
    phase = Phase.STREAMING;
    pump();
  }

  private void pump() {
    EventPump source = pump;
    long turnEnds = source == null ? 0 : source.sentBytes() + TURN_BYTES;
    while (phase == Phase.STREAMING && source != null && !response.writeQueueFull()) {
      if (source.sentBytes() >= turnEnds) {
        wakeup.wake();
        return;
      }
      ConnectionFault due = script.takeDue(source.sentBytes());
      if (due != null) {
        apply(due);
        continue;
      }
      // Read this before the streams: once there is an outcome, the rings hold all remaining
      // output.
      CommandOutcome outcome = command.outcome();
      String event = source.next();
      if (event == null && outcome != null && source.atEnd()) {
        send(EventCodec.outcome(outcome));
        end();
      } else if (event == null) {
        event = source.ackRequired();
        if (event != null) {
          send(event);
          end();
        }
        return;
      } else {
        host.active();
        send(event);
      }
    }
  }

  private void send(String event) {
    if (cutEventBytes > 0) {
      var unused = response.write(event.substring(0, Math.min(cutEventBytes, event.length() - 1)));
      cut();
    } else {
      var unused = response.write(event);
    }
  }

  private void apply(ConnectionFault due) {
    if (due instanceof ConnectionFault.SendRaw raw) {
      var unused = response.write(raw.message().utf8());
    } else if (due instanceof ConnectionFault.Stall) {
      phase = Phase.ENDED;
      stopHeartbeat();
    } else if (due instanceof ConnectionFault.Cut) {
      cut();
    } else if (due instanceof ConnectionFault.CutFrame cut) {
      cutEventBytes = cut.frameBytes();
    }
  }

  /** Ends the connection without the end of the response, behind what was written. */
  private void cut() {
    phase = Phase.ENDED;
    stopHeartbeat();
    response
        .write(EventCodec.HEARTBEAT)
        .onComplete(
            written -> {
              var unused = response.reset();
              closed();
            });
  }

  private void fail(String errorType, String message) {
    if (phase != Phase.ENDED) {
      send(EventCodec.error(errorType, message));
      end();
    }
  }

  private void end() {
    if (phase != Phase.ENDED) {
      phase = Phase.ENDED;
      var unused = response.end();
    }
    closed();
  }

  private void closed() {
    phase = Phase.ENDED;
    stopHeartbeat();
    if (detached) {
      return;
    }
    detached = true;
    if (cursor != null) {
      cursor.close();
    }
    command.release();
    host.detached(this);
  }

  private void stopHeartbeat() {
    if (heartbeat >= 0) {
      vertx.cancelTimer(heartbeat);
      heartbeat = -1;
    }
  }
}
