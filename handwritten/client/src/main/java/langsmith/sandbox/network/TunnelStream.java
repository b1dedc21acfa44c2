// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.network;

import java.io.InputStream;
import java.io.OutputStream;
import langsmith.sandbox.internal.tunnel.StreamEndpoint;
import langsmith.sandbox.internal.tunnel.TunnelWaiting;

/**
 * One connection to a port of a sandbox, as a pair of streams.
 *
 * <p>Each direction ends independently: closing the output sends an end to the port, and the input
 * continues until the port ends its side. At most {@link TunnelOptions#windowBytes} of received
 * data are buffered; then the port is slowed down. The streams block and are for one thread each.
 * If the connection breaks they throw {@link java.io.IOException}, the input after delivering
 * everything received.
 */
public final class TunnelStream implements AutoCloseable {
  private final StreamEndpoint endpoint;

  TunnelStream(StreamEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** {@return the data from the port; closing this stream does nothing} */
  public InputStream inputStream() {
    return endpoint.input();
  }

  /**
   * {@return the data to the port} A write returns when the connection has accepted the bytes;
   * flushing is not needed. It throws {@link java.io.IOException} if the connection breaks or is
   * closed first; part of the bytes may have arrived then. Wrap it in a {@link
   * java.io.BufferedOutputStream} for small writes.
   */
  public OutputStream outputStream() {
    return endpoint.output();
  }

  /**
   * Resets the connection and waits until it is closed. For an orderly end, first close the output
   * and read the input to its end. Idempotent.
   */
  @Override
  public void close() {
    var gone = endpoint.close();
    if (!endpoint.isOnLoop()) {
      TunnelWaiting.forEnd(gone);
    }
  }
}
