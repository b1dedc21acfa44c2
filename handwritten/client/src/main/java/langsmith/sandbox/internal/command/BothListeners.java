// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.time.Duration;
import java.util.function.Consumer;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.output.CommandSummary;
import langsmith.sandbox.output.OutputGap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells two listeners, the second one even if the first one throws. */
final class BothListeners implements CommandListener {
  private static final Logger log = LoggerFactory.getLogger(BothListeners.class);

  private final CommandListener first;
  private final CommandListener second;

  BothListeners(CommandListener first, CommandListener second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public void connecting(int connection) {
    tell(listener -> listener.connecting(connection));
  }

  @Override
  public void started(String commandId) {
    tell(listener -> listener.started(commandId));
  }

  @Override
  public void attached() {
    tell(CommandListener::attached);
  }

  @Override
  public void lost(String reason) {
    tell(listener -> listener.lost(reason));
  }

  @Override
  public void retrying(int attempt, Duration delay, String reason) {
    tell(listener -> listener.retrying(attempt, delay, reason));
  }

  @Override
  public void reattached(int attempts) {
    tell(listener -> listener.reattached(attempts));
  }

  @Override
  public void gap(OutputGap gap) {
    tell(listener -> listener.gap(gap));
  }

  @Override
  public void ended(CommandSummary summary) {
    tell(listener -> listener.ended(summary));
  }

  private void tell(Consumer<CommandListener> call) {
    try {
      call.accept(first);
    } catch (RuntimeException e) {
      log.warn("a listener has failed; the command goes on", e);
    }
    call.accept(second);
  }
}
