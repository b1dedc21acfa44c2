// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

/**
 * A line of a file that contains the text.
 *
 * @param path the absolute path of the file
 * @param line the number of the line, from 1
 * @param text the line
 */
public record TextMatch(String path, int line, String text) {
  /** Returns path and line number, but not the text. */
  @Override
  public String toString() {
    return "TextMatch[" + path + ":" + line + "]";
  }
}
