// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.internal.config.ClientConfig;
import langsmith.sandbox.internal.text.OneLine;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Describes failures of connections and decides whether a retry is safe. */
final class ConnectionFailures {
  private static final int MAX_CAUSES = 10;

  private final ClientConfig config;

  ConnectionFailures(ClientConfig config) {
    this.config = config;
  }

  AttemptFailed of(Task task, HttpUrl url, Duration timeout, IOException failure) {
    NotSentException unsent = unsent(failure);
    boolean sent = unsent == null;
    Throwable cause = unsent == null || unsent.getCause() == null ? failure : unsent.getCause();
    boolean interrupted = Thread.currentThread().isInterrupted();
    boolean distrust = !sent && isDistrust(cause);
    boolean harmless = !sent || task.operation().idempotent();
    boolean timedOut = failure instanceof InterruptedIOException && !interrupted;

    String text =
        task.description()
            + " failed: "
            + reason(url, timeout, cause, sent, timedOut, interrupted)
            + advice(task, sent, distrust);
    return AttemptFailed.broken(
        failure,
        attempts -> exception(text, cause, attempts, harmless && !distrust),
        harmless && !distrust && !interrupted,
        sent);
  }

  private static SandboxException exception(
      String text, Throwable cause, int attempts, boolean retryable) {
    String message = attempts == 1 ? text : text + " (" + attempts + " attempts)";
    return new SandboxConnectionException(
        message, ErrorDetails.causedBy(cause).retryable(retryable), attempts);
  }

  private String reason(
      HttpUrl url,
      Duration timeout,
      Throwable cause,
      boolean sent,
      boolean timedOut,
      boolean interrupted) {
    String server = url.host() + ":" + url.port();
    String peer = config.proxy() == null ? server : server + " through the proxy";
    if (interrupted) {
      return "the thread was interrupted while talking to " + peer;
    }
    if (timedOut && sent && cause instanceof SocketTimeoutException) {
      return "no data was sent to or received from "
          + peer
          + " for "
          + seconds(config.transferTimeout());
    }
    if (timedOut) {
      return sent
          ? "no complete response from " + peer + " within " + seconds(timeout)
          : "no connection to " + peer + " within " + seconds(config.connectTimeout());
    }
    if (cause instanceof UnknownHostException) {
      return "the host name of " + peer + " cannot be resolved";
    }
    if (cause instanceof SSLException) {
      return "TLS with " + peer + " failed (" + text(cause) + ")";
    }
    return (sent ? "the connection to " + peer + " broke (" : "no connection to " + peer + " (")
        + text(cause)
        + ")";
  }

  /**
   * Returns whether TLS failed because of what either side is, which stays so. A handshake during
   * which the connection ended may succeed the next time.
   */
  static boolean isDistrust(Throwable cause) {
    if (!(cause instanceof SSLException)) {
      return false;
    }
    Throwable below = cause.getCause();
    for (int depth = 0; below != null && depth < MAX_CAUSES; depth++) {
      if (below instanceof EOFException || below instanceof SocketException) {
        return false;
      }
      below = below.getCause();
    }
    return true;
  }

  static String text(Throwable cause) {
    return OneLine.quote(String.valueOf(cause.getMessage()));
  }

  private static String advice(Task task, boolean sent, boolean distrust) {
    if (distrust) {
      return "; for a private authority use tls(TlsOptions.defaults().trustPem(…))";
    }
    if (sent && !task.operation().idempotent()) {
      return "; it may have been done nevertheless";
    }
    return task.operation().dataPlane()
        ? "; check the network"
        : "; check the endpoint, the network and the proxy";
  }

  static String seconds(Duration limit) {
    return limit.toMillis() / 1000.0 + " s";
  }

  private static @Nullable NotSentException unsent(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
      if (cause instanceof NotSentException unsent) {
        return unsent;
      }
      cause = cause.getCause();
    }
    return null;
  }
}
