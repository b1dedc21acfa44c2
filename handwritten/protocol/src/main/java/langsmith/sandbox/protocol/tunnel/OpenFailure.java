// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.tunnel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a session could not be opened, as far as that decides what is done about it. */
public sealed interface OpenFailure {
  /**
   * Returns whether another try can help (clause U3).
   *
   * @return whether to try again
   */
  boolean isRetryable();

  /**
   * Returns the delay that the server requests before the next attempt (clause H5).
   *
   * @return null if it does not say
   */
  default @Nullable Duration retryAfter() {
    return null;
  }

  /**
   * The server answered the upgrade request with something else than 101.
   *
   * @param status the HTTP status
   * @param retryAfter the delay that the server requests before the next attempt; null if none
   */
  record Refused(int status, @Nullable Duration retryAfter) implements OpenFailure {
    @Override
    public boolean isRetryable() {
      return switch (status) {
        case 429, 500, 502, 503, 504 -> true;
        default -> false;
      };
    }
  }

  /**
   * There was no answer to the upgrade request.
   *
   * @param isRetryable whether another try can help
   */
  record NotConnected(boolean isRetryable) implements OpenFailure {}
}
