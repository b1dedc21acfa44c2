// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.time.Duration;
import java.util.concurrent.Executor;
import langsmith.sandbox.internal.runtime.SerialExecutor;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.output.CommandSummary;
import langsmith.sandbox.output.OutputGap;

/** Calls a listener of the application on its executor, one call at a time and in order. */
final class SerialListener implements CommandListener {
  private final CommandListener listener;
  private final Executor calls;

  private SerialListener(CommandListener listener, Executor executor) {
    this.listener = listener;
    this.calls = new SerialExecutor(executor);
  }

  /** Returns a listener that can be called on an event loop; the same one if nothing listens. */
  static CommandListener of(CommandListener listener, Executor executor) {
    return listener == NONE ? NONE : new SerialListener(listener, executor);
  }

  @Override
  public void connecting(int connection) {
    calls.execute(() -> listener.connecting(connection));
  }

  @Override
  public void started(String commandId) {
    calls.execute(() -> listener.started(commandId));
  }

  @Override
  public void attached() {
    calls.execute(listener::attached);
  }

  @Override
  public void lost(String reason) {
    calls.execute(() -> listener.lost(reason));
  }

  @Override
  public void retrying(int attempt, Duration delay, String reason) {
    calls.execute(() -> listener.retrying(attempt, delay, reason));
  }

  @Override
  public void reattached(int attempts) {
    calls.execute(() -> listener.reattached(attempts));
  }

  @Override
  public void gap(OutputGap gap) {
    calls.execute(() -> listener.gap(gap));
  }

  @Override
  public void ended(CommandSummary summary) {
    calls.execute(() -> listener.ended(summary));
  }
}
