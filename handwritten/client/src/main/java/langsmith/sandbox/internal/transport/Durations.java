// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import java.time.Duration;

/** Arithmetic that {@link Duration} lacks. */
final class Durations {

  private static final Duration MAX = Duration.ofNanos(Long.MAX_VALUE / 2);

  private Durations() {}

  /** Returns the nanoseconds, at most those of 146 years. */
  static long nanos(Duration duration) {
    return duration.compareTo(MAX) > 0 ? MAX.toNanos() : duration.toNanos();
  }
}
