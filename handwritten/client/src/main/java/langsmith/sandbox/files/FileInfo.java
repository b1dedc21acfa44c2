// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

import java.time.Instant;
import langsmith.sandbox.internal.files.RemoteFile;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox says about one of its files or directories.
 *
 * @param path the absolute path; with {@link SandboxFiles#stat} the path as it was asked for, made
 *     absolute
 * @param isDirectory whether it is a directory
 * @param sizeBytes the size of the file; without meaning for a directory
 * @param modifiedAt when it was last written, from {@link SandboxFiles#stat} in whole seconds; null
 *     if the sandbox does not say
 * @param etag changes whenever the content does, opaque, in quotes; null if the sandbox gives none,
 *     as in lists
 * @param contentType the kind of file; null if the sandbox does not say, as in lists
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
