// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.util.OptionalInt;
import langsmith.sandbox.server.machine.Launch;

/**
 * The first size of a terminal. {@code execute} has no member for it, so the variables that
 * programs know count, {@code COLUMNS} and {@code LINES}; without them the command is held for a
 * moment, in which clients send {@code resize}.
 */
final class FirstTerminalSize {
  /** How long a command without a size is held. */
  static final int HELD_MILLIS = 250;

  private static final int COLUMNS = 80;
  private static final int ROWS = 24;
  private static final int MAX_CELLS = 65_535;

  private FirstTerminalSize() {}

  static Launch.Terminal of(RequestedCommand spec) {
    OptionalInt columns = cells(spec.environment().get("COLUMNS"));
    OptionalInt rows = cells(spec.environment().get("LINES"));
    return columns.isPresent() && rows.isPresent()
        ? new Launch.Terminal(columns.getAsInt(), rows.getAsInt(), false)
        : new Launch.Terminal(COLUMNS, ROWS, true);
  }

  private static OptionalInt cells(@org.jspecify.annotations.Nullable String text) {
    if (text == null || !text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > MAX_CELLS) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text));
  }
}
