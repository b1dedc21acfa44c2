// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * How a command ended.
 *
 * <p>Immutable; equal by value.
 */
public final class ExecuteResult {
  final @Nullable String stdout;
  final @Nullable String stderr;
  final @Nullable Integer exitCode;
  final Map<String, @Nullable Object> additionalProperties;

  private ExecuteResult(Builder builder) {
    this.stdout = builder.stdout;
    this.stderr = builder.stderr;
    this.exitCode = builder.exitCode;
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.stdout = stdout;
    builder.stderr = stderr;
    builder.exitCode = exitCode;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** Standard output as text. Null if absent. */
  public @Nullable String stdout() {
    return stdout;
  }

  /** Standard error as text. Null if absent. */
  public @Nullable String stderr() {
    return stderr;
  }

  /** The exit code; absent when the server does not state it. Null if absent. */
  public @Nullable Integer exitCode() {
    return exitCode;
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
    return other instanceof ExecuteResult
        && Arrays.equals(fields(), ((ExecuteResult) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      stdout, stderr, exitCode, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ExecuteResult{", "}")
        .add("stdout=" + ModelSupport.hidden(stdout))
        .add("stderr=" + ModelSupport.hidden(stderr))
        .add("exit_code=" + exitCode)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link ExecuteResult}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String stdout;
    @Nullable String stderr;
    @Nullable Integer exitCode;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link ExecuteResult#stdout()}. Null leaves it out. */
    public Builder stdout(@Nullable String stdout) {
      this.stdout = stdout;
      additionalProperties.remove("stdout");
      return this;
    }

    /** Sets {@link ExecuteResult#stderr()}. Null leaves it out. */
    public Builder stderr(@Nullable String stderr) {
      this.stderr = stderr;
      additionalProperties.remove("stderr");
      return this;
    }

    /** Sets {@link ExecuteResult#exitCode()}. Null leaves it out. */
    public Builder exitCode(@Nullable Integer exitCode) {
      this.exitCode = exitCode;
      additionalProperties.remove("exit_code");
      return this;
    }

    /** Sets one of {@link ExecuteResult#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ExecuteResult build() {
      return new ExecuteResult(this);
    }
  }
}
