// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The organisation's quota is used up, or requests arrive too fast (429).
 *
 * <ul>
 *   <li><b>Cause:</b> the caller: too many resources or requests
 *   <li><b>Retryable:</b> yes, later, or after something is deleted
 *   <li><b>Side effects:</b> none
 * </ul>
 */
public final class QuotaExceededException extends SandboxApiException {
  private final @Nullable String quotaType;

  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param details the optional facts; here the HTTP status is required
   * @param quotaType see {@link #quotaType()}
   */
  public QuotaExceededException(String message, ErrorDetails details, @Nullable String quotaType) {
    super(message, details);
    this.quotaType = quotaType;
  }

  /**
   * {@return which quota, inferred from the service's message: {@code sandbox_count}, {@code cpu},
   * {@code memory}, {@code volume_count} or {@code storage}; null if it cannot be inferred}
   */
  public @Nullable String quotaType() {
    return quotaType;
  }
}
