// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Which boxes to delete.
 *
 * <p>Immutable; equal by value.
 */
public final class BatchDeleteRequest {
  final List<String> names;

  private BatchDeleteRequest(Builder builder) {
    this.names =
        ModelSupport.required(ModelSupport.copyOf(builder.names), "BatchDeleteRequest", "names");
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.names = names;
    return builder;
  }

  /** Names or ids of boxes. Size: at least 1. */
  public List<String> names() {
    return names;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BatchDeleteRequest
        && Arrays.equals(fields(), ((BatchDeleteRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      names,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "BatchDeleteRequest{", "}").add("names=" + names).toString();
  }

  /** Builds a {@link BatchDeleteRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable List<String> names;

    private Builder() {}

    /** Sets {@link BatchDeleteRequest#names()}. Required. */
    public Builder names(List<String> names) {
      this.names = names;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public BatchDeleteRequest build() {
      return new BatchDeleteRequest(this);
    }
  }
}
