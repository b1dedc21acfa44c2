// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A command to run to its end.
 *
 * <p>Immutable; equal by value.
 */
public final class ExecuteRequest {
  final String command;
  final @Nullable Integer timeout;
  final @Nullable Integer timeoutSeconds;
  final @Nullable String shell;
  final @Nullable Map<String, String> env;
  final @Nullable String cwd;
  final @Nullable RunConfig runConfig;

  private ExecuteRequest(Builder builder) {
    this.command = ModelSupport.required(builder.command, "ExecuteRequest", "command");
    this.timeout = builder.timeout;
    this.timeoutSeconds = builder.timeoutSeconds;
    this.shell = builder.shell;
    this.env = ModelSupport.copyOf(builder.env);
    this.cwd = builder.cwd;
    this.runConfig = builder.runConfig;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.command = command;
    builder.timeout = timeout;
    builder.timeoutSeconds = timeoutSeconds;
    builder.shell = shell;
    builder.env = env;
    builder.cwd = cwd;
    builder.runConfig = runConfig;
    return builder;
  }

  /** The command line, run by {@code shell}. Length: at least 1. */
  public String command() {
    return command;
  }

  /**
   * How long the command may run, in seconds; 0 means no limit. At least 0. Default: {@code 60}.
   * Null if absent.
   */
  public @Nullable Integer timeout() {
    return timeout;
  }

  /**
   * Other name of {@code timeout}, which counts if both are there. Clients send {@code timeout}. At
   * least 0. Null if absent.
   */
  public @Nullable Integer timeoutSeconds() {
    return timeoutSeconds;
  }

  /**
   * Absolute path of the shell. Pattern: {@code ^/}. Default: {@code "/bin/bash"}. Null if absent.
   */
  public @Nullable String shell() {
    return shell;
  }

  /**
   * Environment variables, added to those of the box. Not together with {@code run_config}. Null if
   * absent.
   */
  public @Nullable Map<String, String> env() {
    return env;
  }

  /**
   * Working directory, absolute or relative to the home directory. Not together with {@code
   * run_config}. Null if absent.
   */
  public @Nullable String cwd() {
    return cwd;
  }

  /** The property {@code run_config}; see {@link RunConfig}. Null if absent. */
  public @Nullable RunConfig runConfig() {
    return runConfig;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExecuteRequest
        && Arrays.equals(fields(), ((ExecuteRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      command, timeout, timeoutSeconds, shell, env, cwd, runConfig,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ExecuteRequest{", "}")
        .add("command=" + command)
        .add("timeout=" + timeout)
        .add("timeout_seconds=" + timeoutSeconds)
        .add("shell=" + shell)
        .add("env=" + ModelSupport.hidden(env))
        .add("cwd=" + cwd)
        .add("run_config=" + runConfig)
        .toString();
  }

  /** Builds a {@link ExecuteRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String command;
    @Nullable Integer timeout;
    @Nullable Integer timeoutSeconds;
    @Nullable String shell;
    @Nullable Map<String, String> env;
    @Nullable String cwd;
    @Nullable RunConfig runConfig;

    private Builder() {}

    /** Sets {@link ExecuteRequest#command()}. Required. */
    public Builder command(String command) {
      this.command = command;
      return this;
    }

    /** Sets {@link ExecuteRequest#timeout()}. Null leaves it out. */
    public Builder timeout(@Nullable Integer timeout) {
      this.timeout = timeout;
      return this;
    }

    /** Sets {@link ExecuteRequest#timeoutSeconds()}. Null leaves it out. */
    public Builder timeoutSeconds(@Nullable Integer timeoutSeconds) {
      this.timeoutSeconds = timeoutSeconds;
      return this;
    }

    /** Sets {@link ExecuteRequest#shell()}. Null leaves it out. */
    public Builder shell(@Nullable String shell) {
      this.shell = shell;
      return this;
    }

    /** Sets {@link ExecuteRequest#env()}. Null leaves it out. */
    public Builder env(@Nullable Map<String, String> env) {
      this.env = env;
      return this;
    }

    /** Sets {@link ExecuteRequest#cwd()}. Null leaves it out. */
    public Builder cwd(@Nullable String cwd) {
      this.cwd = cwd;
      return this;
    }

    /** Sets {@link ExecuteRequest#runConfig()}. Null leaves it out. */
    public Builder runConfig(@Nullable RunConfig runConfig) {
      this.runConfig = runConfig;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ExecuteRequest build() {
      return new ExecuteRequest(this);
    }
  }
}
