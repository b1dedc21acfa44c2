// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The service tried to make or start a thing and failed: the image could not be pulled, the guest
 * crashed, there was no host for it.
 *
 * <p>Fault: the service's or the image's; {@link #errorType()} tells. Retry: helps when there was
 * no capacity, which {@link #retryable()} says. Happened: there is nothing usable, but a failed
 * thing may remain under the name.
 */
public final class ResourceCreationException extends SandboxException {
  private final String resourceType;
  private final @Nullable String name;
  private final @Nullable String errorType;

  /**
   * Creates an exception.
   *
   * @param message what was to be made and why it failed
   * @param retryable see {@link #retryable()}
   * @param errorId the server's id of the failure, or null
   * @param resourceType see {@link #resourceType()}
   * @param name see {@link #name()}
   * @param errorType see {@link #errorType()}
   */
  public ResourceCreationException(
      String message,
      boolean retryable,
      @Nullable String errorId,
      String resourceType,
      @Nullable String name,
      @Nullable String errorType) {
    super(message, null, retryable, errorId);
    this.resourceType = resourceType;
    this.name = name;
    this.errorType = errorType;
  }

  /** {@return the kind of thing: {@code sandbox}, {@code snapshot} and so on} */
  public String resourceType() {
    return resourceType;
  }

  /** {@return the name or id of the thing; null if the server was to choose it} */
  public @Nullable String name() {
    return name;
  }

  /**
   * {@return the server's name for the reason, such as {@code ImagePull}, {@code CrashLoop} or
   * {@code Unschedulable}; null if it gave none} The set is open.
   */
  public @Nullable String errorType() {
    return errorType;
  }
}
