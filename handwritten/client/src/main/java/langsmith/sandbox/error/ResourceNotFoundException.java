// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * What the call names does not exist, or is not visible with this key.
 *
 * <p>Fault: the caller's, or somebody else deleted it. Retry: does not help. Happened: no.
 */
public final class ResourceNotFoundException extends SandboxApiException {
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
  public ResourceNotFoundException(
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
