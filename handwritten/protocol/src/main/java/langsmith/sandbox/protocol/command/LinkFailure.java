// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.time.Duration;
import langsmith.sandbox.protocol.Durations;
import org.jspecify.annotations.Nullable;

/** Why a connection could not be made or did not last. */
public sealed interface LinkFailure {
  /**
   * Describes the failure in one sentence without secrets.
   *
   * @return for messages and logs
   */
  String describe();

  /**
   * The connection was lost after the upgrade.
   *
   * @param code the close code; 1005 if the server gave none, 1006 if it did not say goodbye
   * @param reason what the server or the transport said; may be empty
   */
  record Closed(int code, String reason) implements LinkFailure {
    @Override
    public String describe() {
      return "the connection was closed with code "
          + code
          + (reason.isEmpty() ? "" : ": " + reason);
    }
  }

  /**
   * The server refused the request that opens the connection.
   *
   * @param status the HTTP status
   * @param message what the server said; may be empty
   * @param errorType the kind of failure, if the server named one
   * @param errorId identifies the failure in the server's logs
   * @param retryAfter the delay that the server requests before the next attempt
   */
  record Refused(
      int status,
      String message,
      @Nullable String errorType,
      @Nullable String errorId,
      @Nullable Duration retryAfter)
      implements LinkFailure {
    /** Returns whether a retry can help (clause H3). */
    boolean isRetryable() {
      return switch (status) {
        case 429, 500, 502, 503, 504 -> true;
        default -> false;
      };
    }

    @Override
    public String describe() {
      return "the request was refused with status "
          + status
          + (message.isEmpty() ? "" : ": " + message)
          + (errorId == null ? "" : " (error_id=" + errorId + ")");
    }
  }

  /**
   * There was no answer to the request that opens the connection.
   *
   * @param summary what failed
   * @param isRetryable whether another try can help
   * @param cause what the transport threw, for the exception that is made of this
   */
  record NotConnected(String summary, boolean isRetryable, @Nullable Throwable cause)
      implements LinkFailure {
    @Override
    public String describe() {
      return summary;
    }
  }

  /**
   * A response of Server-Sent Events ended without the event that ends it (clause V10).
   *
   * @param summary what was seen instead
   */
  record Interrupted(String summary) implements LinkFailure {
    @Override
    public String describe() {
      return summary;
    }
  }

  /**
   * The connection was open, but the server did not say {@code started} in time (clause S6).
   *
   * @param waited for how long
   */
  record NotStarted(Duration waited) implements LinkFailure {
    @Override
    public String describe() {
      return "the server did not say that the command has started within " + Durations.text(waited);
    }
  }
}
