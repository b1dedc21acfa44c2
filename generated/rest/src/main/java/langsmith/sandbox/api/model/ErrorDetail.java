// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong.
 *
 * <p>Immutable; equal by value.
 */
public final class ErrorDetail {
  final @Nullable String error;
  final @Nullable String message;
  final @Nullable String errorId;
  final Map<String, @Nullable Object> additionalProperties;

  private ErrorDetail(Builder builder) {
    this.error = builder.error;
    this.message = builder.message;
    this.errorId = builder.errorId;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.error = error;
    builder.message = message;
    builder.errorId = errorId;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /**
   * The kind of error, of an open set: {@code InvalidRequest}, {@code NotReady}, {@code Forbidden},
   * {@code NotFound}, {@code Conflict}, {@code Timeout}, {@code ImagePull}, {@code CrashLoop},
   * {@code SandboxConfig}, {@code Unschedulable}, {@code TemplateNotFound}, {@code
   * ValidationError}, {@code VolumeProvisioning}, {@code QuotaExceeded}, {@code NotImplemented},
   * {@code ServiceUnavailable}, {@code ConnectionError}, {@code CommandError}, {@code ReadError},
   * {@code WriteError}, {@code FileNotFound} and others. Null if absent.
   */
  public @Nullable String error() {
    return error;
  }

  /** A sentence for people. Null if absent. */
  public @Nullable String message() {
    return message;
  }

  /** Identifies this failure in the logs of the server. Null if absent. */
  public @Nullable String errorId() {
    return errorId;
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
    return other instanceof ErrorDetail && Arrays.equals(fields(), ((ErrorDetail) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      error, message, errorId, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ErrorDetail{", "}")
        .add("error=" + error)
        .add("message=" + message)
        .add("error_id=" + errorId)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link ErrorDetail}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String error;
    @Nullable String message;
    @Nullable String errorId;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link ErrorDetail#error()}. Null leaves it out. */
    public Builder error(@Nullable String error) {
      this.error = error;
      additionalProperties.remove("error");
      return this;
    }

    /** Sets {@link ErrorDetail#message()}. Null leaves it out. */
    public Builder message(@Nullable String message) {
      this.message = message;
      additionalProperties.remove("message");
      return this;
    }

    /** Sets {@link ErrorDetail#errorId()}. Null leaves it out. */
    public Builder errorId(@Nullable String errorId) {
      this.errorId = errorId;
      additionalProperties.remove("error_id");
      return this;
    }

    /** Sets one of {@link ErrorDetail#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ErrorDetail build() {
      return new ErrorDetail(this);
    }
  }
}
