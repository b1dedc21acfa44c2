// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import org.jspecify.annotations.Nullable;

/** Headers of {@code download}. Immutable; equal by value. */
public final class DownloadHeaders extends ParameterMap {
  private DownloadHeaders(Builder builder) {
    super(builder.values);
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder(new ParameterValues());
  }

  /** Returns a new builder that holds everything that this object holds. */
  public Builder toBuilder() {
    return new Builder(copyOfValues());
  }

  /** Builds {@link DownloadHeaders}; not for use by several threads at once. */
  public static final class Builder {
    private final ParameterValues values;

    private Builder(ParameterValues values) {
      this.values = values;
    }

    /**
     * The part to return: {@code bytes=a-b} with both ends included, {@code bytes=a-}, or {@code
     * bytes=-n} for the last n bytes. One range; anything else is ignored. Length: at least 1. Null
     * leaves it out.
     */
    public Builder range(@Nullable String range) {
      values.header("Range", range);
      return this;
    }

    /**
     * An {@code ETag}. {@code Range} counts only while the file still has it; otherwise the whole
     * file is returned. Length: at least 1. Null leaves it out.
     */
    public Builder ifRange(@Nullable String ifRange) {
      values.header("If-Range", ifRange);
      return this;
    }

    /**
     * An {@code ETag}. The answer is 304 while the file still has it. Length: at least 1. Null
     * leaves it out.
     */
    public Builder ifNoneMatch(@Nullable String ifNoneMatch) {
      values.header("If-None-Match", ifNoneMatch);
      return this;
    }

    /** Returns an object with what was set so far. */
    public DownloadHeaders build() {
      return new DownloadHeaders(this);
    }
  }
}
