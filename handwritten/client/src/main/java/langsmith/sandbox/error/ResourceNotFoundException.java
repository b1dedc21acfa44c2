// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The resource does not exist, or is not visible with this key.
 *
 * <ul>
 *   <li><b>Cause:</b> the caller, or another client deleted it
 *   <li><b>Retryable:</b> no
 *   <li><b>Side effects:</b> none
 * </ul>
 */
public final class ResourceNotFoundException extends ResourceException {
  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param resourceType see {@link #resourceType()}
   * @param name see {@link #name()}
   * @param details the optional facts
   */
  public ResourceNotFoundException(
      String message, String resourceType, @Nullable String name, ErrorDetails details) {
    super(message, resourceType, name, details);
  }
}
