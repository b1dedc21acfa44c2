// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import langsmith.sandbox.frames.GeneratedJsonAdapters;
import langsmith.sandbox.frames.ServerFrame;
import langsmith.sandbox.frames.StdoutFrame;
import langsmith.sandbox.protocol.command.FrameDecoder;
import langsmith.sandbox.protocol.command.ServerMessage;
import okio.Buffer;

/** A way to deal with a message. Each returns something that depends on all of its output. */
enum FramePath {
  /** Reads nothing: what the network, TLS and Netty can do. */
  DISCARD("raw discard") {
    @Override
    int accept(ByteBuf message) {
      return message.readableBytes();
    }
  },
  /** As the client does it, as far as to bytes. */
  BYTES("our decoder to bytes") {
    @Override
    int accept(ByteBuf message) {
      return decode(message) instanceof ServerMessage.Output output ? output.data().size() : 0;
    }
  },
  /** The same, and then to text. */
  TEXT("our decoder to text") {
    @Override
    int accept(ByteBuf message) {
      return decode(message) instanceof ServerMessage.Output output
          ? output.data().text().length()
          : 0;
    }
  },
  /** The generated adapter, fed with bytes; it checks no UTF-8. */
  GENERATED("generated adapter") {
    @Override
    int accept(ByteBuf message) {
      Buffer buffer = new Buffer();
      buffer.write(array(message), 0, message.readableBytes());
      try {
        ServerFrame frame = Objects.requireNonNull(ADAPTER.fromJson(buffer));
        return frame instanceof StdoutFrame output ? output.data().length() : 0;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  };

  private static final FrameDecoder DECODER = new FrameDecoder();
  private static final JsonAdapter<ServerFrame> ADAPTER =
      new Moshi.Builder().add(new GeneratedJsonAdapters()).build().adapter(ServerFrame.class);
  private static final ThreadLocal<byte[]> SCRATCH = ThreadLocal.withInitial(() -> new byte[0]);

  private final String title;

  FramePath(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  abstract int accept(ByteBuf message);

  private static ServerMessage decode(ByteBuf message) {
    return DECODER.decode(array(message), 0, message.readableBytes());
  }

  private static byte[] array(ByteBuf message) {
    int length = message.readableBytes();
    byte[] scratch = SCRATCH.get();
    if (scratch.length < length) {
      scratch = new byte[2 * length];
      SCRATCH.set(scratch);
    }
    message.getBytes(message.readerIndex(), scratch, 0, length);
    return scratch;
  }
}
