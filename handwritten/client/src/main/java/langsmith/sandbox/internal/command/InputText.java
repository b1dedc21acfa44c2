// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import langsmith.sandbox.internal.check.Arguments;

/**
 * A command's input in pieces, and its end. A piece may end within a character: the half of its
 * surrogate pair is sent with the next piece. Safe for use by several threads.
 *
 * <p>On a terminal the end of input is a character, which ends the input only at the beginning of a
 * line. Within a line it only passes on what was typed of it, so it takes two (clause I7).
 */
final class InputText {
  /** Ctrl-D. */
  static final String END_OF_TRANSMISSION = "\u0004";

  private final boolean terminal;

  // Guarded by this: the first half of a pair, or empty.
  private String half = "";
  // Guarded by this: whether the last piece ended within a line.
  private boolean inLine;
  // Guarded by this: whether the end was requested; only for terminals, which never know.
  private boolean ended;

  InputText(boolean terminal) {
    this.terminal = terminal;
  }

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
    if (!complete.isEmpty()) {
      inLine = "\n\r\u0004".indexOf(complete.charAt(complete.length() - 1)) < 0;
    }
    return complete;
  }

  /** Returns whether the terminal's input was ended, so that nothing may follow. */
  synchronized boolean hasEnded() {
    return ended;
  }

  /**
   * Ends the input and returns what to send before the end: what completes a terminal's line, or
   * nothing.
   *
   * @throws IllegalArgumentException if it ends within a character
   */
  synchronized String end() {
    String rest = half;
    half = "";
    Arguments.wellFormed("the end of the input", rest);
    ended = terminal;
    return terminal && inLine ? END_OF_TRANSMISSION : "";
  }

  /** Allows input again, because the end could not be sent. */
  synchronized void reopen() {
    ended = false;
  }
}
