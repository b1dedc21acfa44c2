// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.frames;

import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Starts a command. The first frame of a connection. If a command with this {@code command_id}
 * exists, the connection attaches to it from offset 0 and no second process starts (clause S3).
 *
 * <p>Immutable; equal by value.
 */
public final class ExecuteFrame implements ClientFrame {
  final @Nullable String command;
  final @Nullable Integer timeoutSeconds;
  final @Nullable String shell;
  final @Nullable Integer idleTimeoutSeconds;
  final @Nullable Boolean killOnDisconnect;
  final @Nullable Integer ttlSeconds;
  final @Nullable String commandId;
  final @Nullable Map<String, String> env;
  final @Nullable String cwd;
  final @Nullable RunConfig runConfig;
  final @Nullable Boolean pty;
  final @Nullable Boolean closeStdin;
  final @Nullable Boolean sshAgentForward;

  private ExecuteFrame(Builder builder) {
    this.command = builder.command;
    this.timeoutSeconds = builder.timeoutSeconds;
    this.shell = builder.shell;
    this.idleTimeoutSeconds = builder.idleTimeoutSeconds;
    this.killOnDisconnect = builder.killOnDisconnect;
    this.ttlSeconds = builder.ttlSeconds;
    this.commandId = builder.commandId;
    this.env = ModelSupport.copyOf(builder.env);
    this.cwd = builder.cwd;
    this.runConfig = builder.runConfig;
    this.pty = builder.pty;
    this.closeStdin = builder.closeStdin;
    this.sshAgentForward = builder.sshAgentForward;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.command = command;
    builder.timeoutSeconds = timeoutSeconds;
    builder.shell = shell;
    builder.idleTimeoutSeconds = idleTimeoutSeconds;
    builder.killOnDisconnect = killOnDisconnect;
    builder.ttlSeconds = ttlSeconds;
    builder.commandId = commandId;
    builder.env = env;
    builder.cwd = cwd;
    builder.runConfig = runConfig;
    builder.pty = pty;
    builder.closeStdin = closeStdin;
    builder.sshAgentForward = sshAgentForward;
    return builder;
  }

  /** Tells the frames apart. Always {@code "execute"}. */
  @Override
  public String type() {
    return "execute";
  }

  /**
   * The command line, run by {@code shell}. Required unless {@code pty} is true, which then opens
   * an interactive shell. Null if absent.
   */
  public @Nullable String command() {
    return command;
  }

  /**
   * How long the command may run, in seconds; 0 means no limit. At the limit the server sends an
   * {@code error} frame of type {@code CommandTimeout}. At least 0. Default: {@code 60}. Null if
   * absent.
   */
  public @Nullable Integer timeoutSeconds() {
    return timeoutSeconds;
  }

  /**
   * Absolute path of the shell that runs {@code command}. Pattern: {@code ^/}. Default: {@code
   * "/bin/bash"}. Null if absent.
   */
  public @Nullable String shell() {
    return shell;
  }

  /**
   * For how long the command lives on while no client is attached, in seconds; -1 means for ever.
   * At least -1. Default: {@code 300}. Null if absent.
   */
  public @Nullable Integer idleTimeoutSeconds() {
    return idleTimeoutSeconds;
  }

  /**
   * Whether the command is killed as soon as the last client detaches. It cannot survive a lost
   * connection then. Default: {@code false}. Null if absent.
   */
  public @Nullable Boolean killOnDisconnect() {
    return killOnDisconnect;
  }

  /**
   * For how long the output of a finished command is kept for re-attachment, in seconds; -1 means
   * for ever. At least -1. Default: {@code 600}. Null if absent.
   */
  public @Nullable Integer ttlSeconds() {
    return ttlSeconds;
  }

  /**
   * An identity chosen by the client that makes starting repeatable (clause S3). Servers of the
   * first generation may ignore it and choose their own. Length: 1 to 128. Null if absent.
   */
  public @Nullable String commandId() {
    return commandId;
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

  /**
   * Whether the command gets a pseudo-terminal. Standard error then arrives as standard output.
   * Default: {@code false}. Null if absent.
   */
  public @Nullable Boolean pty() {
    return pty;
  }

  /**
   * Whether standard input is closed at spawn, so that the command reads its end at once (clause
   * I3). Ignored with a terminal. Unknown to servers of the first generation. Default: {@code
   * false}. Null if absent.
   */
  public @Nullable Boolean closeStdin() {
    return closeStdin;
  }

  /**
   * Whether connections to an SSH agent are forwarded to the client as {@code ssh_agent_data}
   * frames. Default: {@code false}. Null if absent.
   */
  public @Nullable Boolean sshAgentForward() {
    return sshAgentForward;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExecuteFrame
        && Arrays.equals(fields(), ((ExecuteFrame) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      command,
      timeoutSeconds,
      shell,
      idleTimeoutSeconds,
      killOnDisconnect,
      ttlSeconds,
      commandId,
      env,
      cwd,
      runConfig,
      pty,
      closeStdin,
      sshAgentForward,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ExecuteFrame{", "}")
        .add("command=" + command)
        .add("timeout_seconds=" + timeoutSeconds)
        .add("shell=" + shell)
        .add("idle_timeout_seconds=" + idleTimeoutSeconds)
        .add("kill_on_disconnect=" + killOnDisconnect)
        .add("ttl_seconds=" + ttlSeconds)
        .add("command_id=" + commandId)
        .add("env=" + ModelSupport.hidden(env))
        .add("cwd=" + cwd)
        .add("run_config=" + runConfig)
        .add("pty=" + pty)
        .add("close_stdin=" + closeStdin)
        .add("ssh_agent_forward=" + sshAgentForward)
        .toString();
  }

  /** Builds a {@link ExecuteFrame}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String command;
    @Nullable Integer timeoutSeconds;
    @Nullable String shell;
    @Nullable Integer idleTimeoutSeconds;
    @Nullable Boolean killOnDisconnect;
    @Nullable Integer ttlSeconds;
    @Nullable String commandId;
    @Nullable Map<String, String> env;
    @Nullable String cwd;
    @Nullable RunConfig runConfig;
    @Nullable Boolean pty;
    @Nullable Boolean closeStdin;
    @Nullable Boolean sshAgentForward;

    private Builder() {}

    /** Sets {@link ExecuteFrame#command()}. Null leaves it out. */
    public Builder command(@Nullable String command) {
      this.command = command;
      return this;
    }

    /** Sets {@link ExecuteFrame#timeoutSeconds()}. Null leaves it out. */
    public Builder timeoutSeconds(@Nullable Integer timeoutSeconds) {
      this.timeoutSeconds = timeoutSeconds;
      return this;
    }

    /** Sets {@link ExecuteFrame#shell()}. Null leaves it out. */
    public Builder shell(@Nullable String shell) {
      this.shell = shell;
      return this;
    }

    /** Sets {@link ExecuteFrame#idleTimeoutSeconds()}. Null leaves it out. */
    public Builder idleTimeoutSeconds(@Nullable Integer idleTimeoutSeconds) {
      this.idleTimeoutSeconds = idleTimeoutSeconds;
      return this;
    }

    /** Sets {@link ExecuteFrame#killOnDisconnect()}. Null leaves it out. */
    public Builder killOnDisconnect(@Nullable Boolean killOnDisconnect) {
      this.killOnDisconnect = killOnDisconnect;
      return this;
    }

    /** Sets {@link ExecuteFrame#ttlSeconds()}. Null leaves it out. */
    public Builder ttlSeconds(@Nullable Integer ttlSeconds) {
      this.ttlSeconds = ttlSeconds;
      return this;
    }

    /** Sets {@link ExecuteFrame#commandId()}. Null leaves it out. */
    public Builder commandId(@Nullable String commandId) {
      this.commandId = commandId;
      return this;
    }

    /** Sets {@link ExecuteFrame#env()}. Null leaves it out. */
    public Builder env(@Nullable Map<String, String> env) {
      this.env = env;
      return this;
    }

    /** Sets {@link ExecuteFrame#cwd()}. Null leaves it out. */
    public Builder cwd(@Nullable String cwd) {
      this.cwd = cwd;
      return this;
    }

    /** Sets {@link ExecuteFrame#runConfig()}. Null leaves it out. */
    public Builder runConfig(@Nullable RunConfig runConfig) {
      this.runConfig = runConfig;
      return this;
    }

    /** Sets {@link ExecuteFrame#pty()}. Null leaves it out. */
    public Builder pty(@Nullable Boolean pty) {
      this.pty = pty;
      return this;
    }

    /** Sets {@link ExecuteFrame#closeStdin()}. Null leaves it out. */
    public Builder closeStdin(@Nullable Boolean closeStdin) {
      this.closeStdin = closeStdin;
      return this;
    }

    /** Sets {@link ExecuteFrame#sshAgentForward()}. Null leaves it out. */
    public Builder sshAgentForward(@Nullable Boolean sshAgentForward) {
      this.sshAgentForward = sshAgentForward;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ExecuteFrame build() {
      return new ExecuteFrame(this);
    }
  }
}
