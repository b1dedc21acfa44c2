// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.network;

import langsmith.sandbox.error.SandboxException;

/**
 * Is told what happens in one tunnel.
 *
 * <p>Calls come one at a time and in order, on a thread of the client that is not a network thread;
 * a slow listener delays only its own calls. What it throws is logged and otherwise ignored.
 */
public interface TunnelListener {
  /** The session that carries the connections is up: the first one, or one after a loss. */
  default void sessionOpened() {}

  /**
   * A session has ended, and the connections that were open in it with it. The next connection
   * opens another one.
   *
   * @param reason why, without secrets
   */
  default void sessionLost(String reason) {}

  /** A local connection has reached its port. */
  default void connected() {}

  /**
   * A local connection has not reached its port and was closed; the tunnel goes on.
   *
   * @param failure why, such as {@link langsmith.sandbox.error.TunnelConnectionRefusedException}
   */
  default void connectionFailed(SandboxException failure) {}
}
