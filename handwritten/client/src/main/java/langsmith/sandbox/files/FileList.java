// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import langsmith.sandbox.api.model.GlobMatch;
import langsmith.sandbox.api.model.GlobResult;
import langsmith.sandbox.internal.files.RemoteFile;

/**
 * Files and directories that a sandbox found.
 *
 * @param entries in the order of their paths; not modifiable
 * @param isTruncated whether there may be more: the limit was reached, or the sandbox stopped
 *     searching after some time. To find the rest, use a narrower pattern
 */
public record FileList(List<FileInfo> entries, boolean isTruncated) {
  /**
   * Copies the list.
   *
   * @param entries see {@link #entries()}
   * @param isTruncated see {@link #isTruncated()}
   */
  public FileList {
    entries = List.copyOf(entries);
  }

  static FileList of(GlobResult result) {
    List<GlobMatch> matches = Objects.requireNonNullElse(result.matches(), List.of());
    return new FileList(
        List.copyOf(
            matches.stream().map(RemoteFile::of).map(FileInfo::of).collect(Collectors.toList())),
        Boolean.TRUE.equals(result.truncated()));
  }
}
