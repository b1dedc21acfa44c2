// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import langsmith.sandbox.frames.ClientFrame;
import langsmith.sandbox.frames.CloseStdinFrame;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.InputFrame;
import langsmith.sandbox.frames.KillFrame;
import langsmith.sandbox.frames.ReconnectFrame;
import langsmith.sandbox.frames.ResizeFrame;
import langsmith.sandbox.server.fault.ConnectionFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The attachment of one socket to one command. Confined to the socket's event loop. */
final class CommandAttachment {
  private static final Logger log = LoggerFactory.getLogger(CommandAttachment.class);

  /** The approximate number of bytes sent before other connections get their turn. */
  private static final long TURN_BYTES = 1 << 18;

  private static final int MAX_CELLS = 65_535;

  private static final short NORMAL = 1000;
  private static final short UNSUPPORTED_DATA = 1003;
  private static final short POLICY_VIOLATION = 1008;

  private enum Phase {
    /** Nothing was received. */
    OPENED,
    /** The command is being started or found; reading is paused. */
    ATTACHING,
    /** Output flows out, input flows in. */
    STREAMING,
    /** The last frame was sent, or the socket is closed or abandoned. */
    ENDED
  }

  private final CommandHost host;
  private final Context context;
  private final ServerWebSocket socket;
  private final SocketReadGate gate;
  private final FaultScript script;
  private final Wakeup wakeup;

  private Phase phase = Phase.OPENED;

  /** A {@code close_stdin} that came before the frame that names its command. */
  private boolean closesInput;

  /** The number of bytes of the next frame to send before a reset; 0 for no reset. */
  private int cutFrameBytes;

  private @Nullable RunningCommand command;
  private CommandOutput.@Nullable Cursor cursor;
  private @Nullable OutputPump pump;
  private @Nullable Receipts receipts;

  CommandAttachment(CommandHost host, Vertx vertx, ServerWebSocket socket, ConnectionFault fault) {
    this.host = host;
    this.context = vertx.getOrCreateContext();
    this.wakeup = new Wakeup(context, this::pump);
    this.socket = socket;
    this.gate = new SocketReadGate(vertx, socket);
    this.script = new FaultScript(fault);
  }

  void start() {
    TextMessages.on(socket);
    socket.textMessageHandler(this::received);
    socket.binaryMessageHandler(
        bytes -> fail(FrameCodec.invalid("frames are text messages"), UNSUPPORTED_DATA));
    socket.exceptionHandler(e -> log.debug("connection failed: {}", e.toString()));
    socket.drainHandler(drained -> pump());
    socket.closeHandler(closed -> closed());
  }

  /** Closes the socket because the host is closing. Any thread. */
  void goAway(short code) {
    context.runOnContext(
        now -> {
          phase = Phase.ENDED;
          socket.close(code);
        });
  }

  private void received(String text) {
    if (phase == Phase.ENDED) {
      return;
    }
    host.active();
    try {
      ClientFrame frame = FrameCodec.decode(text);
      if (phase == Phase.OPENED) {
        first(frame);
      } else {
        later(frame);
      }
    } catch (RejectedFrameException e) {
      fail(
          e,
          e.errorType().equals(RejectedFrameException.INVALID_FRAME) ? POLICY_VIOLATION : NORMAL);
    }
  }

  private void first(ClientFrame frame) throws RejectedFrameException {
    if (frame instanceof ExecuteFrame execute) {
      attach(host.retainOrCreate(execute), 0, 0, true);
    } else if (frame instanceof ReconnectFrame reconnect) {
      long stdoutOffset = offset(reconnect.stdoutOffset());
      long stderrOffset = offset(reconnect.stderrOffset());
      attach(
          host.retain(RequestedCommand.checkedId(reconnect.commandId())),
          stdoutOffset,
          stderrOffset,
          false);
    } else if (frame instanceof CloseStdinFrame) {
      closesInput = true;
    } else {
      throw FrameCodec.invalid("the first frame must be execute or reconnect, not " + frame.type());
    }
  }

  private static int size(String name, int cells) throws RejectedFrameException {
    if (cells < 1 || cells > MAX_CELLS) {
      throw FrameCodec.invalid(name + " must be from 1 to " + MAX_CELLS + ", not " + cells);
    }
    return cells;
  }

  private static long offset(@Nullable Long offset) throws RejectedFrameException {
    if (offset != null && offset < 0) {
      throw FrameCodec.invalid("an offset is 0 or more, not " + offset);
    }
    return offset == null ? 0 : offset;
  }

  private void later(ClientFrame frame) throws RejectedFrameException {
    RunningCommand attached = command;
    if (frame instanceof ExecuteFrame || frame instanceof ReconnectFrame) {
      throw FrameCodec.invalid(
          "a connection carries one execute or reconnect; open another for " + frame.type());
    }
    if (attached == null) {
      return;
    }
    if (frame instanceof InputFrame input) {
      byte[] bytes = input.data().getBytes(StandardCharsets.UTF_8);
      if (!attached.input(bytes, () -> context.runOnContext(now -> gate.open()))) {
        gate.shut();
        confirmWithoutReceipts();
      }
    } else if (frame instanceof CloseStdinFrame) {
      attached.closeInput();
    } else if (frame instanceof ResizeFrame resize) {
      attached.resize(size("cols", resize.cols()), size("rows", resize.rows()));
    } else if (frame instanceof KillFrame) {
      attached.kill();
    }
  }

  private void attach(RunningCommand found, long stdoutOffset, long stderrOffset, boolean execute) {
    phase = Phase.ATTACHING;
    command = found;
    socket.pause();
    found
        .launched()
        .onComplete(
            pid ->
                context.runOnContext(
                    now -> {
                      if (phase == Phase.ATTACHING) {
                        socket.resume();
                        if (script.closeBeforeStarted().isPresent()) {
                          phase = Phase.ENDED;
                          RawSocket.close(socket, script.closeBeforeStarted().get().code());
                        } else if (pid.failed()) {
                          fail((RejectedFrameException) pid.cause(), NORMAL);
                        } else {
                          stream(found, pid.result(), stdoutOffset, stderrOffset, execute);
                        }
                      }
                    }));
  }

  private void stream(
      RunningCommand found, int pid, long stdoutOffset, long stderrOffset, boolean execute) {
    CommandOutput output = found.output();
    script.evictFrom(output);
    try {
      CommandOutput.Cursor opened = output.open(stdoutOffset, stderrOffset, wakeup::wake);
      if (!execute && script.overlapBytes() > 0) {
        opened.rewind(script.overlapBytes());
      }
      cursor = opened;
      pump = new OutputPump(opened, script);
      receipts = output.isHeld() ? new Receipts(socket, opened) : null;
    } catch (RejectedFrameException e) {
      fail(e, NORMAL);
      return;
    }
    phase = Phase.STREAMING;
    if (closesInput) {
      found.closeInput();
    }
    if (execute || host.options().settings().acknowledgeReconnect()) {
      socket.writeTextMessage(FrameCodec.started(found.id(), pid));
    }
    pump();
  }

  private void pump() {
    sendOutput();
    Receipts unconfirmed = receipts;
    if (phase == Phase.STREAMING && unconfirmed != null && !socket.isClosed()) {
      if (gate.isShut()) {
        confirmWithoutReceipts();
      } else {
        unconfirmed.ask();
      }
    }
  }

  /** Pongs behind input that the command does not accept are not read, so none are waited for. */
  private void confirmWithoutReceipts() {
    CommandOutput.Cursor opened = cursor;
    if (receipts != null && opened != null) {
      opened.confirm(opened.positions());
    }
  }

  private void sendOutput() {
    OutputPump source = pump;
    RunningCommand attached = command;
    long turnEnds = source == null ? 0 : source.sentBytes() + TURN_BYTES;
    while (phase == Phase.STREAMING
        && source != null
        && attached != null
        && !socket.isClosed()
        && !socket.writeQueueFull()) {
      if (source.sentBytes() >= turnEnds) {
        // A fast reader never fills the queue, so it must yield to other connections of this event
        // loop and to its own input, such as a kill.
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
      CommandOutcome outcome = attached.outcome();
      OutputEncoder.Frame frame = source.next();
      if (frame != null) {
        host.active();
        send(frame.json());
      } else if (!script.isForced()) {
        if (outcome != null && source.atEnd()) {
          end(FrameCodec.outcome(outcome), NORMAL);
        }
        return;
      }
    }
  }

  private void send(String frame) {
    send(Unpooled.wrappedBuffer(frame.getBytes(StandardCharsets.UTF_8)));
  }

  private void send(ByteBuf utf8) {
    if (cutFrameBytes > 0) {
      phase = Phase.ENDED;
      RawSocket.resetInside(socket, utf8, cutFrameBytes);
    } else {
      var unused = TextMessages.send(socket, utf8);
    }
  }

  private void apply(ConnectionFault due) {
    if (due instanceof ConnectionFault.SendRaw raw) {
      RawSocket.sendText(socket, raw.message().toByteArray());
    } else if (due instanceof ConnectionFault.Stall) {
      phase = Phase.ENDED;
      RawSocket.silence(socket);
    } else if (due instanceof ConnectionFault.Cut cut) {
      phase = Phase.ENDED;
      RawSocket.close(socket, cut.code());
    } else if (due instanceof ConnectionFault.CutFrame cut) {
      cutFrameBytes = cut.frameBytes();
    }
  }

  private void fail(RejectedFrameException e, short code) {
    if (phase != Phase.ENDED) {
      end(FrameCodec.error(e.errorType(), e.text()), code);
    }
  }

  /** Sends the last frame and the close frame together (clause C6). */
  private void end(String lastFrame, short code) {
    send(lastFrame);
    if (phase != Phase.ENDED) {
      phase = Phase.ENDED;
      socket.close(code);
    }
  }

  private void closed() {
    phase = Phase.ENDED;
    gate.dismantle();
    if (cursor != null) {
      cursor.close();
    }
    if (command != null) {
      command.release();
    }
    host.detached(this);
  }
}
