// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The new name in an update belongs to another resource.
 *
 * <ul>
 *   <li><b>Cause:</b> the caller
 *   <li><b>Retryable:</b> no, not with this name
 *   <li><b>Side effects:</b> none
 * </ul>
 */
public final class ResourceNameConflictException extends ResourceException {
  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param resourceType see {@link #resourceType()}
   * @param name see {@link #name()}
   * @param details the optional facts
   */
  public ResourceNameConflictException(
      String message, String resourceType, @Nullable String name, ErrorDetails details) {
    super(message, resourceType, name, details);
  }
}
