// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.util.Locale;
import langsmith.sandbox.protocol.StandardStream;

/** Formats texts for messages. */
final class Text {
  private Text() {}

  static String name(StandardStream output) {
    return output.name().toLowerCase(Locale.ROOT);
  }
}
