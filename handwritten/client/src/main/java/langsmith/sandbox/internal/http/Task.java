// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.util.List;
import langsmith.sandbox.error.SandboxProtocolException;
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
   * Returns the array of a list response.
   *
   * @throws SandboxProtocolException if the response has none, or one with a null in it: a list
   *     that cannot be read is not an empty list
   */
  public <T> List<T> list(@Nullable List<T> items) {
    if (items == null || items.contains(null)) {
      throw new SandboxProtocolException(
          description
              + " failed: the response has "
              + (items == null ? "no array of what was asked for" : "a null in its array"),
          operation.id());
    }
    return items;
  }

  /**
   * A resource named in a request.
   *
   * @param type {@code sandbox}, {@code file}, {@code snapshot} and so on
   * @param name its name, id or path; null if the request names none
   */
  public record Resource(String type, @Nullable String name) {}
}
