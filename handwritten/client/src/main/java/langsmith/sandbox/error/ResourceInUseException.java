// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The resource cannot be deleted or changed while others use it.
 *
 * <ul>
 *   <li><b>Cause:</b> a conflict with other resources
 *   <li><b>Retryable:</b> yes, once nothing uses it
 *   <li><b>Side effects:</b> none
 * </ul>
 */
public final class ResourceInUseException extends ResourceException {
  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param resourceType see {@link #resourceType()}
   * @param name see {@link #name()}
   * @param details the optional facts
   */
  public ResourceInUseException(
      String message, String resourceType, @Nullable String name, ErrorDetails details) {
    super(message, resourceType, name, details);
  }
}
