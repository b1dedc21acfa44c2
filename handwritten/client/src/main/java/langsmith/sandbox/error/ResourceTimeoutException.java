// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * A thing did not become ready in the time that the call allowed, by the service's clock or by
 * ours.
 *
 * <p>Fault: the service's, or the limit was too short. Retry: waiting again can help; creating
 * again can make a second one. Happened: yes, the thing may exist and may still become ready.
 */
public final class ResourceTimeoutException extends SandboxException {
  private final String resourceType;
  private final @Nullable String name;
  private final @Nullable String lastStatus;

  /**
   * Creates an exception.
   *
   * @param message what was awaited, for how long, and what was seen last
   * @param cause the last failure to look, or null
   * @param errorId the server's id of the failure, or null
   * @param resourceType see {@link #resourceType()}
   * @param name see {@link #name()}
   * @param lastStatus see {@link #lastStatus()}
   */
  public ResourceTimeoutException(
      String message,
      @Nullable Throwable cause,
      @Nullable String errorId,
      String resourceType,
      @Nullable String name,
      @Nullable String lastStatus) {
    super(message, cause, false, errorId);
    this.resourceType = resourceType;
    this.name = name;
    this.lastStatus = lastStatus;
  }

  /** {@return the kind of thing: {@code sandbox}, {@code snapshot} and so on} */
  public String resourceType() {
    return resourceType;
  }

  /** {@return the name or id that the call named; null if it named none} */
  public @Nullable String name() {
    return name;
  }

  /** {@return the status seen last, such as {@code provisioning}; null if none was ever seen} */
  public @Nullable String lastStatus() {
    return lastStatus;
  }
}
