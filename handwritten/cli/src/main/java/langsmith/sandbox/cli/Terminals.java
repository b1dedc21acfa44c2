// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Which of the three standard streams are terminals. */
final class Terminals {
  static final int OUT = 1;
  static final int ERR = 2;

  /** Where the launcher says it: the digits of those that are. */
  static final String PROPERTY = "lsbx.terminals";

  private Terminals() {}

  /** Returns whether a stream is a terminal; without the launcher, whether two of them are. */
  static boolean has(int stream) {
    String known = System.getProperty(PROPERTY);
    return known == null ? hasConsole() : known.contains(Integer.toString(stream));
  }

  @SuppressWarnings("SystemConsoleNull") // Newer runtimes have a method to ask, see below.
  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /** Returns whether a stream shows colours: a terminal does, unless NO_COLOR is set. */
  static Ansi colours(int stream, Map<String, String> environment) {
    @Nullable String refused = environment.get("NO_COLOR");
    boolean plain =
        (refused != null && !refused.isEmpty()) || "dumb".equals(environment.get("TERM"));
    return plain || !has(stream) ? Ansi.OFF : Ansi.ON;
  }
}
