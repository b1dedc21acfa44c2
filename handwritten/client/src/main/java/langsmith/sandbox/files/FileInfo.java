// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

import java.time.Instant;
import langsmith.sandbox.internal.files.RemoteFile;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a file or directory of a sandbox.
 *
 * @param path the absolute path; from {@link SandboxFiles#stat} the requested path, made absolute
 * @param isDirectory whether it is a directory
 * @param sizeBytes the size of the file; undefined for a directory
 * @param modifiedAt when it was last written, from {@link SandboxFiles#stat} in whole seconds; null
 *     if unknown
 * @param etag an opaque value, in quotes, that changes whenever the content does; null if the
 *     sandbox sends none, as in lists
 * @param contentType the kind of file; null if unknown, as in lists
 */
public record FileInfo(
    String path,
    boolean isDirectory,
    long sizeBytes,
    @Nullable Instant modifiedAt,
    @Nullable String etag,
    @Nullable String contentType) {

  static FileInfo of(RemoteFile file) {
    return new FileInfo(
        file.path(),
        file.isDirectory(),
        file.sizeBytes(),
        file.modifiedAt(),
        file.etag(),
        file.contentType());
  }
}
