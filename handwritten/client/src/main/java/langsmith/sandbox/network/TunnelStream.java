// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.network;

import java.io.InputStream;
import java.io.OutputStream;
import langsmith.sandbox.internal.tunnel.StreamEndpoint;
import langsmith.sandbox.internal.tunnel.TunnelWaiting;

/**
 * One connection to a port of a sandbox, as a pair of streams.
 *
 * <p>Each direction ends for itself: closing the output tells the port that nothing follows, and
 * the input goes on until the port says the same. At most {@link TunnelOptions#windowBytes} of what
 * was received wait to be read; the port is slowed down then. The streams block, may be used by one
 * thread each, and throw {@link java.io.IOException} when the connection breaks, the input after
 * everything that had arrived.
 */
public final class TunnelStream implements AutoCloseable {
  private final StreamEndpoint endpoint;

  TunnelStream(StreamEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** {@return what the port sends; closing it does nothing} */
  public InputStream inputStream() {
    return endpoint.input();
  }

  /**
   * {@return what is sent to the port} A write returns when the connection has taken the bytes;
   * nothing needs to be flushed. It throws {@link java.io.IOException} if the connection breaks or
   * is closed before that; part of the bytes may have arrived then. Each write costs a turn of the
   * network thread, so bundle single bytes in a {@link java.io.BufferedOutputStream}.
   */
  public OutputStream outputStream() {
    return endpoint.output();
  }

  /**
   * Drops the connection and waits until it is gone. To end politely, close the output and read the
   * input to its end before. Idempotent.
   */
  @Override
  public void close() {
    var gone = endpoint.close();
    if (!endpoint.isOnLoop()) {
      TunnelWaiting.forEnd(gone);
    }
  }
}
