// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import java.util.function.Consumer;
import langsmith.sandbox.internal.mux.MuxSession;
import langsmith.sandbox.protocol.yamux.YamuxEffect.OpenRefusal;

/** Something that needs a session. Gets exactly one call for a request that is not withdrawn. */
interface SessionWaiter {
  /**
   * There is a session.
   *
   * @param session takes streams, as far as is known
   * @param refused is to be told if it does not; this waits for another session then
   */
  void ready(MuxSession session, Consumer<OpenRefusal> refused);

  /** There will be no session. */
  void failed(TunnelFailure failure);
}
