// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import java.time.Duration;
import langsmith.sandbox.internal.text.Loggers;
import langsmith.sandbox.telemetry.CommandEnd;
import langsmith.sandbox.telemetry.RequestEnd;
import langsmith.sandbox.telemetry.TelemetryListener;
import langsmith.sandbox.telemetry.TracedOperation;
import langsmith.sandbox.telemetry.TunnelEnd;
import org.slf4j.Logger;

/** Calls a listener and logs what it throws. */
final class GuardedTelemetry implements TelemetryListener {
  private static final Logger log = Loggers.CALLBACK;

  private final TelemetryListener listener;

  GuardedTelemetry(TelemetryListener listener) {
    this.listener = listener;
  }

  @Override
  public Runnable carry(Runnable work) {
    Runnable[] carried = {work};
    call(() -> carried[0] = listener.carry(work));
    return carried[0] == null ? work : carried[0];
  }

  @Override
  public void requestStarted(TracedOperation request) {
    call(() -> listener.requestStarted(request));
  }

  @Override
  public void requestRetrying(String name, int attempt, Duration delay) {
    call(() -> listener.requestRetrying(name, attempt, delay));
  }

  @Override
  public void requestEnded(TracedOperation request, RequestEnd end) {
    call(() -> listener.requestEnded(request, end));
  }

  @Override
  public void commandStarted(TracedOperation command) {
    call(() -> listener.commandStarted(command));
  }

  @Override
  public void commandAttached(TracedOperation command, Duration sinceStart) {
    call(() -> listener.commandAttached(command, sinceStart));
  }

  @Override
  public void commandReconnecting(TracedOperation command, int attempt, Duration delay) {
    call(() -> listener.commandReconnecting(command, attempt, delay));
  }

  @Override
  public void commandReconnected(TracedOperation command, int attempts) {
    call(() -> listener.commandReconnected(command, attempts));
  }

  @Override
  public void outputLost(TracedOperation command, long bytes) {
    call(() -> listener.outputLost(command, bytes));
  }

  @Override
  public void commandEnded(TracedOperation command, CommandEnd end) {
    call(() -> listener.commandEnded(command, end));
  }

  @Override
  public void tunnelStarted(TracedOperation tunnel) {
    call(() -> listener.tunnelStarted(tunnel));
  }

  @Override
  public void tunnelSessionOpened(TracedOperation tunnel) {
    call(() -> listener.tunnelSessionOpened(tunnel));
  }

  @Override
  public void tunnelSessionLost(TracedOperation tunnel) {
    call(() -> listener.tunnelSessionLost(tunnel));
  }

  @Override
  public void tunnelConnectionOpened(TracedOperation tunnel) {
    call(() -> listener.tunnelConnectionOpened(tunnel));
  }

  @Override
  public void tunnelConnectionFailed(TracedOperation tunnel, String failure) {
    call(() -> listener.tunnelConnectionFailed(tunnel, failure));
  }

  @Override
  public void tunnelEnded(TracedOperation tunnel, TunnelEnd end) {
    call(() -> listener.tunnelEnded(tunnel, end));
  }

  private static void call(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException | Error e) {
      log.warn("a telemetry listener failed with {}; the call continues", e.getClass().getName());
      log.debug("a telemetry listener failed", e);
    }
  }
}
