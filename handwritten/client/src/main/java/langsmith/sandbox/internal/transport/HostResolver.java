// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.util.List;

/** Finds the addresses of a host without blocking the caller. Thread-safe. */
interface HostResolver {

  /**
   * Completes {@code promise} with one or more addresses in the order they should be tried, or
   * fails it.
   *
   * @param host a name, or an IP address without brackets
   */
  void resolve(String host, Promise<List<InetAddress>> promise);
}
