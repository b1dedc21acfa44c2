// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli.terminal;

/**
 * Follows a program's output to know whether it is between two characters, where something else may
 * be written: not within a control sequence (ECMA-48), a string for the terminal, or a character.
 */
final class EscapeState {
  private enum State {
    GROUND,
    ESCAPE,
    SEQUENCE,
    STRING,
    STRING_ESCAPE
  }

  private State state = State.GROUND;
  private int continuation;

  void follow(byte[] output) {
    for (byte each : output) {
      follow(each & 0xff);
    }
  }

  /** {@return whether the output so far ends between two characters} */
  boolean isBetween() {
    return state == State.GROUND && continuation == 0;
  }

  void follow(int value) {
    switch (state) {
      case GROUND -> ground(value);
      case ESCAPE -> escape(value);
      case SEQUENCE -> sequence(value);
      case STRING -> string(value);
      case STRING_ESCAPE -> state = value == '\\' ? State.GROUND : State.STRING;
    }
  }

  private void ground(int value) {
    if (value == 0x1b) {
      state = State.ESCAPE;
      continuation = 0;
    } else if (value >= 0xc2) {
      continuation = value < 0xe0 ? 1 : value < 0xf0 ? 2 : value < 0xf5 ? 3 : 0;
    } else {
      continuation = value >= 0x80 ? Math.max(0, continuation - 1) : 0;
    }
  }

  private void escape(int value) {
    switch (value) {
      case '[' -> state = State.SEQUENCE;
      case ']', 'P', 'X', '^', '_' -> state = State.STRING;
      // Intermediate bytes, as of "ESC ( B", come before a final one.
      default -> state = value >= 0x20 && value < 0x30 ? State.ESCAPE : ended(value);
    }
  }

  private void sequence(int value) {
    // Control characters act within a sequence; parameters and intermediate bytes prolong it.
    state = value < 0x40 && value != 0x1b && value != 0x18 && value != 0x1a ? state : ended(value);
  }

  private void string(int value) {
    state = value == 0x1b ? State.STRING_ESCAPE : value == 0x07 ? State.GROUND : state;
  }

  private static State ended(int value) {
    return value == 0x1b ? State.ESCAPE : State.GROUND;
  }
}
