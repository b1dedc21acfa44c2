// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * A resource did not become ready within the time limit of the call, by the service's clock or by
 * the client's.
 *
 * <ul>
 *   <li><b>Cause:</b> the service, or a limit that is too short
 *   <li><b>Retryable:</b> wait again; creating again can create a second one
 *   <li><b>Side effects:</b> the resource may exist and may still become ready
 * </ul>
 */
public final class ResourceTimeoutException extends ResourceException {
  private final @Nullable String lastStatus;

  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param resourceType see {@link #resourceType()}
   * @param name see {@link #name()}
   * @param lastStatus see {@link #lastStatus()}
   * @param details the optional facts
   */
  public ResourceTimeoutException(
      String message,
      String resourceType,
      @Nullable String name,
      @Nullable String lastStatus,
      ErrorDetails details) {
    super(message, resourceType, name, details);
    this.lastStatus = lastStatus;
  }

  /** {@return the status seen last, such as {@code provisioning}; null if none was seen} */
  public @Nullable String lastStatus() {
    return lastStatus;
  }
}
