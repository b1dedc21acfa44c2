// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The state of a box.
 *
 * <p>Immutable; equal by value.
 */
public final class ResourceStatus {
  final @Nullable BoxStatus status;
  final @Nullable String statusMessage;
  final Map<String, @Nullable Object> additionalProperties;

  private ResourceStatus(Builder builder) {
    this.status = builder.status;
    this.statusMessage = builder.statusMessage;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.status = status;
    builder.statusMessage = statusMessage;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The property {@code status}; see {@link BoxStatus}. Null if absent. */
  public @Nullable BoxStatus status() {
    return status;
  }

  /** Why the box failed, for people. Null if absent. */
  public @Nullable String statusMessage() {
    return statusMessage;
  }

  /**
   * The properties that the specification does not name, in the order in which they came. Among
   * them are properties that it names whose value could not be read; their accessors return null.
   */
  public Map<String, @Nullable Object> additionalProperties() {
    return additionalProperties;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ResourceStatus
        && Arrays.equals(fields(), ((ResourceStatus) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      status, statusMessage, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ResourceStatus{", "}")
        .add("status=" + status)
        .add("status_message=" + statusMessage)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link ResourceStatus}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable BoxStatus status;
    @Nullable String statusMessage;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link ResourceStatus#status()}. Null leaves it out. */
    public Builder status(@Nullable BoxStatus status) {
      this.status = status;
      additionalProperties.remove("status");
      return this;
    }

    /** Sets {@link ResourceStatus#statusMessage()}. Null leaves it out. */
    public Builder statusMessage(@Nullable String statusMessage) {
      this.statusMessage = statusMessage;
      additionalProperties.remove("status_message");
      return this;
    }

    /** Sets one of {@link ResourceStatus#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ResourceStatus build() {
      return new ResourceStatus(this);
    }
  }
}
