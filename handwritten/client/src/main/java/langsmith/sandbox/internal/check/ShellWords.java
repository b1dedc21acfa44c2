// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Quotes words for a POSIX shell. */
public final class ShellWords {
  /** Neither a pattern, an assignment, a reserved word nor anything else with a meaning. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+:,./-]+");

  private ShellWords() {}

  /** Returns a word in single quotes, which a shell reads as exactly this text. */
  public static String quote(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  /** As {@link #commandLine(List)}, for a program apart from its arguments. */
  public static String commandLine(String program, String... arguments) {
    return commandLine(
        Stream.concat(Stream.of(program), Stream.of(arguments)).collect(Collectors.toList()));
  }

  /**
   * Returns the command line of a program and its arguments. The program is always quoted, because
   * the bare word could be an alias or a reserved word.
   *
   * @param words the program, which must not be empty, and its arguments
   * @throws IllegalArgumentException if there is no word, or one cannot be passed to a program
   */
  public static String commandLine(List<String> words) {
    if (words.isEmpty() || words.get(0).isEmpty()) {
      throw new IllegalArgumentException(
          "expected a program and its arguments, but the program is missing");
    }
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).indexOf('\0') >= 0) {
        throw new IllegalArgumentException(
            "word " + i + " contains the character NUL, which no program can receive");
      }
    }
    return words.stream()
        .skip(1)
        .map(word -> PLAIN.matcher(word).matches() ? word : quote(word))
        .collect(Collectors.joining(" ", quote(words.get(0)) + (words.size() > 1 ? " " : ""), ""));
  }
}
