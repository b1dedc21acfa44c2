// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import langsmith.sandbox.internal.wire.HeaderMap;
import langsmith.sandbox.telemetry.TelemetryListener;
import langsmith.sandbox.telemetry.TracedOperation;

/** Reports to the application's listener, which can break nothing. Safe for several threads. */
public final class Telemetry {
  /** Headers that make a request what it is. */
  private static final Set<String> RESERVED =
      Set.of(
          "authorization",
          "connection",
          "content-length",
          "content-type",
          "host",
          "transfer-encoding",
          "upgrade",
          "x-api-key");

  private final TelemetryListener listener;
  private final Pacing pacing;

  /** Creates the telemetry of a client. */
  public Telemetry(TelemetryListener listener, Pacing pacing) {
    this.listener = listener == TelemetryListener.NONE ? listener : new GuardedTelemetry(listener);
    this.pacing = pacing;
  }

  /** Returns whether nothing listens. */
  public boolean isOff() {
    return listener == TelemetryListener.NONE;
  }

  /** Returns the listener; it does not throw. */
  public TelemetryListener listener() {
    return listener;
  }

  /** Begins to measure time. */
  public Watch watch() {
    long start = pacing.nanoTime();
    return () -> Duration.ofNanos(pacing.nanoTime() - start);
  }

  /**
   * Returns the headers that a listener has added, without those that HTTP does not allow and those
   * that would break the request.
   */
  public static HeaderMap headers(TracedOperation operation) {
    HeaderMap headers = HeaderMap.empty();
    for (Map.Entry<String, String> header : operation.headers().entrySet()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (RESERVED.contains(name) || name.startsWith("sec-websocket-")) {
        continue;
      }
      try {
        headers = headers.with(header.getKey(), header.getValue());
      } catch (IllegalArgumentException e) {
        // Left out, as documented: a listener must not break a call.
      }
    }
    return headers;
  }

  /** Returns the low-cardinality name of a failure. */
  public static String nameOf(Throwable failure) {
    return failure.getClass().getSimpleName();
  }

  /** Measures time. */
  @FunctionalInterface
  public interface Watch {
    /** Returns the time since this was created. */
    Duration elapsed();
  }
}
