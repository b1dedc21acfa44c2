// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli.terminal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;

/**
 * Leaves out what asks the terminal to answer: in output that is shown once more, such questions
 * were answered long ago, and the program would take the answers for keys.
 */
final class QueryFilter {
  private static final Pattern QUERY =
      Pattern.compile(
          // What it is, its state, its modes, its version, its size: DA, DSR, DECRQM, XTVERSION,
          // and
          // reports of the window.
          "\\e\\[[>=?]?[0-9;]*(c|n|\\$p)|\\e\\[>[0-9]*q|\\e\\[(1[1-9]|2[01])(;[0-9]*)*t|\\e\\[\\?u"
              // Colours, the clipboard; settings and capabilities.
              + "|\\e\\][0-9;]*;\\?(;\\?)*(\\x07|\\e\\\\)|\\e\\]52;[^;]*;\\?(\\x07|\\e\\\\)"
              + "|\\eP(\\$q|\\+q).*|\\eZ",
          Pattern.DOTALL);
  private static final int ENQUIRY = 0x05;

  private final EscapeState state = new EscapeState();
  private final ByteArrayOutputStream sequence = new ByteArrayOutputStream();

  /** Returns output without questions; what may become one is held back. */
  byte[] filter(byte[] output) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(output.length);
    for (byte each : output) {
      state.follow(each & 0xff);
      sequence.write(each);
      if (state.isBetween()) {
        byte[] whole = sequence.toByteArray();
        if (whole[0] != ENQUIRY && !QUERY.matcher(new String(whole, ISO_8859_1)).matches()) {
          kept.writeBytes(whole);
        }
        sequence.reset();
      }
    }
    return kept.toByteArray();
  }

  /** Returns what was held back, because what follows is new. */
  byte[] rest() {
    byte[] rest = sequence.toByteArray();
    sequence.reset();
    return rest;
  }
}
