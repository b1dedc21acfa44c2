// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.Objects;

/** What of a command concerns this client only. */
record CommandOptions(int captureLimit, CommandListener listener) {
  static final CommandOptions DEFAULT = new CommandOptions(16 << 20, new CommandListener() {});

  CommandOptions {
    if (captureLimit < 0) {
      throw new IllegalArgumentException("captureLimit must be at least 0 but was " + captureLimit);
    }
    Objects.requireNonNull(listener, "listener");
  }

  CommandOptions withCaptureLimit(int bytes) {
    return new CommandOptions(bytes, listener);
  }

  CommandOptions withListener(CommandListener changed) {
    return new CommandOptions(captureLimit, changed);
  }
}
