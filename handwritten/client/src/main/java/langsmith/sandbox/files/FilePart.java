// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

import java.time.Instant;
import langsmith.sandbox.internal.files.FileSearch;
import langsmith.sandbox.internal.files.PartReads;
import org.jspecify.annotations.Nullable;

/** A part of a file, held in memory. Immutable, except for the array of bytes. */
public final class FilePart {
  private final byte[] content;
  private final long start;
  private final long totalBytes;
  private final boolean unchanged;
  private final @Nullable String etag;
  private final @Nullable Instant modifiedAt;

  FilePart(
      byte[] content,
      long start,
      long totalBytes,
      boolean unchanged,
      @Nullable String etag,
      @Nullable Instant modifiedAt) {
    this.content = content;
    this.start = start;
    this.totalBytes = totalBytes;
    this.unchanged = unchanged;
    this.etag = etag;
    this.modifiedAt = modifiedAt;
  }

  static FilePart of(PartReads.RangeResult result) {
    byte[] content = result.content();
    return new FilePart(
        content == null ? new byte[0] : content,
        result.start(),
        result.total(),
        content == null,
        result.headers().get("ETag"),
        FileSearch.modifiedAt(result.headers()));
  }

  /** {@return the bytes, not copied; none if {@link #isUnchanged()}} */
  public byte[] content() {
    return content;
  }

  /** {@return the position of the first byte in the file} */
  public long start() {
    return start;
  }

  /** {@return the position after the last byte in the file} */
  public long end() {
    return start + content.length;
  }

  /** {@return the size of the file in bytes; -1 if unknown} */
  public long totalBytes() {
    return totalBytes;
  }

  /**
   * {@return whether the file still has the etag of {@link ReadRange#unlessEtag}, so that nothing
   * was read}
   */
  public boolean isUnchanged() {
    return unchanged;
  }

  /**
   * {@return an opaque value that changes whenever the content does; null if the sandbox sends
   * none}
   */
  public @Nullable String etag() {
    return etag;
  }

  /** {@return when the file was last written, in whole seconds; null if unknown} */
  public @Nullable Instant modifiedAt() {
    return modifiedAt;
  }

  /** Returns position and size, but not the content. */
  @Override
  public String toString() {
    return "FilePart["
        + (unchanged ? "unchanged" : "bytes " + start + " to " + end())
        + " of "
        + (totalBytes < 0 ? "an unknown number" : Long.toString(totalBytes))
        + "]";
  }
}
