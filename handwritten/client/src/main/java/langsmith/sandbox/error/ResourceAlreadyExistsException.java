// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * A thing with this name exists already, so it was not created. After a create that was cut off, it
 * may be the one which that call created.
 *
 * <p>Fault: the caller's. Retry: does not help; take another name, or the existing thing. Happened:
 * no.
 */
public final class ResourceAlreadyExistsException extends SandboxApiException {
  private final String resourceType;
  private final @Nullable String name;

  /**
   * Creates an exception.
   *
   * @param message what was done, expected and seen
   * @param answer what the service answered
   * @param resourceType see {@link #resourceType()}
   * @param name see {@link #name()}
   */
  public ResourceAlreadyExistsException(
      String message, Answer answer, String resourceType, @Nullable String name) {
    super(message, answer);
    this.resourceType = resourceType;
    this.name = name;
  }

  /** {@return the kind of thing: {@code sandbox}, {@code file}, {@code snapshot} and so on} */
  public String resourceType() {
    return resourceType;
  }

  /** {@return the name, id or path that the call named; null if it named none} */
  public @Nullable String name() {
    return name;
  }
}
