// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.frames;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Starts a command. The first frame of a connection. If a command with this `command_id` exists, the connection attaches to it from offset 0 and no second process starts (clause S3).  */
public final class ExecuteFrame implements ClientFrame {
  private final @Nullable String command;
  private final @Nullable Integer timeoutSeconds;
  private final @Nullable String shell;
  private final @Nullable Integer idleTimeoutSeconds;
  private final @Nullable Boolean killOnDisconnect;
  private final @Nullable Integer ttlSeconds;
  private final @Nullable String commandId;
  private final @Nullable Map<String, String> env;
  private final @Nullable String cwd;
  private final @Nullable RunConfig runConfig;
  private final @Nullable Boolean pty;
  private final @Nullable Boolean closeStdin;
  private final @Nullable Boolean sshAgentForward;

  private ExecuteFrame(Builder b) {
    this.command = b.command;
    this.timeoutSeconds = b.timeoutSeconds;
    this.shell = b.shell;
    this.idleTimeoutSeconds = b.idleTimeoutSeconds;
    this.killOnDisconnect = b.killOnDisconnect;
    this.ttlSeconds = b.ttlSeconds;
    this.commandId = b.commandId;
    this.env = b.env == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(b.env));
    this.cwd = b.cwd;
    this.runConfig = b.runConfig;
    this.pty = b.pty;
    this.closeStdin = b.closeStdin;
    this.sshAgentForward = b.sshAgentForward;
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.command = command;
    b.timeoutSeconds = timeoutSeconds;
    b.shell = shell;
    b.idleTimeoutSeconds = idleTimeoutSeconds;
    b.killOnDisconnect = killOnDisconnect;
    b.ttlSeconds = ttlSeconds;
    b.commandId = commandId;
    b.env = env;
    b.cwd = cwd;
    b.runConfig = runConfig;
    b.pty = pty;
    b.closeStdin = closeStdin;
    b.sshAgentForward = sshAgentForward;
    return b;
  }

  /** Tells the frames apart. */
  public String type() {
    return "execute";
  }

  /** The command line, run by `shell`. Required unless `pty` is true, which then opens an interactive shell. */
  public @Nullable String command() {
    return command;
  }

  /** How long the command may run, in seconds; 0 means no limit. At the limit the server sends an `error` frame of type `CommandTimeout`. */
  public @Nullable Integer timeoutSeconds() {
    return timeoutSeconds;
  }

  /** Absolute path of the shell that runs `command`. */
  public @Nullable String shell() {
    return shell;
  }

  /** For how long the command lives on while no client is attached, in seconds; -1 means for ever. */
  public @Nullable Integer idleTimeoutSeconds() {
    return idleTimeoutSeconds;
  }

  /** Whether the command is killed as soon as the last client detaches. It cannot survive a lost connection then. */
  public @Nullable Boolean killOnDisconnect() {
    return killOnDisconnect;
  }

  /** For how long the output of a finished command is kept for re-attachment, in seconds; -1 means for ever. */
  public @Nullable Integer ttlSeconds() {
    return ttlSeconds;
  }

  /** An identity chosen by the client that makes starting repeatable (clause S3). Servers of the first generation may ignore it and choose their own. */
  public @Nullable String commandId() {
    return commandId;
  }

  /** Environment variables, added to those of the box. Not together with `run_config`. */
  public @Nullable Map<String, String> env() {
    return env;
  }

  /** Working directory, absolute or relative to the home directory. Not together with `run_config`. */
  public @Nullable String cwd() {
    return cwd;
  }

  public @Nullable RunConfig runConfig() {
    return runConfig;
  }

  /** Whether the command gets a pseudo-terminal. Standard error then arrives as standard output. */
  public @Nullable Boolean pty() {
    return pty;
  }

  /** Whether standard input is closed at spawn, so that the command reads its end at once (clause I3). Ignored with a terminal. Unknown to servers of the first generation. */
  public @Nullable Boolean closeStdin() {
    return closeStdin;
  }

  /** Whether connections to an SSH agent are forwarded to the client as `ssh_agent_data` frames. */
  public @Nullable Boolean sshAgentForward() {
    return sshAgentForward;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("ExecuteFrame: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof ExecuteFrame)) {
      return false;
    }
    ExecuteFrame that = (ExecuteFrame) o;
    return true
        && Objects.equals(command, that.command)
        && Objects.equals(timeoutSeconds, that.timeoutSeconds)
        && Objects.equals(shell, that.shell)
        && Objects.equals(idleTimeoutSeconds, that.idleTimeoutSeconds)
        && Objects.equals(killOnDisconnect, that.killOnDisconnect)
        && Objects.equals(ttlSeconds, that.ttlSeconds)
        && Objects.equals(commandId, that.commandId)
        && Objects.equals(env, that.env)
        && Objects.equals(cwd, that.cwd)
        && Objects.equals(runConfig, that.runConfig)
        && Objects.equals(pty, that.pty)
        && Objects.equals(closeStdin, that.closeStdin)
        && Objects.equals(sshAgentForward, that.sshAgentForward);
  }

  @Override
  public int hashCode() {
    int h = ExecuteFrame.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(command);
    h = 31 * h + Objects.hashCode(timeoutSeconds);
    h = 31 * h + Objects.hashCode(shell);
    h = 31 * h + Objects.hashCode(idleTimeoutSeconds);
    h = 31 * h + Objects.hashCode(killOnDisconnect);
    h = 31 * h + Objects.hashCode(ttlSeconds);
    h = 31 * h + Objects.hashCode(commandId);
    h = 31 * h + Objects.hashCode(env);
    h = 31 * h + Objects.hashCode(cwd);
    h = 31 * h + Objects.hashCode(runConfig);
    h = 31 * h + Objects.hashCode(pty);
    h = 31 * h + Objects.hashCode(closeStdin);
    h = 31 * h + Objects.hashCode(sshAgentForward);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("ExecuteFrame{");
    s.append(" command=").append(command);
    s.append(" timeout_seconds=").append(timeoutSeconds);
    s.append(" shell=").append(shell);
    s.append(" idle_timeout_seconds=").append(idleTimeoutSeconds);
    s.append(" kill_on_disconnect=").append(killOnDisconnect);
    s.append(" ttl_seconds=").append(ttlSeconds);
    s.append(" command_id=").append(commandId);
    s.append(" env=").append(env);
    s.append(" cwd=").append(cwd);
    s.append(" run_config=").append(runConfig);
    s.append(" pty=").append(pty);
    s.append(" close_stdin=").append(closeStdin);
    s.append(" ssh_agent_forward=").append(sshAgentForward);
    return s.append('}').toString();
  }

  /** Builds a {@link ExecuteFrame}. */
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

    Builder() {}

    public Builder command(@Nullable String command) {
      this.command = command;
      return this;
    }

    public Builder timeoutSeconds(@Nullable Integer timeoutSeconds) {
      this.timeoutSeconds = timeoutSeconds;
      return this;
    }

    public Builder shell(@Nullable String shell) {
      this.shell = shell;
      return this;
    }

    public Builder idleTimeoutSeconds(@Nullable Integer idleTimeoutSeconds) {
      this.idleTimeoutSeconds = idleTimeoutSeconds;
      return this;
    }

    public Builder killOnDisconnect(@Nullable Boolean killOnDisconnect) {
      this.killOnDisconnect = killOnDisconnect;
      return this;
    }

    public Builder ttlSeconds(@Nullable Integer ttlSeconds) {
      this.ttlSeconds = ttlSeconds;
      return this;
    }

    public Builder commandId(@Nullable String commandId) {
      this.commandId = commandId;
      return this;
    }

    public Builder env(@Nullable Map<String, String> env) {
      this.env = env;
      return this;
    }

    public Builder cwd(@Nullable String cwd) {
      this.cwd = cwd;
      return this;
    }

    public Builder runConfig(@Nullable RunConfig runConfig) {
      this.runConfig = runConfig;
      return this;
    }

    public Builder pty(@Nullable Boolean pty) {
      this.pty = pty;
      return this;
    }

    public Builder closeStdin(@Nullable Boolean closeStdin) {
      this.closeStdin = closeStdin;
      return this;
    }

    public Builder sshAgentForward(@Nullable Boolean sshAgentForward) {
      this.sshAgentForward = sshAgentForward;
      return this;
    }

    public ExecuteFrame build() {
      return new ExecuteFrame(this);
    }
  }
}

