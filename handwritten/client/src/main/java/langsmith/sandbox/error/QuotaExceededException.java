// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The organisation's quota is used up, or requests come too fast (429).
 *
 * <p>Fault: the caller's side. Retry: helps later, or once something is deleted. Happened: no.
 */
public final class QuotaExceededException extends SandboxApiException {
  private final @Nullable String quotaType;

  /**
   * Creates an exception.
   *
   * @param message what was done, expected and seen
   * @param answer what the service answered
   * @param quotaType see {@link #quotaType()}
   */
  public QuotaExceededException(String message, Answer answer, @Nullable String quotaType) {
    super(message, answer);
    this.quotaType = quotaType;
  }

  /**
   * {@return which quota, guessed from the service's message: {@code sandbox_count}, {@code cpu},
   * {@code memory}, {@code volume_count} or {@code storage}; null if the message does not tell}
   */
  public @Nullable String quotaType() {
    return quotaType;
  }
}
