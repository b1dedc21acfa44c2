// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.util.Locale;
import langsmith.sandbox.server.Output;

/** Words for messages. */
final class Text {
  private Text() {}

  static String name(Output output) {
    return output.name().toLowerCase(Locale.ROOT);
  }
}
