// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A failure of one named resource: a sandbox, file, snapshot, volume, template, pool or registry.
 * The subclasses name the failure.
 */
public abstract class ResourceException extends SandboxException {
  private final String resourceType;
  private final @Nullable String name;
  private final int status;
  private final @Nullable String errorType;

  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param resourceType see {@link #resourceType()}
   * @param name see {@link #name()}
   * @param details the optional facts
   */
  protected ResourceException(
      String message, String resourceType, @Nullable String name, ErrorDetails details) {
    super(message, details);
    this.resourceType = resourceType;
    this.name = name;
    this.status = details.status();
    this.errorType = details.errorType();
  }

  /** {@return the kind of resource: {@code sandbox}, {@code file}, {@code snapshot} and so on} */
  public final String resourceType() {
    return resourceType;
  }

  /** {@return the name, id or path in the call; null if the call had none} */
  public final @Nullable String name() {
    return name;
  }

  /** {@return the HTTP status; empty if no HTTP response reported the failure} */
  public final OptionalInt status() {
    return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /**
   * {@return the server's name for the kind of failure, such as {@code Conflict}, {@code ImagePull}
   * or {@code Unschedulable}; null if it sent none} The set is open.
   */
  public final @Nullable String errorType() {
    return errorType;
  }
}
