// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a new pool should be. First generation only.
 *
 * <p>Immutable; equal by value.
 */
public final class CreatePoolRequest {
  final String name;
  final String templateName;
  final int replicas;
  final @Nullable Boolean waitForReady;
  final @Nullable Integer timeout;

  private CreatePoolRequest(Builder builder) {
    this.name = ModelSupport.required(builder.name, "CreatePoolRequest", "name");
    this.templateName =
        ModelSupport.required(builder.templateName, "CreatePoolRequest", "template_name");
    this.replicas = ModelSupport.required(builder.replicas, "CreatePoolRequest", "replicas");
    this.waitForReady = builder.waitForReady;
    this.timeout = builder.timeout;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.templateName = templateName;
    builder.replicas = replicas;
    builder.waitForReady = waitForReady;
    builder.timeout = timeout;
    return builder;
  }

  /** The name, unique in the workspace. Length: 1 to 63. Pattern: {@code ^[a-z0-9-]+$}. */
  public String name() {
    return name;
  }

  /** The template; one without volumes. Length: at least 1. */
  public String templateName() {
    return templateName;
  }

  /** How many boxes wait. Between 1 and 100. */
  public int replicas() {
    return replicas;
  }

  /** Whether the answer waits until the boxes are ready. Default: {@code true}. Null if absent. */
  public @Nullable Boolean waitForReady() {
    return waitForReady;
  }

  /**
   * For how many seconds the answer waits at most. Between 10 and 600. Default: {@code 30}. Null if
   * absent.
   */
  public @Nullable Integer timeout() {
    return timeout;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CreatePoolRequest
        && Arrays.equals(fields(), ((CreatePoolRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      name, templateName, replicas, waitForReady, timeout,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "CreatePoolRequest{", "}")
        .add("name=" + name)
        .add("template_name=" + templateName)
        .add("replicas=" + replicas)
        .add("wait_for_ready=" + waitForReady)
        .add("timeout=" + timeout)
        .toString();
  }

  /** Builds a {@link CreatePoolRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String name;
    @Nullable String templateName;
    @Nullable Integer replicas;
    @Nullable Boolean waitForReady;
    @Nullable Integer timeout;

    private Builder() {}

    /** Sets {@link CreatePoolRequest#name()}. Required. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link CreatePoolRequest#templateName()}. Required. */
    public Builder templateName(String templateName) {
      this.templateName = templateName;
      return this;
    }

    /** Sets {@link CreatePoolRequest#replicas()}. Required. */
    public Builder replicas(Integer replicas) {
      this.replicas = replicas;
      return this;
    }

    /** Sets {@link CreatePoolRequest#waitForReady()}. Null leaves it out. */
    public Builder waitForReady(@Nullable Boolean waitForReady) {
      this.waitForReady = waitForReady;
      return this;
    }

    /** Sets {@link CreatePoolRequest#timeout()}. Null leaves it out. */
    public Builder timeout(@Nullable Integer timeout) {
      this.timeout = timeout;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public CreatePoolRequest build() {
      return new CreatePoolRequest(this);
    }
  }
}
