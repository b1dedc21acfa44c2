// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.micrometer;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import langsmith.sandbox.micrometer.SandboxObservation.Event;
import langsmith.sandbox.micrometer.SandboxObservation.HighKey;
import langsmith.sandbox.micrometer.SandboxObservation.LowKey;
import langsmith.sandbox.telemetry.CommandEnd;
import langsmith.sandbox.telemetry.RequestEnd;
import langsmith.sandbox.telemetry.TelemetryListener;
import langsmith.sandbox.telemetry.TracedOperation;
import langsmith.sandbox.telemetry.TunnelEnd;
import org.jspecify.annotations.Nullable;

/**
 * Observes a client: metrics and traces, and trace headers on requests and WebSocket upgrades.
 * {@link SandboxObservation} documents the names.
 *
 * <p>Every observation is a child of the one that is current where the method of the client is
 * called, also if that returns a future. The observation of a command or a tunnel lasts until its
 * end; it is not the current one anywhere. Safe for use by several threads, and by several clients.
 */
public final class SandboxObservations implements TelemetryListener {
  private static final String NONE = "none";

  private final ObservationRegistry registry;
  private final Map<TracedOperation, Observation> running = new ConcurrentHashMap<>();

  /**
   * Creates a listener for {@code SandboxClient.builder().telemetry(…)}.
   *
   * @param registry with the application's handlers
   */
  public SandboxObservations(ObservationRegistry registry) {
    this.registry = Objects.requireNonNull(registry, "registry");
  }

  @Override
  public Runnable carry(Runnable work) {
    Observation current = registry.getCurrentObservation();
    return current == null ? work : () -> current.scoped(work);
  }

  @Override
  public void requestStarted(TracedOperation request) {
    start(SandboxObservation.REQUEST, request);
  }

  @Override
  public void requestRetrying(String name, int attempt, Duration delay) {
    Observation current = registry.getCurrentObservation();
    if (current != null) {
      current.event(Event.REQUEST_RETRYING);
    }
  }

  @Override
  public void requestEnded(TracedOperation request, RequestEnd end) {
    Observation observation = running.remove(request);
    if (observation == null) {
      return;
    }
    low(observation, LowKey.STATUS, end.status() == 0 ? NONE : String.valueOf(end.status()));
    failure(observation, end.failure());
    high(observation, HighKey.BYTES_SENT, end.bytesSent());
    high(observation, HighKey.BYTES_RECEIVED, end.bytesReceived());
    observation.stop();
  }

  @Override
  public void commandStarted(TracedOperation command) {
    start(SandboxObservation.COMMAND, command);
  }

  @Override
  public void commandAttached(TracedOperation command, Duration sinceStart) {
    event(command, Event.COMMAND_ATTACHED);
  }

  @Override
  public void commandReconnecting(TracedOperation command, int attempt, Duration delay) {
    event(command, Event.COMMAND_RECONNECTING);
  }

  @Override
  public void commandReconnected(TracedOperation command, int attempts) {
    event(command, Event.COMMAND_RECONNECTED);
  }

  @Override
  public void outputLost(TracedOperation command, long bytes) {
    event(command, Event.OUTPUT_LOST);
  }

  @Override
  public void commandEnded(TracedOperation command, CommandEnd end) {
    Observation observation = running.remove(command);
    if (observation == null) {
      return;
    }
    String reason = end.reason().name().toLowerCase(Locale.ROOT);
    low(observation, LowKey.REASON, reason);
    high(observation, HighKey.EXIT_CODE, end.exitCode() == null ? NONE : end.exitCode());
    high(observation, HighKey.BYTES_STDOUT, end.stdoutBytes());
    high(observation, HighKey.BYTES_STDERR, end.stderrBytes());
    high(observation, HighKey.BYTES_LOST, end.lostBytes());
    high(observation, HighKey.REATTACHMENTS, end.reattachments());
    boolean asIntended =
        switch (end.reason()) {
          case EXITED, KILLED, DETACHED -> true;
          default -> false;
        };
    if (!asIntended) {
      observation.error(new ReportedFailure(reason));
    }
    observation.stop();
  }

  @Override
  public void tunnelStarted(TracedOperation tunnel) {
    start(SandboxObservation.TUNNEL, tunnel);
  }

  @Override
  public void tunnelSessionOpened(TracedOperation tunnel) {
    event(tunnel, Event.TUNNEL_SESSION_OPENED);
  }

  @Override
  public void tunnelSessionLost(TracedOperation tunnel) {
    event(tunnel, Event.TUNNEL_SESSION_LOST);
  }

  @Override
  public void tunnelConnectionOpened(TracedOperation tunnel) {
    event(tunnel, Event.TUNNEL_CONNECTED);
  }

  @Override
  public void tunnelConnectionFailed(TracedOperation tunnel, String failure) {
    event(tunnel, Event.TUNNEL_CONNECTION_FAILED);
  }

  @Override
  public void tunnelEnded(TracedOperation tunnel, TunnelEnd end) {
    Observation observation = running.remove(tunnel);
    if (observation == null) {
      return;
    }
    failure(observation, end.failure());
    high(observation, HighKey.BYTES_SENT, end.bytesSent());
    high(observation, HighKey.BYTES_RECEIVED, end.bytesReceived());
    high(observation, HighKey.CONNECTIONS, end.connections());
    high(observation, HighKey.FAILED_CONNECTIONS, end.failedConnections());
    observation.stop();
  }

  private void start(SandboxObservation kind, TracedOperation operation) {
    Observation observation =
        Observation.createNotStarted(
            kind.getName(), () -> new SandboxObservationContext(operation), registry);
    if (observation.isNoop()) {
      return;
    }
    low(observation, LowKey.OPERATION, operation.name());
    String sandbox = operation.sandbox();
    high(observation, HighKey.SANDBOX, sandbox == null ? NONE : sandbox);
    observation.contextualName("sandbox " + operation.name());
    running.put(operation, observation.start());
  }

  private void event(TracedOperation operation, Event event) {
    Observation observation = running.get(operation);
    if (observation != null) {
      observation.event(event);
    }
  }

  private static void failure(Observation observation, @Nullable String failure) {
    low(observation, LowKey.FAILURE, failure == null ? NONE : failure);
    if (failure != null) {
      observation.error(new ReportedFailure(failure));
    }
  }

  private static void low(Observation observation, KeyName key, String value) {
    observation.lowCardinalityKeyValue(key.withValue(value));
  }

  private static void high(Observation observation, KeyName key, Object value) {
    observation.highCardinalityKeyValue(key.withValue(String.valueOf(value)));
  }

  /** Marks a span as failed, without the text of the failure, which can contain anything. */
  static final class ReportedFailure extends RuntimeException {
    ReportedFailure(String name) {
      super(name, null, false, false);
    }
  }
}
