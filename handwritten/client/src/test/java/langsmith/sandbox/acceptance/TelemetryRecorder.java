// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.telemetry.CommandEnd;
import langsmith.sandbox.telemetry.RequestEnd;
import langsmith.sandbox.telemetry.TelemetryListener;
import langsmith.sandbox.telemetry.TracedOperation;
import langsmith.sandbox.telemetry.TunnelEnd;

/** Records every call, with the thread, and adds a header to every operation. */
final class TelemetryRecorder implements TelemetryListener {
  static final String HEADER = "traceparent";

  /**
   * One call.
   *
   * @param what the method
   * @param about the operation, or the name of a request
   * @param end the last argument
   * @param thread the thread of the call
   */
  record Seen(String what, Object about, Object end, String thread) {}

  // Guarded by this.
  private final List<Seen> seen = new ArrayList<>();
  private final Map<TracedOperation, Integer> numbers = new HashMap<>();

  synchronized List<Seen> seen() {
    return List.copyOf(seen);
  }

  /** The calls about operations of a name, as {@code what} or {@code what value}. */
  List<String> about(String name) {
    return seen().stream()
        .filter(call -> call.about() instanceof TracedOperation of && of.name().equals(name))
        .map(call -> call.what() + (call.end() instanceof Record ? "" : call.end()))
        .toList();
  }

  <T> List<T> ends(Class<T> type) {
    return seen().stream().map(Seen::end).filter(type::isInstance).map(type::cast).toList();
  }

  synchronized String headerOf(TracedOperation operation) {
    return "trace-" + numbers.computeIfAbsent(operation, unused -> numbers.size());
  }

  private synchronized void add(String what, Object about, Object end) {
    seen.add(new Seen(what, about, end, Thread.currentThread().getName()));
  }

  private void start(String what, TracedOperation operation) {
    operation.header(HEADER, headerOf(operation));
    add(what, operation, "");
  }

  @Override
  public void requestStarted(TracedOperation request) {
    start("started", request);
  }

  @Override
  public void requestRetrying(String name, int attempt, Duration delay) {
    add("retrying", name, attempt);
  }

  @Override
  public void requestEnded(TracedOperation request, RequestEnd end) {
    add("ended", request, end);
  }

  @Override
  public void commandStarted(TracedOperation command) {
    start("started", command);
  }

  @Override
  public void commandAttached(TracedOperation command, Duration sinceStart) {
    add("attached", command, "");
  }

  @Override
  public void commandReconnecting(TracedOperation command, int attempt, Duration delay) {
    add("reconnecting ", command, attempt);
  }

  @Override
  public void commandReconnected(TracedOperation command, int attempts) {
    add("reconnected ", command, attempts);
  }

  @Override
  public void outputLost(TracedOperation command, long bytes) {
    add("lost ", command, bytes);
  }

  @Override
  public void commandEnded(TracedOperation command, CommandEnd end) {
    add("ended", command, end);
  }

  @Override
  public void tunnelStarted(TracedOperation tunnel) {
    start("started", tunnel);
  }

  @Override
  public void tunnelSessionOpened(TracedOperation tunnel) {
    add("session opened", tunnel, "");
  }

  @Override
  public void tunnelSessionLost(TracedOperation tunnel) {
    add("session lost", tunnel, "");
  }

  @Override
  public void tunnelConnectionOpened(TracedOperation tunnel) {
    add("connected", tunnel, "");
  }

  @Override
  public void tunnelConnectionFailed(TracedOperation tunnel, String failure) {
    add("failed ", tunnel, failure);
  }

  @Override
  public void tunnelEnded(TracedOperation tunnel, TunnelEnd end) {
    add("ended", tunnel, end);
  }
}
