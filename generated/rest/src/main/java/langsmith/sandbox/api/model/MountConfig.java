// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What is mounted in a box, and with whose rights.
 *
 * <p>Immutable; equal by value.
 */
public final class MountConfig {
  final @Nullable MountAuth auth;
  final List<Mount> mounts;
  final Map<String, @Nullable Object> additionalProperties;

  private MountConfig(Builder builder) {
    this.auth = builder.auth;
    this.mounts =
        ModelSupport.required(ModelSupport.copyOf(builder.mounts), "MountConfig", "mounts");
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.auth = auth;
    builder.mounts = mounts;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The property {@code auth}; see {@link MountAuth}. Null if absent. */
  public @Nullable MountAuth auth() {
    return auth;
  }

  /** The mounts. */
  public List<Mount> mounts() {
    return mounts;
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
    return other instanceof MountConfig && Arrays.equals(fields(), ((MountConfig) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      auth, mounts, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "MountConfig{", "}")
        .add("auth=" + auth)
        .add("mounts=" + mounts)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link MountConfig}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable MountAuth auth;
    @Nullable List<Mount> mounts;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link MountConfig#auth()}. Null leaves it out. */
    public Builder auth(@Nullable MountAuth auth) {
      this.auth = auth;
      additionalProperties.remove("auth");
      return this;
    }

    /** Sets {@link MountConfig#mounts()}. Required. */
    public Builder mounts(List<Mount> mounts) {
      this.mounts = mounts;
      return this;
    }

    /** Sets one of {@link MountConfig#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public MountConfig build() {
      return new MountConfig(this);
    }
  }
}
