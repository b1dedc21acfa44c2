// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A response to the upgrade other than 101.
 *
 * @param status the HTTP status, 100 to 999 and not 101
 * @param retryAfter how long the server requests to wait, zero or more, from seconds or an HTTP
 *     date; null if absent or invalid. Not capped
 * @param message the message of the error body; the name of the status if there is none. At most
 *     501 characters, no control characters; never the raw body
 * @param errorType the {@code detail.error} of the error body, or null
 * @param errorId the {@code detail.error_id} of the error body, or null
 */
public record UpgradeRefusal(
    int status,
    @Nullable Duration retryAfter,
    String message,
    @Nullable String errorType,
    @Nullable String errorId) {

  /** Checks the members. */
  public UpgradeRefusal {
    Objects.requireNonNull(message, "message");
  }
}
