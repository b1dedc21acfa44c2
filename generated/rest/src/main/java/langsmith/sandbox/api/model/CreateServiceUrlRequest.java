// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * How to open a port.
 *
 * <p>Immutable; equal by value.
 */
public final class CreateServiceUrlRequest {
  final int port;
  final @Nullable Integer expiresInSeconds;
  final @Nullable ServiceAccess access;
  final @Nullable List<String> embedOrigins;

  private CreateServiceUrlRequest(Builder builder) {
    this.port = ModelSupport.required(builder.port, "CreateServiceUrlRequest", "port");
    this.expiresInSeconds = builder.expiresInSeconds;
    this.access = builder.access;
    this.embedOrigins = ModelSupport.copyOf(builder.embedOrigins);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.port = port;
    builder.expiresInSeconds = expiresInSeconds;
    builder.access = access;
    builder.embedOrigins = embedOrigins;
    return builder;
  }

  /** A TCP port in the box. Between 1 and 65535. */
  public int port() {
    return port;
  }

  /**
   * For how many seconds the token is valid. Not together with {@code access}, except {@code off}.
   * Between 1 and 86400. Default: {@code 600}. Null if absent.
   */
  public @Nullable Integer expiresInSeconds() {
    return expiresInSeconds;
  }

  /** The property {@code access}; see {@link ServiceAccess}. Null if absent. */
  public @Nullable ServiceAccess access() {
    return access;
  }

  /**
   * Which pages may embed the service, each as {@code https://host} or {@code https://host:port};
   * {@code http} for {@code localhost} only. With a login each call replaces the list, and absence
   * empties it. Size: at most 5. Null if absent.
   */
  public @Nullable List<String> embedOrigins() {
    return embedOrigins;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CreateServiceUrlRequest
        && Arrays.equals(fields(), ((CreateServiceUrlRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      port, expiresInSeconds, access, embedOrigins,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "CreateServiceUrlRequest{", "}")
        .add("port=" + port)
        .add("expires_in_seconds=" + expiresInSeconds)
        .add("access=" + access)
        .add("embed_origins=" + embedOrigins)
        .toString();
  }

  /** Builds a {@link CreateServiceUrlRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable Integer port;
    @Nullable Integer expiresInSeconds;
    @Nullable ServiceAccess access;
    @Nullable List<String> embedOrigins;

    private Builder() {}

    /** Sets {@link CreateServiceUrlRequest#port()}. Required. */
    public Builder port(Integer port) {
      this.port = port;
      return this;
    }

    /** Sets {@link CreateServiceUrlRequest#expiresInSeconds()}. Null leaves it out. */
    public Builder expiresInSeconds(@Nullable Integer expiresInSeconds) {
      this.expiresInSeconds = expiresInSeconds;
      return this;
    }

    /** Sets {@link CreateServiceUrlRequest#access()}. Null leaves it out. */
    public Builder access(@Nullable ServiceAccess access) {
      this.access = access;
      return this;
    }

    /** Sets {@link CreateServiceUrlRequest#embedOrigins()}. Null leaves it out. */
    public Builder embedOrigins(@Nullable List<String> embedOrigins) {
      this.embedOrigins = embedOrigins;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public CreateServiceUrlRequest build() {
      return new CreateServiceUrlRequest(this);
    }
  }
}
