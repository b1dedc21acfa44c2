// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import java.util.function.Supplier;
import langsmith.sandbox.internal.transport.Transport;
import org.jspecify.annotations.Nullable;

/** A transport that the first command or tunnel creates, so that REST alone needs no Netty. */
final class LazyTransport {
  private final Supplier<Transport> factory;

  // Guarded by this.
  private @Nullable Transport transport;
  private boolean closed;

  LazyTransport(Supplier<Transport> factory) {
    this.factory = factory;
  }

  /**
   * Returns the transport, created by the first call.
   *
   * @throws IllegalStateException if Netty is missing, or this was closed before the first call
   */
  synchronized Transport get() {
    if (transport == null) {
      if (closed) {
        throw new IllegalStateException("the client is closed");
      }
      try {
        transport = factory.get();
      } catch (NoClassDefFoundError e) {
        throw new IllegalStateException(Libraries.NETTY_IS_MISSING, e);
      }
    }
    return transport;
  }

  /** Closes the transport, if there is one. */
  void close() {
    Transport created;
    synchronized (this) {
      closed = true;
      created = transport;
    }
    if (created != null) {
      created.close();
    }
  }
}
