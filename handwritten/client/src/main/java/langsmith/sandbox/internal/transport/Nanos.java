// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import java.time.Duration;

/** Durations as nanoseconds, without an overflow. */
final class Nanos {

  private static final Duration MAX = Duration.ofNanos(Long.MAX_VALUE / 2);

  private Nanos() {}

  /** Returns the nanoseconds, at most those of 146 years. */
  static long of(Duration duration) {
    return duration.compareTo(MAX) > 0 ? MAX.toNanos() : duration.toNanos();
  }
}
