// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * How functions serve a snapshot. What is given replaces, an empty list clears; all else is that of
 * the box's snapshot.
 *
 * <p>Immutable; equal by value.
 */
public final class ImageConfig {
  final @Nullable List<String> entrypoint;
  final @Nullable List<String> cmd;
  final @Nullable List<Integer> exposedPorts;

  private ImageConfig(Builder builder) {
    this.entrypoint = ModelSupport.copyOf(builder.entrypoint);
    this.cmd = ModelSupport.copyOf(builder.cmd);
    this.exposedPorts = ModelSupport.copyOf(builder.exposedPorts);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.entrypoint = entrypoint;
    builder.cmd = cmd;
    builder.exposedPorts = exposedPorts;
    return builder;
  }

  /** The program and its first arguments. Null if absent. */
  public @Nullable List<String> entrypoint() {
    return entrypoint;
  }

  /** Further arguments, or the program. Null if absent. */
  public @Nullable List<String> cmd() {
    return cmd;
  }

  /** The ports on which it listens. Null if absent. */
  public @Nullable List<Integer> exposedPorts() {
    return exposedPorts;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ImageConfig && Arrays.equals(fields(), ((ImageConfig) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      entrypoint, cmd, exposedPorts,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "ImageConfig{", "}")
        .add("entrypoint=" + entrypoint)
        .add("cmd=" + cmd)
        .add("exposed_ports=" + exposedPorts)
        .toString();
  }

  /** Builds a {@link ImageConfig}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable List<String> entrypoint;
    @Nullable List<String> cmd;
    @Nullable List<Integer> exposedPorts;

    private Builder() {}

    /** Sets {@link ImageConfig#entrypoint()}. Null leaves it out. */
    public Builder entrypoint(@Nullable List<String> entrypoint) {
      this.entrypoint = entrypoint;
      return this;
    }

    /** Sets {@link ImageConfig#cmd()}. Null leaves it out. */
    public Builder cmd(@Nullable List<String> cmd) {
      this.cmd = cmd;
      return this;
    }

    /** Sets {@link ImageConfig#exposedPorts()}. Null leaves it out. */
    public Builder exposedPorts(@Nullable List<Integer> exposedPorts) {
      this.exposedPorts = exposedPorts;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public ImageConfig build() {
      return new ImageConfig(this);
    }
  }
}
