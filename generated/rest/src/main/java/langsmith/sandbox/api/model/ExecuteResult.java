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

/** How a command ended. */
public final class ExecuteResult {
  private final @Nullable String stdout;
  private final @Nullable String stderr;
  private final @Nullable Integer exitCode;

  private ExecuteResult(Builder b) {
    this.stdout = b.stdout;
    this.stderr = b.stderr;
    this.exitCode = b.exitCode;
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    Builder b = new Builder();
    b.stdout = stdout;
    b.stderr = stderr;
    b.exitCode = exitCode;
    return b;
  }

  /** Standard output as text. */
  public @Nullable String stdout() {
    return stdout;
  }

  /** Standard error as text. */
  public @Nullable String stderr() {
    return stderr;
  }

  /** The exit code; absent when the server does not state it. */
  public @Nullable Integer exitCode() {
    return exitCode;
  }

  private static <T> T require(@Nullable T value, String name) {
    if (value == null) {
      throw new IllegalStateException("ExecuteResult: required property '" + name + "' is not set");
    }
    return value;
  }

  @Override
  public boolean equals(@Nullable Object o) {
    if (this == o) {
      return true;
    }
    if (!(o instanceof ExecuteResult)) {
      return false;
    }
    ExecuteResult that = (ExecuteResult) o;
    return true
        && Objects.equals(stdout, that.stdout)
        && Objects.equals(stderr, that.stderr)
        && Objects.equals(exitCode, that.exitCode);
  }

  @Override
  public int hashCode() {
    int h = ExecuteResult.class.getName().hashCode();
    h = 31 * h + Objects.hashCode(stdout);
    h = 31 * h + Objects.hashCode(stderr);
    h = 31 * h + Objects.hashCode(exitCode);
    return h;
  }

  @Override
  public String toString() {
    StringBuilder s = new StringBuilder("ExecuteResult{");
    s.append("stdout=").append(stdout);
    s.append(" stderr=").append(stderr);
    s.append(" exit_code=").append(exitCode);
    return s.append('}').toString();
  }

  /** Builds a {@link ExecuteResult}. */
  public static final class Builder {
    @Nullable String stdout;
    @Nullable String stderr;
    @Nullable Integer exitCode;

    Builder() {}

    public Builder stdout(@Nullable String stdout) {
      this.stdout = stdout;
      return this;
    }

    public Builder stderr(@Nullable String stderr) {
      this.stderr = stderr;
      return this;
    }

    public Builder exitCode(@Nullable Integer exitCode) {
      this.exitCode = exitCode;
      return this;
    }

    public ExecuteResult build() {
      return new ExecuteResult(this);
    }
  }
}

