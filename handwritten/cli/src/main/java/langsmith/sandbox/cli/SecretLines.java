// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keys and passwords, which are the first lines of files and streams. */
final class SecretLines {
  private SecretLines() {}

  /**
   * Returns the first line of a file, without blanks around it.
   *
   * @param what names the file in messages, such as an option
   */
  static String ofFile(String what, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return firstLine(what + " " + file, in);
    } catch (IOException e) {
      throw new UncheckedIOException(
          what + " " + file + " cannot be read (" + e.getClass().getSimpleName() + ")", e);
    }
  }

  /** Returns the first line of a stream, without blanks around it. */
  static String ofStream(String what, InputStream in) {
    try {
      return firstLine(what, in);
    } catch (IOException e) {
      throw new UncheckedIOException(what + " cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private static String firstLine(String what, InputStream in) throws IOException {
    String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
    if (line == null || line.isBlank()) {
      throw new IllegalArgumentException(
          what + " has an empty first line, where the secret must be");
    }
    return line.strip();
  }
}
