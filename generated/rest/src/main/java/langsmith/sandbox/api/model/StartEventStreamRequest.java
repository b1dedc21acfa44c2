// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A command to start. Its standard input is closed.
 *
 * <p>Immutable; equal by value.
 */
public final class StartEventStreamRequest {
  final String command;
  final @Nullable String commandId;
  final @Nullable String shell;
  final @Nullable Integer timeoutSeconds;
  final @Nullable Integer idleTimeoutSeconds;
  final @Nullable Integer ttlSeconds;
  final @Nullable Map<String, String> env;
  final @Nullable String cwd;
  final @Nullable RunConfig runConfig;

  private StartEventStreamRequest(Builder builder) {
    this.command = ModelSupport.required(builder.command, "StartEventStreamRequest", "command");
    this.commandId = builder.commandId;
    this.shell = builder.shell;
    this.timeoutSeconds = builder.timeoutSeconds;
    this.idleTimeoutSeconds = builder.idleTimeoutSeconds;
    this.ttlSeconds = builder.ttlSeconds;
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
    builder.commandId = commandId;
    builder.shell = shell;
    builder.timeoutSeconds = timeoutSeconds;
    builder.idleTimeoutSeconds = idleTimeoutSeconds;
    builder.ttlSeconds = ttlSeconds;
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
   * An identity chosen by the client, which makes starting repeatable (clause V2). Length: 1 to
   * 128. Null if absent.
   */
  public @Nullable String commandId() {
    return commandId;
  }

  /**
   * Absolute path of the shell. Pattern: {@code ^/}. Default: {@code "/bin/bash"}. Null if absent.
   */
  public @Nullable String shell() {
    return shell;
  }

  /**
   * How long the command may run, in seconds; 0 means no limit. At least 0. Default: {@code 60}.
   * Null if absent.
   */
  public @Nullable Integer timeoutSeconds() {
    return timeoutSeconds;
  }

  /**
   * For how long the command lives on while no response is open, in seconds; -1 means for ever. At
   * least -1. Default: {@code 300}. Null if absent.
   */
  public @Nullable Integer idleTimeoutSeconds() {
    return idleTimeoutSeconds;
  }

  /**
   * For how long a finished command is kept, in seconds; -1 means for ever. At least -1. Default:
   * {@code 600}. Null if absent.
   */
  public @Nullable Integer ttlSeconds() {
    return ttlSeconds;
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
    return other instanceof StartEventStreamRequest
        && Arrays.equals(fields(), ((StartEventStreamRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      command,
      commandId,
      shell,
      timeoutSeconds,
      idleTimeoutSeconds,
      ttlSeconds,
      env,
      cwd,
      runConfig,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "StartEventStreamRequest{", "}")
        .add("command=" + command)
        .add("command_id=" + commandId)
        .add("shell=" + shell)
        .add("timeout_seconds=" + timeoutSeconds)
        .add("idle_timeout_seconds=" + idleTimeoutSeconds)
        .add("ttl_seconds=" + ttlSeconds)
        .add("env=" + ModelSupport.hidden(env))
        .add("cwd=" + cwd)
        .add("run_config=" + runConfig)
        .toString();
  }

  /** Builds a {@link StartEventStreamRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String command;
    @Nullable String commandId;
    @Nullable String shell;
    @Nullable Integer timeoutSeconds;
    @Nullable Integer idleTimeoutSeconds;
    @Nullable Integer ttlSeconds;
    @Nullable Map<String, String> env;
    @Nullable String cwd;
    @Nullable RunConfig runConfig;

    private Builder() {}

    /** Sets {@link StartEventStreamRequest#command()}. Required. */
    public Builder command(String command) {
      this.command = command;
      return this;
    }

    /** Sets {@link StartEventStreamRequest#commandId()}. Null leaves it out. */
    public Builder commandId(@Nullable String commandId) {
      this.commandId = commandId;
      return this;
    }

    /** Sets {@link StartEventStreamRequest#shell()}. Null leaves it out. */
    public Builder shell(@Nullable String shell) {
      this.shell = shell;
      return this;
    }

    /** Sets {@link StartEventStreamRequest#timeoutSeconds()}. Null leaves it out. */
    public Builder timeoutSeconds(@Nullable Integer timeoutSeconds) {
      this.timeoutSeconds = timeoutSeconds;
      return this;
    }

    /** Sets {@link StartEventStreamRequest#idleTimeoutSeconds()}. Null leaves it out. */
    public Builder idleTimeoutSeconds(@Nullable Integer idleTimeoutSeconds) {
      this.idleTimeoutSeconds = idleTimeoutSeconds;
      return this;
    }

    /** Sets {@link StartEventStreamRequest#ttlSeconds()}. Null leaves it out. */
    public Builder ttlSeconds(@Nullable Integer ttlSeconds) {
      this.ttlSeconds = ttlSeconds;
      return this;
    }

    /** Sets {@link StartEventStreamRequest#env()}. Null leaves it out. */
    public Builder env(@Nullable Map<String, String> env) {
      this.env = env;
      return this;
    }

    /** Sets {@link StartEventStreamRequest#cwd()}. Null leaves it out. */
    public Builder cwd(@Nullable String cwd) {
      this.cwd = cwd;
      return this;
    }

    /** Sets {@link StartEventStreamRequest#runConfig()}. Null leaves it out. */
    public Builder runConfig(@Nullable RunConfig runConfig) {
      this.runConfig = runConfig;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public StartEventStreamRequest build() {
      return new StartEventStreamRequest(this);
    }
  }
}
