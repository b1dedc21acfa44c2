// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import langsmith.sandbox.api.model.GlobMatch;
import org.jspecify.annotations.Nullable;

/**
 * A file or directory of a sandbox.
 *
 * @param path absolute
 * @param isDirectory whether it is a directory
 * @param sizeBytes its size; -1 if unknown
 * @param modifiedAt when it was last written; null if unknown
 * @param etag of its content; null if unknown
 * @param contentType of its content; null if unknown
 */
public record RemoteFile(
    String path,
    boolean isDirectory,
    long sizeBytes,
    @Nullable Instant modifiedAt,
    @Nullable String etag,
    @Nullable String contentType) {

  /** {@return the file that a search found} */
  public static RemoteFile of(GlobMatch match) {
    OffsetDateTime modifiedAt = match.modifiedAt();
    return new RemoteFile(
        match.path(),
        Boolean.TRUE.equals(match.isDir()),
        Objects.requireNonNullElse(match.sizeBytes(), 0L),
        modifiedAt == null ? null : modifiedAt.toInstant(),
        null,
        null);
  }
}
