// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a link leads to, and how.
 *
 * <p>Immutable; equal by value.
 */
public final class CreateDownloadUrlRequest {
  final String path;
  final @Nullable Integer expiresInSeconds;
  final @Nullable String contentType;
  final @Nullable ContentDisposition contentDisposition;
  final @Nullable Boolean cspSandbox;
  final @Nullable List<CspSandboxFlag> cspSandboxFlags;
  final @Nullable List<CspSourceBundle> cspSourceBundles;

  private CreateDownloadUrlRequest(Builder builder) {
    this.path = ModelSupport.required(builder.path, "CreateDownloadUrlRequest", "path");
    this.expiresInSeconds = builder.expiresInSeconds;
    this.contentType = builder.contentType;
    this.contentDisposition = builder.contentDisposition;
    this.cspSandbox = builder.cspSandbox;
    this.cspSandboxFlags = ModelSupport.copyOf(builder.cspSandboxFlags);
    this.cspSourceBundles = ModelSupport.copyOf(builder.cspSourceBundles);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.path = path;
    builder.expiresInSeconds = expiresInSeconds;
    builder.contentType = contentType;
    builder.contentDisposition = contentDisposition;
    builder.cspSandbox = cspSandbox;
    builder.cspSandboxFlags = cspSandboxFlags;
    builder.cspSourceBundles = cspSourceBundles;
    return builder;
  }

  /** The file, absolute or relative to the home directory. Length: at least 1. */
  public String path() {
    return path;
  }

  /** For how many seconds the link is valid. Absent means for ever. At least 1. Null if absent. */
  public @Nullable Integer expiresInSeconds() {
    return expiresInSeconds;
  }

  /** The {@code Content-Type} of the answers. Length: at least 1. Null if absent. */
  public @Nullable String contentType() {
    return contentType;
  }

  /** The property {@code content_disposition}; see {@link ContentDisposition}. Null if absent. */
  public @Nullable ContentDisposition contentDisposition() {
    return contentDisposition;
  }

  /**
   * Whether pages are in a sandbox; without it there are no {@code csp_sandbox_flags}. Default:
   * {@code true}. Null if absent.
   */
  public @Nullable Boolean cspSandbox() {
    return cspSandbox;
  }

  /** What pages may do in spite of their sandbox. Null if absent. */
  public @Nullable List<CspSandboxFlag> cspSandboxFlags() {
    return cspSandboxFlags;
  }

  /**
   * From where pages may load. Absent means the four networks; {@code none} the host of the link
   * only; {@code any} everywhere. Null if absent.
   */
  public @Nullable List<CspSourceBundle> cspSourceBundles() {
    return cspSourceBundles;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CreateDownloadUrlRequest
        && Arrays.equals(fields(), ((CreateDownloadUrlRequest) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      path,
      expiresInSeconds,
      contentType,
      contentDisposition,
      cspSandbox,
      cspSandboxFlags,
      cspSourceBundles,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "CreateDownloadUrlRequest{", "}")
        .add("path=" + path)
        .add("expires_in_seconds=" + expiresInSeconds)
        .add("content_type=" + contentType)
        .add("content_disposition=" + contentDisposition)
        .add("csp_sandbox=" + cspSandbox)
        .add("csp_sandbox_flags=" + cspSandboxFlags)
        .add("csp_source_bundles=" + cspSourceBundles)
        .toString();
  }

  /** Builds a {@link CreateDownloadUrlRequest}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String path;
    @Nullable Integer expiresInSeconds;
    @Nullable String contentType;
    @Nullable ContentDisposition contentDisposition;
    @Nullable Boolean cspSandbox;
    @Nullable List<CspSandboxFlag> cspSandboxFlags;
    @Nullable List<CspSourceBundle> cspSourceBundles;

    private Builder() {}

    /** Sets {@link CreateDownloadUrlRequest#path()}. Required. */
    public Builder path(String path) {
      this.path = path;
      return this;
    }

    /** Sets {@link CreateDownloadUrlRequest#expiresInSeconds()}. Null leaves it out. */
    public Builder expiresInSeconds(@Nullable Integer expiresInSeconds) {
      this.expiresInSeconds = expiresInSeconds;
      return this;
    }

    /** Sets {@link CreateDownloadUrlRequest#contentType()}. Null leaves it out. */
    public Builder contentType(@Nullable String contentType) {
      this.contentType = contentType;
      return this;
    }

    /** Sets {@link CreateDownloadUrlRequest#contentDisposition()}. Null leaves it out. */
    public Builder contentDisposition(@Nullable ContentDisposition contentDisposition) {
      this.contentDisposition = contentDisposition;
      return this;
    }

    /** Sets {@link CreateDownloadUrlRequest#cspSandbox()}. Null leaves it out. */
    public Builder cspSandbox(@Nullable Boolean cspSandbox) {
      this.cspSandbox = cspSandbox;
      return this;
    }

    /** Sets {@link CreateDownloadUrlRequest#cspSandboxFlags()}. Null leaves it out. */
    public Builder cspSandboxFlags(@Nullable List<CspSandboxFlag> cspSandboxFlags) {
      this.cspSandboxFlags = cspSandboxFlags;
      return this;
    }

    /** Sets {@link CreateDownloadUrlRequest#cspSourceBundles()}. Null leaves it out. */
    public Builder cspSourceBundles(@Nullable List<CspSourceBundle> cspSourceBundles) {
      this.cspSourceBundles = cspSourceBundles;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public CreateDownloadUrlRequest build() {
      return new CreateDownloadUrlRequest(this);
    }
  }
}
