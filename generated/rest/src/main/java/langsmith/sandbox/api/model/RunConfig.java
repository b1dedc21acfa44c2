// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Who runs commands, where, and with which environment. Each layer (image, snapshot, box, command)
 * overrides the one before.
 *
 * <p>Immutable; equal by value.
 */
public final class RunConfig {
  final @Nullable String user;
  final @Nullable String workDir;
  final @Nullable Map<String, String> envVars;
  final Map<String, @Nullable Object> additionalProperties;

  private RunConfig(Builder builder) {
    this.user = builder.user;
    this.workDir = builder.workDir;
    this.envVars = ModelSupport.copyOf(builder.envVars);
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.user = user;
    builder.workDir = workDir;
    builder.envVars = envVars;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /**
   * A {@code name}, {@code uid}, {@code name:group} or {@code uid:gid}; replaces. Null if absent.
   */
  public @Nullable String user() {
    return user;
  }

  /** Absolute working directory; replaces. Pattern: {@code ^/}. Null if absent. */
  public @Nullable String workDir() {
    return workDir;
  }

  /** Environment variables; merged by key. Null if absent. */
  public @Nullable Map<String, String> envVars() {
    return envVars;
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
    return other instanceof RunConfig && Arrays.equals(fields(), ((RunConfig) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      user, workDir, envVars, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "RunConfig{", "}")
        .add("user=" + user)
        .add("work_dir=" + workDir)
        .add("env_vars=" + ModelSupport.hidden(envVars))
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link RunConfig}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String user;
    @Nullable String workDir;
    @Nullable Map<String, String> envVars;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link RunConfig#user()}. Null leaves it out. */
    public Builder user(@Nullable String user) {
      this.user = user;
      additionalProperties.remove("user");
      return this;
    }

    /** Sets {@link RunConfig#workDir()}. Null leaves it out. */
    public Builder workDir(@Nullable String workDir) {
      this.workDir = workDir;
      additionalProperties.remove("work_dir");
      return this;
    }

    /** Sets {@link RunConfig#envVars()}. Null leaves it out. */
    public Builder envVars(@Nullable Map<String, String> envVars) {
      this.envVars = envVars;
      additionalProperties.remove("env_vars");
      return this;
    }

    /** Sets one of {@link RunConfig#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public RunConfig build() {
      return new RunConfig(this);
    }
  }
}
