// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.api.model;

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

/** A command to run to its end. */
public final class ExecuteRequest {
  private final String command;
  private final @Nullable Integer timeout;
  private final @Nullable String shell;
  private final @Nullable Map<String, String> env;
  private final @Nullable String cwd;
  private final @Nullable RunConfig runConfig;

  private ExecuteRequest(Builder b) {
    this.command = require(b.command, "command");
    this.timeout = b.timeout;
    this.shell = b.shell;
    this.env = b.env == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(b.env));
    this.cwd = b.cwd;
    this.runConfig = b.runConfig;
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.command = command;
    b.timeout = timeout;
    b.shell = shell;
    b.env = env;
    b.cwd = cwd;
    b.runConfig = runConfig;
    return b;
  }

  /** The command line, run by `shell`. */
  public String command() {
    return command;
  }

  /** How long the command may run, in seconds; 0 means no limit. */
  public @Nullable Integer timeout() {
    return timeout;
  }

  /** Absolute path of the shell. */
  public @Nullable String shell() {
    return shell;
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

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("ExecuteRequest: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof ExecuteRequest)) {
      return false;
    }
    ExecuteRequest that = (ExecuteRequest) o;
    return true
        && Objects.equals(command, that.command)
        && Objects.equals(timeout, that.timeout)
        && Objects.equals(shell, that.shell)
        && Objects.equals(env, that.env)
        && Objects.equals(cwd, that.cwd)
        && Objects.equals(runConfig, that.runConfig);
  }

  @Override
  public int hashCode() {
    int h = ExecuteRequest.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(command);
    h = 31 * h + Objects.hashCode(timeout);
    h = 31 * h + Objects.hashCode(shell);
    h = 31 * h + Objects.hashCode(env);
    h = 31 * h + Objects.hashCode(cwd);
    h = 31 * h + Objects.hashCode(runConfig);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("ExecuteRequest{");
    s.append("command=").append(command);
    s.append(" timeout=").append(timeout);
    s.append(" shell=").append(shell);
    s.append(" env=").append(env);
    s.append(" cwd=").append(cwd);
    s.append(" run_config=").append(runConfig);
    return s.append('}').toString();
  }

  /** Builds a {@link ExecuteRequest}. */
  public static final class Builder {
    @Nullable String command;
    @Nullable Integer timeout;
    @Nullable String shell;
    @Nullable Map<String, String> env;
    @Nullable String cwd;
    @Nullable RunConfig runConfig;

    Builder() {}

    public Builder command(String command) {
      this.command = command;
      return this;
    }

    public Builder timeout(@Nullable Integer timeout) {
      this.timeout = timeout;
      return this;
    }

    public Builder shell(@Nullable String shell) {
      this.shell = shell;
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

    public ExecuteRequest build() {
      return new ExecuteRequest(this);
    }
  }
}

