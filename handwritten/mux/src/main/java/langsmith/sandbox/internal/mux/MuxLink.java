// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.mux;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/** The connection under a session. Called on its event loop only. */
public interface MuxLink {
  /** Returns where buffers for {@link #write} come from. */
  ByteBufAllocator alloc();

  /**
   * Sends bytes, after all that were sent before, and not before {@link #flush}.
   *
   * @param bytes the link owns them and may modify them
   */
  void write(ByteBuf bytes);

  /** Lets what was written leave. */
  void flush();

  /**
   * Closes behind everything that was written.
   *
   * @param code the close code
   */
  void closeLink(int code);

  /** Drops the connection at once. */
  void abortLink();
}
