// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.request;

import java.time.Duration;
import java.util.Map;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.wire.HeaderMap;
import langsmith.sandbox.protocol.Durations;
import org.jspecify.annotations.Nullable;

/**
 * Headers and limits for some requests. Passed to {@code with(…)} of {@link
 * langsmith.sandbox.Sandboxes} and the other resources. Immutable: every method returns a changed
 * copy. Arguments are checked at once with {@link IllegalArgumentException}.
 *
 * <p>The headers are sent with everything that goes to the service or the sandbox: requests, file
 * transfers, and the upgrades of commands and tunnels, where a header of the {@link
 * langsmith.sandbox.Command} or the {@link langsmith.sandbox.network.TunnelOptions} replaces one of
 * the same name. They are not sent with requests to a {@link
 * langsmith.sandbox.network.SandboxService}.
 *
 * <p>The limits apply to HTTP. Commands and tunnels have the limits of {@link
 * langsmith.sandbox.config.WebSocketOptions}, {@link langsmith.sandbox.Command} and {@link
 * langsmith.sandbox.network.TunnelOptions} instead. A file transfer uses them only if its {@link
 * langsmith.sandbox.files.TransferOptions} set no limit.
 */
public final class RequestOptions {
  private static final RequestOptions NONE = new RequestOptions(HeaderMap.empty(), null, null);

  private final HeaderMap headers;
  private final @Nullable Duration timeout;
  private final @Nullable Duration deadline;

  private RequestOptions(
      HeaderMap headers, @Nullable Duration timeout, @Nullable Duration deadline) {
    this.headers = headers;
    this.timeout = timeout;
    this.deadline = deadline;
  }

  /** {@return options that change nothing yet} */
  public static RequestOptions none() {
    return NONE;
  }

  /**
   * Adds a header, replacing any of the same name (case-insensitive), including the client's and
   * the API key's.
   *
   * @param name letters, digits and a few signs
   * @param value printable ASCII; never shown
   * @return a changed copy
   */
  public RequestOptions header(String name, String value) {
    return new RequestOptions(headers.with(name, value), timeout, deadline);
  }

  /**
   * Sets the limit for one attempt of a request, including the response, instead of the limits of
   * the client and the operation. For a file transfer, it limits all attempts together.
   *
   * @param timeout zero for none
   * @return a changed copy
   */
  public RequestOptions timeout(Duration timeout) {
    return new RequestOptions(headers, Arguments.notNegative("timeout", timeout), deadline);
  }

  /**
   * Sets the limit for all attempts of one request and the waits between them, 60 seconds by
   * default. Each attempt is also limited to the remaining time.
   *
   * @param deadline longer than zero
   * @return a changed copy
   */
  public RequestOptions deadline(Duration deadline) {
    if (deadline.isZero() || deadline.isNegative()) {
      throw new IllegalArgumentException(
          "deadline must be longer than zero, not " + Durations.text(deadline));
    }
    return new RequestOptions(headers, timeout, deadline);
  }

  /** Returns the names of the headers, never their values, and the limits. */
  @Override
  public String toString() {
    return "RequestOptions[headers "
        + headers
        + ", timeout "
        + (timeout == null ? "unchanged" : timeout)
        + ", deadline "
        + (deadline == null ? "unchanged" : deadline)
        + "]";
  }

  /** {@return the headers, unmodifiable; names are case-insensitive} */
  public Map<String, String> headers() {
    return headers.asMap();
  }

  /** {@return the limit for one attempt; zero for no limit, null if not set} */
  public @Nullable Duration timeout() {
    return timeout;
  }

  /** {@return the limit for all attempts; null if not set} */
  public @Nullable Duration deadline() {
    return deadline;
  }
}
