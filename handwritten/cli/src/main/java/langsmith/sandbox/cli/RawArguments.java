// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments as they were given. Under an ASCII locale, as in cron and in minimal images, Java
 * replaces each other byte by U+FFFD; the bytes are still in {@code /proc}.
 */
final class RawArguments {
  private static final String REPLACED = "\uFFFD";

  private RawArguments() {}

  /**
   * Returns the arguments as UTF-8.
   *
   * @param decoded as Java has decoded them
   * @param commandLine what {@code /proc/self/cmdline} holds: the words of the process, each with a
   *     NUL after it
   * @throws IllegalArgumentException if an argument was changed and cannot be restored
   */
  static String[] restore(String[] decoded, byte[] commandLine) {
    List<byte[]> words = words(commandLine);
    String[] restored = decoded.clone();
    for (int i = 0; i < decoded.length; i++) {
      if (decoded[i].contains(REPLACED)) {
        int at = words.size() - decoded.length + i;
        restored[i] = at < 0 ? refuse(i) : decode(words.get(at), decoded[i], i);
      }
    }
    return restored;
  }

  /** Returns the arguments of this process as UTF-8. */
  static String[] ofProcess(String[] decoded) {
    if (System.getProperty("sun.jnu.encoding", "UTF-8").equalsIgnoreCase("UTF-8")) {
      return decoded;
    }
    byte[] commandLine = {};
    try {
      commandLine = Files.readAllBytes(Path.of("/proc/self/cmdline"));
    } catch (IOException e) {
      // Not on Linux; arguments that were changed are refused.
    }
    return restore(decoded, commandLine);
  }

  private static String decode(byte[] word, String decoded, int index) {
    if (!new String(word, US_ASCII).equals(decoded)) {
      return refuse(index);
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(word)).toString();
    } catch (CharacterCodingException e) {
      return refuse(index);
    }
  }

  private static String refuse(int index) {
    throw new IllegalArgumentException(
        "argument "
            + (index + 1)
            + " has characters that this locale cannot represent; set LC_ALL=C.UTF-8");
  }

  private static List<byte[]> words(byte[] commandLine) {
    List<byte[]> words = new ArrayList<>();
    ByteArrayOutputStream word = new ByteArrayOutputStream();
    for (byte next : commandLine) {
      if (next == 0) {
        words.add(word.toByteArray());
        word.reset();
      } else {
        word.write(next);
      }
    }
    return words;
  }
}
