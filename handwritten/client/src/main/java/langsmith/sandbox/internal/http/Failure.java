// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.util.Locale;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.internal.wire.ErrorBody;
import org.jspecify.annotations.Nullable;

/**
 * A failed HTTP response with its request, and the message for it.
 *
 * @param task the request
 * @param status the HTTP status
 * @param body the service's description
 * @param hasCredentials whether the request had credentials
 */
record Failure(Task task, int status, ErrorBody body, boolean hasCredentials) {

  boolean is(int wanted) {
    return status == wanted;
  }

  boolean is(int wanted, String type) {
    return status == wanted && type.equals(body.type());
  }

  boolean isType(String type) {
    return type.equals(body.type());
  }

  boolean isTypeLike(String part) {
    String type = body.type();
    return type != null && type.toLowerCase(Locale.ROOT).contains(part);
  }

  /** Returns the message: what failed, the response, and what to do. */
  String message(String advice) {
    StringBuilder text = new StringBuilder(task.description());
    text.append(" failed: the service responded with ").append(status);
    if (body.type() != null) {
      text.append(" (").append(body.type()).append(')');
    }
    if (body.message() != null) {
      text.append(": ").append(body.message());
    }
    if (body.errorId() != null) {
      text.append(" (error_id=").append(body.errorId()).append(')');
    }
    if (!advice.isEmpty()) {
      text.append("; ").append(advice);
    }
    return text.toString();
  }

  /** Returns the details, retryable if the request had no effect or is safe to repeat. */
  ErrorDetails answer() {
    boolean transientStatus =
        status == 429 || (task.operation().idempotent() && Retries.isTransient(status));
    return ErrorDetails.answered(status)
        .errorType(body.type())
        .errorId(body.errorId())
        .retryable(transientStatus);
  }

  /**
   * Returns whether a quota is used up, which waiting does not change, rather than a rate limit.
   */
  boolean isQuota() {
    String message = lowerMessage();
    boolean tooFast = message.contains("rate limit") || message.contains("too many requests");
    return status == 429 && (isTypeLike("quota") || (quotaType() != null && !tooFast));
  }

  /** Returns the quota that the service's message names; null if it names none. */
  @Nullable String quotaType() {
    String message = lowerMessage();
    boolean counted = message.contains("count") || message.contains("limit");
    if (message.contains("sandbox") && counted) {
      return "sandbox_count";
    }
    if (message.contains("cpu")) {
      return "cpu";
    }
    if (message.contains("memory")) {
      return "memory";
    }
    if (message.contains("volume") && counted) {
      return "volume_count";
    }
    return message.contains("storage") ? "storage" : null;
  }

  private String lowerMessage() {
    return body.message() == null ? "" : body.message().toLowerCase(Locale.ROOT);
  }
}
