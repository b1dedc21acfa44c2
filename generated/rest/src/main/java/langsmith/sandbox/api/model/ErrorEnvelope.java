// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The body of a failed request.
 *
 * <p>Immutable; equal by value.
 */
public final class ErrorEnvelope {
  final @Nullable ErrorEnvelopeDetail detail;
  final Map<String, @Nullable Object> additionalProperties;

  private ErrorEnvelope(Builder builder) {
    this.detail = builder.detail;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.detail = detail;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** What went wrong, in one of three forms. Null if absent. */
  public @Nullable ErrorEnvelopeDetail detail() {
    return detail;
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
    return other instanceof ErrorEnvelope
        && Arrays.equals(fields(), ((ErrorEnvelope) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      detail, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ErrorEnvelope{", "}")
        .add("detail=" + detail)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link ErrorEnvelope}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable ErrorEnvelopeDetail detail;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link ErrorEnvelope#detail()}. Null leaves it out. */
    public Builder detail(@Nullable ErrorEnvelopeDetail detail) {
      this.detail = detail;
      additionalProperties.remove("detail");
      return this;
    }

    /** Sets one of {@link ErrorEnvelope#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ErrorEnvelope build() {
      return new ErrorEnvelope(this);
    }
  }
}
