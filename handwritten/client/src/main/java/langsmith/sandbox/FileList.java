// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.List;

/**
 * Files and directories that a sandbox found.
 *
 * @param entries in the order of their paths; not modifiable
 * @param isTruncated whether there may be more: the limit was reached, or the sandbox stopped
 *     looking after some time. There is no way to go on but a narrower pattern
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
}
