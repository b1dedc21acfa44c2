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

/** Who runs commands, where, and with which environment. Each layer (image, snapshot, box, command) overrides the one before. */
public final class RunConfig {
  private final @Nullable String user;
  private final @Nullable String workDir;
  private final @Nullable Map<String, String> envVars;

  private RunConfig(Builder b) {
    this.user = b.user;
    this.workDir = b.workDir;
    this.envVars = b.envVars == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(b.envVars));
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.user = user;
    b.workDir = workDir;
    b.envVars = envVars;
    return b;
  }

  /** A `name`, `uid`, `name:group` or `uid:gid`; replaces. */
  public @Nullable String user() {
    return user;
  }

  /** Absolute working directory; replaces. */
  public @Nullable String workDir() {
    return workDir;
  }

  /** Environment variables; merged by key. */
  public @Nullable Map<String, String> envVars() {
    return envVars;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("RunConfig: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof RunConfig)) {
      return false;
    }
    RunConfig that = (RunConfig) o;
    return true
        && Objects.equals(user, that.user)
        && Objects.equals(workDir, that.workDir)
        && Objects.equals(envVars, that.envVars);
  }

  @Override
  public int hashCode() {
    int h = RunConfig.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(user);
    h = 31 * h + Objects.hashCode(workDir);
    h = 31 * h + Objects.hashCode(envVars);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("RunConfig{");
    s.append("user=").append(user);
    s.append(" work_dir=").append(workDir);
    s.append(" env_vars=").append(envVars);
    return s.append('}').toString();
  }

  /** Builds a {@link RunConfig}. */
  public static final class Builder {
    @Nullable String user;
    @Nullable String workDir;
    @Nullable Map<String, String> envVars;

    Builder() {}

    public Builder user(@Nullable String user) {
      this.user = user;
      return this;
    }

    public Builder workDir(@Nullable String workDir) {
      this.workDir = workDir;
      return this;
    }

    public Builder envVars(@Nullable Map<String, String> envVars) {
      this.envVars = envVars;
      return this;
    }

    public RunConfig build() {
      return new RunConfig(this);
    }
  }
}

