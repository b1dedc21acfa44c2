// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of a command concerns this client only.
 *
 * @param captureLimit bytes kept in memory per stream
 * @param loss what lost output makes of the result
 * @param killGrace from a kill to the exit
 * @param listener is told about the connection
 * @param stdin finite input; null if there is none
 */
record CommandOptions(
    int captureLimit,
    OutputLoss loss,
    Duration killGrace,
    CommandListener listener,
    @Nullable StdinSource stdin) {
  static final CommandOptions DEFAULT =
      new CommandOptions(
          16 << 20, OutputLoss.FAIL, Duration.ofSeconds(10), new CommandListener() {}, null);

  CommandOptions {
    if (captureLimit < 0) {
      throw new IllegalArgumentException("captureLimit must be at least 0 but was " + captureLimit);
    }
    Objects.requireNonNull(loss, "loss");
    if (killGrace.isNegative() || killGrace.isZero()) {
      throw new IllegalArgumentException("killGrace must be positive but was " + killGrace);
    }
    Objects.requireNonNull(listener, "listener");
  }

  CommandOptions withCaptureLimit(int bytes) {
    return new CommandOptions(bytes, loss, killGrace, listener, stdin);
  }

  CommandOptions withLoss(OutputLoss changed) {
    return new CommandOptions(captureLimit, changed, killGrace, listener, stdin);
  }

  CommandOptions withKillGrace(Duration grace) {
    return new CommandOptions(captureLimit, loss, grace, listener, stdin);
  }

  CommandOptions withListener(CommandListener changed) {
    return new CommandOptions(captureLimit, loss, killGrace, changed, stdin);
  }

  CommandOptions withStdin(StdinSource source) {
    return new CommandOptions(captureLimit, loss, killGrace, listener, source);
  }
}
