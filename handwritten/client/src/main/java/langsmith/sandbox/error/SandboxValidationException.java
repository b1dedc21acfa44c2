// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The service rejected a value in the request (400 or 422).
 *
 * <ul>
 *   <li><b>Cause:</b> the request
 *   <li><b>Retryable:</b> no, not unchanged
 *   <li><b>Side effects:</b> none
 * </ul>
 */
public final class SandboxValidationException extends SandboxApiException {
  private final List<Violation> violations;

  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param details the optional facts; here the HTTP status is required
   * @param violations see {@link #details()}
   */
  public SandboxValidationException(
      String message, ErrorDetails details, List<Violation> violations) {
    super(message, details);
    this.violations = List.copyOf(violations);
  }

  /** {@return the field of the first violated rule; null if the service named none} */
  public @Nullable String field() {
    return violations.isEmpty() ? null : violations.get(0).field();
  }

  /** {@return the violated rules as the service listed them; empty if it listed none} */
  public List<Violation> details() {
    return violations;
  }

  /**
   * One violated rule.
   *
   * @param field the last part of the path to the value, or null
   * @param message the rule, for humans
   * @param type the service's name for the kind of rule, or null
   */
  public record Violation(@Nullable String field, String message, @Nullable String type)
      implements Serializable {}
}
