// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.network;

import langsmith.sandbox.error.SandboxException;

/**
 * Receives the events of one tunnel.
 *
 * <p>Calls are made one at a time and in order, on the callback executor. A slow listener delays
 * only its own calls. Exceptions that it throws are logged and otherwise ignored.
 */
public interface TunnelListener {
  /** A session, which carries the connections, is open: the first one, or one after a loss. */
  default void sessionOpened() {}

  /**
   * A session has ended, and with it all its connections. The next connection opens another
   * session.
   *
   * @param reason the reason, without secrets
   */
  default void sessionLost(String reason) {}

  /** A local connection is connected to the port of the sandbox. */
  default void connected() {}

  /**
   * A local connection could not be connected and was closed; the tunnel stays open.
   *
   * @param failure the reason, such as {@link
   *     langsmith.sandbox.error.TunnelConnectionRefusedException}
   */
  default void connectionFailed(SandboxException failure) {}
}
