// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the unencrypted beginning of each TLS connection, below the server's TLS, whether the
 * server resumed a session: by TLS 1.3 with a pre-shared key, before that with the session id that
 * the client sent.
 */
final class ServerHellos {
  private static final int RECORD_HEADER = 5;
  private static final int SESSION_ID = RECORD_HEADER + 4 + 2 + 32;
  private static final int PRE_SHARED_KEY = 41;
  private static final int SUPPORTED_VERSIONS = 43;

  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

  /** Returns the handler of one connection of the server, below TLS. */
  ChannelHandler handler() {
    return new Recorder();
  }

  /** Waits for the next connection: {@code "full"} or {@code "resumed"}. */
  String take() throws InterruptedException {
    return Objects.requireNonNull(seen.poll(20, TimeUnit.SECONDS), "no handshake came");
  }

  void assertNothingMore() {
    if (!seen.isEmpty()) {
      throw new AssertionError("further handshakes: " + seen);
    }
  }

  private static byte[] sessionId(byte[] hello) {
    return Arrays.copyOfRange(hello, SESSION_ID + 1, SESSION_ID + 1 + hello[SESSION_ID]);
  }

  private static boolean resumes(byte[] client, byte[] server) {
    ByteBuffer rest = ByteBuffer.wrap(server);
    // After the cipher suite and the compression method.
    rest.position(SESSION_ID + 1 + server[SESSION_ID] + 3);
    boolean newer = false;
    boolean sharedKey = false;
    int end = RECORD_HEADER + (ByteBuffer.wrap(server).getShort(3) & 0xffff);
    if (rest.position() < end) {
      rest.getShort();
    }
    while (rest.position() < end) {
      int extension = rest.getShort();
      int length = rest.getShort() & 0xffff;
      newer |= extension == SUPPORTED_VERSIONS;
      sharedKey |= extension == PRE_SHARED_KEY;
      if (length > end - rest.position()) {
        break;
      }
      rest.position(rest.position() + length);
    }
    byte[] id = sessionId(client);
    return newer ? sharedKey : id.length > 0 && Arrays.equals(id, sessionId(server));
  }

  private final class Recorder extends ChannelDuplexHandler {
    private byte @Nullable [] client;
    private boolean done;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
      if (client == null && message instanceof ByteBuf bytes) {
        client = ByteBufUtil.getBytes(bytes);
      }
      super.channelRead(ctx, message);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise)
        throws Exception {
      byte[] first = client;
      if (!done && first != null && message instanceof ByteBuf bytes) {
        done = true;
        seen.add(resumes(first, ByteBufUtil.getBytes(bytes)) ? "resumed" : "full");
      }
      super.write(ctx, message, promise);
    }
  }
}
