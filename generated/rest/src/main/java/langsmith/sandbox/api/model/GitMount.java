// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A repository of git.
 *
 * <p>Immutable; equal by value.
 */
public final class GitMount implements Mount {
  final String id;
  final String mountPath;
  final @Nullable Boolean readOnly;
  final @Nullable MountCache cache;
  final GitRepository git;
  final Map<String, @Nullable Object> additionalProperties;

  private GitMount(Builder builder) {
    this.id = ModelSupport.required(builder.id, "GitMount", "id");
    this.mountPath = ModelSupport.required(builder.mountPath, "GitMount", "mount_path");
    this.readOnly = builder.readOnly;
    this.cache = builder.cache;
    this.git = ModelSupport.required(builder.git, "GitMount", "git");
    this.additionalProperties = ModelSupport.copyOfAll(builder.additionalProperties);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.mountPath = mountPath;
    builder.readOnly = readOnly;
    builder.cache = cache;
    builder.git = git;
    builder.additionalProperties.putAll(additionalProperties);
    return builder;
  }

  /** The kind of mount. Always {@code "git"}. */
  @Override
  public String type() {
    return "git";
  }

  /**
   * A name, unique among the mounts of the box. Length: at most 64. Pattern: {@code
   * ^[A-Za-z0-9_-]+$}.
   */
  public String id() {
    return id;
  }

  /** Absolute path of the directory. Pattern: {@code ^/}. */
  public String mountPath() {
    return mountPath;
  }

  /** Whether nothing can be written. Null if absent. */
  public @Nullable Boolean readOnly() {
    return readOnly;
  }

  /** The property {@code cache}; see {@link MountCache}. Null if absent. */
  public @Nullable MountCache cache() {
    return cache;
  }

  /** The property {@code git}; see {@link GitRepository}. */
  public GitRepository git() {
    return git;
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
    return other instanceof GitMount && Arrays.equals(fields(), ((GitMount) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      id, mountPath, readOnly, cache, git, additionalProperties,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "GitMount{", "}")
        .add("id=" + id)
        .add("mount_path=" + mountPath)
        .add("read_only=" + readOnly)
        .add("cache=" + cache)
        .add("git=" + git)
        .add("additionalProperties=" + additionalProperties.keySet())
        .toString();
  }

  /** Builds a {@link GitMount}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String id;
    @Nullable String mountPath;
    @Nullable Boolean readOnly;
    @Nullable MountCache cache;
    @Nullable GitRepository git;
    final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    private Builder() {}

    /** Sets {@link GitMount#id()}. Required. */
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    /** Sets {@link GitMount#mountPath()}. Required. */
    public Builder mountPath(String mountPath) {
      this.mountPath = mountPath;
      return this;
    }

    /** Sets {@link GitMount#readOnly()}. Null leaves it out. */
    public Builder readOnly(@Nullable Boolean readOnly) {
      this.readOnly = readOnly;
      additionalProperties.remove("read_only");
      return this;
    }

    /** Sets {@link GitMount#cache()}. Null leaves it out. */
    public Builder cache(@Nullable MountCache cache) {
      this.cache = cache;
      additionalProperties.remove("cache");
      return this;
    }

    /** Sets {@link GitMount#git()}. Required. */
    public Builder git(GitRepository git) {
      this.git = git;
      return this;
    }

    /** Sets one of {@link GitMount#additionalProperties()}. */
    public Builder additionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public GitMount build() {
      return new GitMount(this);
    }
  }
}
