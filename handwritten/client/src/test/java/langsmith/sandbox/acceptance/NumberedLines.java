// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import langsmith.sandbox.Command;

/** Two files of numbered lines with characters of every length, and a command that prints both. */
final class NumberedLines {
  static final String STDOUT = lines(29_297, "Grüße · 砂箱 · 🏖️");
  static final String STDERR = lines(2_000, "предупреждение 🚀 – nur eine Warnung");

  private NumberedLines() {}

  static void writeTo(LocalService service) {
    service.sandbox().write("out.txt", STDOUT);
    service.sandbox().write("err.txt", STDERR);
  }

  /** Prints both files at the same time, and notes that it ran in a third. */
  static Command command(long seed) {
    return Command.of("echo $SEED >> runs.txt; cat err.txt >&2 & cat out.txt; wait")
        .env("SEED", Long.toString(seed));
  }

  /** Says where they differ, instead of showing a megabyte. */
  static void assertSame(String expected, String actual) {
    int same = Arrays.mismatch(expected.toCharArray(), actual.toCharArray());
    if (same >= 0) {
      assertThat(near(actual, same)).as("at character %d", same).isEqualTo(near(expected, same));
    }
  }

  private static String near(String text, int index) {
    return text.substring(Math.max(0, index - 100), Math.min(text.length(), index + 100));
  }

  private static String lines(int count, String text) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "%05d %s\n".formatted(i, text))
        .collect(Collectors.joining());
  }
}
