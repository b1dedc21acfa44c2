// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.recording;

import java.time.Instant;

/** One request as it is answered. Thread-safe; no method blocks. */
public final class RequestTrace {
  private final Start start;
  private volatile int status;

  RequestTrace(Start start) {
    this.start = start;
  }

  /**
   * How a request began.
   *
   * @param at when it came
   * @param method of HTTP
   * @param path without the query
   */
  public record Start(Instant at, String method, String path) {}

  void answered(int newStatus) {
    status = newStatus;
  }

  public Start start() {
    return start;
  }

  /** Returns the status of the response; 0 if there is none. */
  public int status() {
    return status;
  }
}
