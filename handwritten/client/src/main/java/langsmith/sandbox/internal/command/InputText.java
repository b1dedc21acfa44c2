// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import langsmith.sandbox.internal.check.Arguments;

/**
 * A command's input in pieces. A piece may end within a character: the half of its surrogate pair
 * is sent with the next piece. Safe for use by several threads.
 */
final class InputText {
  // Guarded by this: the first half of a pair, or empty.
  private String half = "";

  /**
   * Returns what to send for a piece.
   *
   * @throws IllegalArgumentException if the piece is not valid Unicode where it is put; nothing of
   *     it is kept
   */
  synchronized String append(String piece) {
    String text = half + piece;
    int whole = text.length();
    if (whole > 0 && Character.isHighSurrogate(text.charAt(whole - 1))) {
      whole--;
    }
    String complete = Arguments.wellFormed("the input", text.substring(0, whole));
    half = text.substring(whole);
    return complete;
  }

  /**
   * Ends the input.
   *
   * @throws IllegalArgumentException if it ends within a character
   */
  synchronized void end() {
    String rest = half;
    half = "";
    Arguments.wellFormed("the end of the input", rest);
  }
}
