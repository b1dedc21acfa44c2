// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The service failed to create or start a resource: the image could not be pulled, the guest
 * crashed, or there was no capacity.
 *
 * <ul>
 *   <li><b>Cause:</b> the service or the image; see {@link #errorType()}
 *   <li><b>Retryable:</b> if there was no capacity; see {@link #retryable()}
 *   <li><b>Side effects:</b> nothing usable exists, but a failed resource may remain under the name
 * </ul>
 */
public class ResourceCreationException extends ResourceException {
  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param resourceType see {@link #resourceType()}
   * @param name see {@link #name()}
   * @param details the optional facts
   */
  public ResourceCreationException(
      String message, String resourceType, @Nullable String name, ErrorDetails details) {
    super(message, resourceType, name, details);
  }
}
