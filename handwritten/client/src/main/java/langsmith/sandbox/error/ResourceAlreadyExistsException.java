// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The resource was not created, because its name is taken. After a create whose connection broke,
 * the existing resource may be the one that this call created.
 *
 * <ul>
 *   <li><b>Cause:</b> the caller
 *   <li><b>Retryable:</b> no; use another name, or the existing resource
 *   <li><b>Side effects:</b> none
 * </ul>
 */
public final class ResourceAlreadyExistsException extends ResourceException {
  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param resourceType see {@link #resourceType()}
   * @param name see {@link #name()}
   * @param details the optional facts
   */
  public ResourceAlreadyExistsException(
      String message, String resourceType, @Nullable String name, ErrorDetails details) {
    super(message, resourceType, name, details);
  }
}
