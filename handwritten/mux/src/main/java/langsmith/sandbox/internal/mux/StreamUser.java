// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.mux;

import io.netty.buffer.ByteBuf;
import langsmith.sandbox.protocol.yamux.YamuxEffect.ResetReason;

/** Who reads and writes one stream. Called on the session's event loop. */
public interface StreamUser {
  /**
   * Receives payload. Report its consumption with {@link MuxStream#consumed}.
   *
   * @param payload not empty; valid during the call, unless it is retained
   */
  void payload(ByteBuf payload);

  /** The peer sends nothing more. */
  void end();

  /**
   * The stream broke; nothing else is said about it.
   *
   * @param reason why
   */
  void reset(ResetReason reason);

  /** Everything that was written has left, after {@link MuxStream#isWritable} was false. */
  void drained();
}
