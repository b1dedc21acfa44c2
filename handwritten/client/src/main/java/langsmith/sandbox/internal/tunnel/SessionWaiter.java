// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import java.util.function.Consumer;
import langsmith.sandbox.internal.mux.MuxSession;
import langsmith.sandbox.protocol.yamux.YamuxEffect.OpenRefusal;

/** Waits for a session. Receives exactly one call for each request that is not withdrawn. */
interface SessionWaiter {
  /**
   * A session is available.
   *
   * @param session accepts streams, as far as is known
   * @param refused call this if the session refuses the stream; the request for a session is then
   *     repeated
   */
  void ready(MuxSession session, Consumer<OpenRefusal> refused);

  /** No session can be opened. */
  void failed(TunnelFailure failure);
}
