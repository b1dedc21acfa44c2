// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.frames.ClientFrame;
import langsmith.sandbox.frames.ErrorFrame;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.ExitFrame;
import langsmith.sandbox.frames.GeneratedJsonAdapters;
import langsmith.sandbox.frames.ReconnectFrame;
import langsmith.sandbox.frames.ServerFrame;
import langsmith.sandbox.frames.StartedFrame;
import langsmith.sandbox.frames.StderrFrame;
import langsmith.sandbox.frames.StdoutFrame;
import org.jspecify.annotations.Nullable;

/** A test client of one connection: sends frames and reads the received ones in order. */
final class TestSocket {
  private static final Moshi MOSHI = new Moshi.Builder().add(new GeneratedJsonAdapters()).build();
  private static final JsonAdapter<ClientFrame> CLIENT = MOSHI.adapter(ClientFrame.class);
  private static final JsonAdapter<ServerFrame> SERVER = MOSHI.adapter(ServerFrame.class);
  private static final String CLOSED = "";

  private final ClientWebSocket socket;
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();

  private final CompletableFuture<Integer> closePayload = new CompletableFuture<>();

  TestSocket(ClientWebSocket socket) {
    this.socket = socket;
    socket.textMessageHandler(messages::add);
    socket.exceptionHandler(e -> {});
    socket.frameHandler(
        frame -> {
          if (frame.isClose()) {
            closePayload.complete(frame.binaryData().length());
          }
        });
    socket.closeHandler(
        ended -> {
          Short code = socket.closeStatusCode();
          messages.add(CLOSED);
          closed.complete(code == null ? 1006 : (int) code);
        });
  }

  /** Waits for a close frame and returns how long its payload is. */
  int closePayloadLength() {
    return closePayload.orTimeout(60, SECONDS).join();
  }

  TestSocket send(ClientFrame frame) {
    return send(CLIENT.toJson(frame));
  }

  TestSocket send(String text) {
    socket.writeTextMessage(text);
    return this;
  }

  TestSocket sendBinary() {
    socket.writeBinaryMessage(Buffer.buffer("x"));
    return this;
  }

  TestSocket execute(String command) {
    return send(ExecuteFrame.builder().command(command).closeStdin(true).build());
  }

  TestSocket execute(String id, String command) {
    return send(ExecuteFrame.builder().command(command).closeStdin(true).commandId(id).build());
  }

  TestSocket reconnect(String id, long stdoutOffset, long stderrOffset) {
    return send(
        ReconnectFrame.builder()
            .commandId(id)
            .stdoutOffset(stdoutOffset)
            .stderrOffset(stderrOffset)
            .build());
  }

  void pauseReading() {
    socket.pause();
  }

  void resumeReading() {
    socket.resume();
  }

  /** Returns the next message; null if the connection was closed instead. */
  @Nullable String nextText() {
    try {
      String text = messages.poll(60, SECONDS);
      assertThat(text).as("the next message").isNotNull();
      return text.equals(CLOSED) ? null : text;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Nullable ServerFrame next() {
    try {
      String text = nextText();
      return text == null ? null : SERVER.fromJson(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  <F extends ServerFrame> F next(Class<F> type) {
    ServerFrame frame = Objects.requireNonNull(next(), "the connection was closed");
    assertThat(frame).isInstanceOf(type);
    return type.cast(frame);
  }

  /** Reads the next frame, which must be {@code started}, and returns the process id. */
  int started() {
    return Objects.requireNonNull(next(StartedFrame.class).pid());
  }

  boolean hasMessage() {
    return !messages.isEmpty();
  }

  /** Waits for the connection to be closed by the server; 1006 if there was no close frame. */
  int closeCode() {
    return closed.orTimeout(60, SECONDS).join();
  }

  /** Reads everything up to the last frame or the end of the connection. */
  Transcript rest() {
    Transcript transcript = new Transcript();
    while (transcript.add(next())) {
      // Continues until the end.
    }
    return transcript;
  }

  /** Reads output until both streams together have so many bytes. */
  Transcript output(long bytes) {
    Transcript transcript = new Transcript();
    while (transcript.stdout.size() + transcript.stderr.size() < bytes) {
      assertThat(transcript.add(next())).as("more output").isTrue();
    }
    return transcript;
  }

  /** Returns whether a ping is answered within a moment. */
  boolean ping() {
    CompletableFuture<Boolean> pong = new CompletableFuture<>();
    socket.pongHandler(payload -> pong.complete(true));
    socket.writePing(Buffer.buffer("?"));
    return pong.completeOnTimeout(false, 300, TimeUnit.MILLISECONDS).join();
  }

  /** Returns whether a close frame comes before the response to a ping that is sent now. */
  boolean closesBeforePong() {
    CompletableFuture<Boolean> pong = new CompletableFuture<>();
    try {
      socket.pongHandler(payload -> pong.complete(false));
      socket.writePing(Buffer.buffer("?"));
    } catch (IllegalStateException e) {
      // It is closed already.
    }
    return closePayload
        .thenApply(length -> true)
        .applyToEither(pong, first -> first)
        .orTimeout(60, SECONDS)
        .join();
  }

  /** Resets the connection. */
  void reset() {
    Channel channel = ((WebSocketInternal) socket).channelHandlerContext().channel();
    channel.config().setOption(ChannelOption.SO_LINGER, 0);
    channel.eventLoop().execute(() -> channel.unsafe().close(channel.voidPromise()));
  }

  /** Closes the connection. */
  void drop() {
    socket.close();
  }

  /**
   * The output of one connection. Checks that the offsets have no gap or overlap after the first
   * frame of a stream.
   */
  static final class Transcript {
    final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    final List<ServerFrame> frames = new ArrayList<>();
    long firstStdoutOffset = -1;
    long firstStderrOffset = -1;
    private boolean replaced;
    @Nullable Integer exitCode;
    @Nullable ErrorFrame error;

    /** Returns whether more can follow. */
    private boolean add(@Nullable ServerFrame frame) {
      if (frame == null) {
        return false;
      }
      frames.add(frame);
      if (frame instanceof StdoutFrame out) {
        long offset = Objects.requireNonNull(out.offset());
        firstStdoutOffset = append(stdout, firstStdoutOffset, offset, out.data());
      } else if (frame instanceof StderrFrame err) {
        long offset = Objects.requireNonNull(err.offset());
        firstStderrOffset = append(stderr, firstStderrOffset, offset, err.data());
      } else if (frame instanceof ExitFrame exit) {
        exitCode = exit.exitCode();
      } else if (frame instanceof ErrorFrame failed) {
        error = failed;
      }
      return exitCode == null && error == null;
    }

    private long append(ByteArrayOutputStream to, long first, long offset, String data) {
      long start = first < 0 ? offset : first;
      if (!replaced) {
        assertThat(offset).isEqualTo(start + to.size());
      }
      // A replaced byte makes the text longer than the bytes it represents.
      replaced |= data.contains("\uFFFD");
      to.writeBytes(data.getBytes(StandardCharsets.UTF_8));
      return start;
    }

    String out() {
      return stdout.toString(StandardCharsets.UTF_8);
    }

    String err() {
      return stderr.toString(StandardCharsets.UTF_8);
    }
  }
}
