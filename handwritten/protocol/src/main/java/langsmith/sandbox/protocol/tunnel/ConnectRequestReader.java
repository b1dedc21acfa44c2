// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.tunnel;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Reads the request at the beginning of one stream, in any pieces. Not thread-safe. */
public final class ConnectRequestReader {
  private final byte[] bytes = new byte[ConnectRequest.SIZE];
  private int count;

  /** Creates a reader at the start of a stream. */
  public ConnectRequestReader() {}

  /**
   * Reads up to the end of the request.
   *
   * @param payload of the stream; what follows the request is left in it
   * @return the request, or null if it is not complete yet
   * @throws IllegalStateException if it was complete before
   */
  public @Nullable ConnectRequest read(ByteBuffer payload) {
    if (count == ConnectRequest.SIZE) {
      throw new IllegalStateException("the request was read already");
    }
    while (count < ConnectRequest.SIZE && payload.hasRemaining()) {
      bytes[count++] = payload.get();
    }
    if (count < ConnectRequest.SIZE) {
      return null;
    }
    return new ConnectRequest(bytes[0] & 0xFF, ((bytes[1] & 0xFF) << 8) | (bytes[2] & 0xFF));
  }
}
