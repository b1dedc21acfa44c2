// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

/**
 * What a transfer of a directory does with entries that have no meaning on the other side: links
 * that lead out of the directory, such as the absolute ones of a Python environment; pipes;
 * sockets; devices.
 */
public enum Uncopyable {
  /** Refuses the whole transfer before anything is copied. */
  REFUSE,

  /** Leaves them out, and reports each to {@link TransferListener#skipped}. */
  SKIP,

  /**
   * Copies links unchanged, wherever they lead, and otherwise does as {@link #SKIP}. Nothing is
   * written through such a link, but programs that use the copy will follow it: use it for
   * downloads only if the content of the sandbox is trusted.
   */
  KEEP_LINKS
}
