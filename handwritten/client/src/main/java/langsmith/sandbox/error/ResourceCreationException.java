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
public class ResourceCreationException extends SandboxException {
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
    this(message, null, retryable, errorId, resourceType, name, errorType);
  }

  /**
   * Creates an exception with a cause.
   *
   * @param message what was to be made and why it failed
   * @param cause what led to it, or null
   * @param retryable see {@link #retryable()}
   * @param errorId the server's id of the failure, or null
   * @param resourceType see {@link #resourceType()}
   * @param name see {@link #name()}
   * @param errorType see {@link #errorType()}
   */
  protected ResourceCreationException(
      String message,
      @Nullable Throwable cause,
      boolean retryable,
      @Nullable String errorId,
      String resourceType,
      @Nullable String name,
      @Nullable String errorType) {
    super(message, cause, retryable, errorId);
    this.resourceType = resourceType;
    this.name = name;
    this.errorType = errorType;
  }

  /** {@return the kind of thing: {@code sandbox}, {@code snapshot} and so on} */
  public final String resourceType() {
    return resourceType;
  }

  /** {@return the name or id of the thing; null if the server was to choose it} */
  public final @Nullable String name() {
    return name;
  }

  /**
   * {@return the server's name for the reason, such as {@code ImagePull}, {@code CrashLoop} or
   * {@code Unschedulable}; null if it gave none} The set is open.
   */
  public final @Nullable String errorType() {
    return errorType;
  }
}
