// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The service rejected a value in the request (400 or 422).
 *
 * <p>Fault: the caller's. Retry: does not help unchanged. Happened: no.
 */
public final class SandboxValidationException extends SandboxApiException {
  private final List<Violation> details;

  /**
   * Creates an exception.
   *
   * @param message what was done, expected and seen
   * @param answer what the service answered
   * @param details see {@link #details()}
   */
  public SandboxValidationException(String message, Answer answer, List<Violation> details) {
    super(message, answer);
    this.details = List.copyOf(details);
  }

  /** {@return the field of the first violated rule; null if the service named none} */
  public @Nullable String field() {
    return details.isEmpty() ? null : details.get(0).field();
  }

  /** {@return the violated rules as the service listed them; empty if it listed none} */
  public List<Violation> details() {
    return details;
  }

  /**
   * One violated rule.
   *
   * @param field the last part of the path to the value, or null
   * @param message which rule, for people
   * @param type the service's name for the kind of rule, or null
   */
  public record Violation(@Nullable String field, String message, @Nullable String type) {}
}
