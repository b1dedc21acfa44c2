// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The new name of a template. First generation only.
 *
 * <p>Immutable; equal by value.
 */
public final class UpdateTemplateRequest {
  final String name;

  private UpdateTemplateRequest(Builder builder) {
    this.name = ModelSupport.required(builder.name, "UpdateTemplateRequest", "name");
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    return builder;
  }

  /** The new name. Length: 1 to 63. Pattern: <code>^[a-z]([-a-z0-9]*[a-z0-9])?$</code>. */
  public String name() {
    return name;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof UpdateTemplateRequest
        && Arrays.equals(fields(), ((UpdateTemplateRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      name,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "UpdateTemplateRequest{", "}").add("name=" + name).toString();
  }

  /** Builds a {@link UpdateTemplateRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String name;

    private Builder() {}

    /** Sets {@link UpdateTemplateRequest#name()}. Required. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public UpdateTemplateRequest build() {
      return new UpdateTemplateRequest(this);
    }
  }
}
