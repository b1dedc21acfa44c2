// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import org.jspecify.annotations.Nullable;

/**
 * The purpose of a request, for messages.
 *
 * @param operation the operation
 * @param description such as {@code reading the file "/x" of the sandbox "y"}
 * @param resource the resource of the operation
 * @param missing the resource that a 404 refers to; differs if one resource is created from another
 */
public record Task(Operation operation, String description, Resource resource, Resource missing) {

  /** Returns a task whose 404 refers to its own resource. */
  public static Task of(Operation operation, String description, Resource resource) {
    return new Task(operation, description, resource, resource);
  }

  /** Returns whether only the resource itself can be missing. */
  boolean namesOneResource() {
    return missing.equals(resource);
  }

  /**
   * A resource named in a request.
   *
   * @param type {@code sandbox}, {@code file}, {@code snapshot} and so on
   * @param name its name, id or path; null if the request names none
   */
  public record Resource(String type, @Nullable String name) {}
}
