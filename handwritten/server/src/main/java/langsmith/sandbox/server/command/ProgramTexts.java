// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be passed to a program: its arguments and its variables, one by one. */
public final class ProgramTexts {
  /** What Linux passes as one argument or variable, less the NUL at its end. */
  public static final int MAX_BYTES = 131_071;

  private ProgramTexts() {}

  /** Returns what is wrong with variables; empty if a program can have each of them. */
  public static Optional<String> problem(@Nullable Map<String, String> variables) {
    if (variables == null) {
      return Optional.empty();
    }
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      String name = variable.getKey();
      if (name.isEmpty() || name.indexOf('=') >= 0 || name.indexOf('\0') >= 0) {
        return Optional.of("the name of a variable must not be empty or contain '=' or NUL");
      }
      String value = variable.getValue();
      if (value == null || value.indexOf('\0') >= 0) {
        return Optional.of("the value of the variable " + name + " must be text without NUL");
      }
      if (bytes(name) + 1 + bytes(value) > MAX_BYTES) {
        return Optional.of(
            "the name and the value of a variable must have at most " + (MAX_BYTES - 1) + " bytes");
      }
    }
    return Optional.empty();
  }

  /** Returns whether a text can be one argument of a program. */
  static boolean isArgument(String text) {
    return text.indexOf('\0') < 0 && bytes(text) <= MAX_BYTES;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
