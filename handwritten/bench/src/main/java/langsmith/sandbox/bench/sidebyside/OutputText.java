// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench.sidebyside;

import java.nio.charset.StandardCharsets;

/** What programs print. */
enum OutputText {
  /** Lines of letters, so one escape in 70 bytes. */
  ASCII("abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz abcdefghijklmno\n"),

  /** Colours, quotes, tabs, and letters of several scripts: 64 bytes with eight escapes. */
  MIXED("\u001b[32m\"größe\"\u001b[0m\t3,5 µm → größer als \"C:\\tmp\" 日本語 ok\n.");

  private final String line;

  OutputText(String line) {
    this.line = line;
  }

  /**
   * Returns a frame of output without its end.
   *
   * @param size the length of its output, as UTF-8
   */
  String jsonOf(int size) {
    StringBuilder text = new StringBuilder();
    int left = size;
    int length = line.getBytes(StandardCharsets.UTF_8).length;
    for (; left >= length; left -= length) {
      text.append(line);
    }
    text.append(".".repeat(left));
    StringBuilder json = new StringBuilder("{\"type\":\"stdout\",\"data\":\"");
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case 0x1b -> json.append("\\u001b");
                default -> json.append((char) c);
              }
            });
    return json.append('"').toString();
  }
}
