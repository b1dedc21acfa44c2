// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.util.NetUtil;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Resolves names with the JVM's resolver, on threads of its own: the call can block for any time
 * and cannot be interrupted, and on an event loop it would block all connections of the loop,
 * including their timeouts. Thread-safe.
 */
final class JdkHostResolver implements HostResolver, AutoCloseable {

  private static final int THREADS = 2;
  private static final long IDLE_SECONDS = 5;

  private final ThreadPoolExecutor executor;

  JdkHostResolver(ThreadFactory threads) {
    executor =
        new ThreadPoolExecutor(
            THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    executor.allowCoreThreadTimeOut(true);
  }

  @Override
  public void resolve(String host, Promise<List<InetAddress>> promise) {
    if (NetUtil.isValidIpV4Address(host) || NetUtil.isValidIpV6Address(host)) {
      lookUp(host, promise); // A literal is parsed, not looked up.
      return;
    }
    try {
      executor.execute(() -> lookUp(host, promise));
    } catch (RejectedExecutionException e) {
      promise.tryFailure(new UnknownHostException(host));
    }
  }

  private static void lookUp(String host, Promise<List<InetAddress>> promise) {
    try {
      promise.trySuccess(List.of(InetAddress.getAllByName(host)));
    } catch (UnknownHostException e) {
      promise.tryFailure(new UnknownHostException(host));
    }
  }

  /** Ends idle threads at once, and others after their look-up. */
  @Override
  public void close() {
    executor.shutdownNow();
  }
}
