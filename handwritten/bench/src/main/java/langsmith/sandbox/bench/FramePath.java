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

/** A way to process a message. Each returns a value that depends on all of its output. */
enum FramePath {
  /** Reads nothing: the limit of network, TLS and Netty. */
  DISCARD("raw discard") {
    @Override
    int accept(ByteBuf message) {
      return message.readableBytes();
    }
  },
  /** Decodes to bytes, as the client does. */
  BYTES("our decoder to bytes") {
    @Override
    int accept(ByteBuf message) {
      return decode(message) instanceof ServerMessage.Output output ? output.data().size() : 0;
    }
  },
  /** Decodes to bytes and then to text. */
  TEXT("our decoder to text") {
    @Override
    int accept(ByteBuf message) {
      return decode(message) instanceof ServerMessage.Output output
          ? output.data().text().length()
          : 0;
    }
  },
  /** Decodes with the generated adapter from bytes; it does not check UTF-8. */
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
