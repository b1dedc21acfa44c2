// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import org.jspecify.annotations.Nullable;

/**
 * What a request is for, in the words of messages.
 *
 * @param operation the operation
 * @param description what is being done, such as {@code reading the file "/x" of the sandbox "y"}
 * @param resource what the operation is about
 * @param missing what a 404 says does not exist; the same except when something is created from
 *     something else
 */
public record Task(Operation operation, String description, Resource resource, Resource missing) {

  /** Returns a task whose 404 means its own resource. */
  public static Task of(Operation operation, String description, Resource resource) {
    return new Task(operation, description, resource, resource);
  }

  /** Returns whether nothing but the resource itself can be missing. */
  boolean isUnaided() {
    return missing.equals(resource);
  }

  /**
   * Something that requests name.
   *
   * @param type {@code sandbox}, {@code file}, {@code snapshot} and so on
   * @param name its name, id or path; null if the request names none
   */
  public record Resource(String type, @Nullable String name) {}
}
