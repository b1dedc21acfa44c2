// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.time.Duration;
import java.util.function.Consumer;
import langsmith.sandbox.internal.text.Loggers;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.output.CommandSummary;
import langsmith.sandbox.output.OutputGap;
import org.slf4j.Logger;

/** Calls two listeners, the second one even if the first one throws. */
final class CompositeListener implements CommandListener {
  private static final Logger log = Loggers.CALLBACK;

  private final CommandListener first;
  private final CommandListener second;

  private CompositeListener(CommandListener first, CommandListener second) {
    this.first = first;
    this.second = second;
  }

  /** Returns a listener that calls both, or the only one that listens. */
  static CommandListener of(CommandListener first, CommandListener second) {
    if (first == NONE) {
      return second;
    }
    return second == NONE ? first : new CompositeListener(first, second);
  }

  @Override
  public void connecting(int connection) {
    callBoth(listener -> listener.connecting(connection));
  }

  @Override
  public void started(String commandId) {
    callBoth(listener -> listener.started(commandId));
  }

  @Override
  public void attached() {
    callBoth(CommandListener::attached);
  }

  @Override
  public void lost(String reason) {
    callBoth(listener -> listener.lost(reason));
  }

  @Override
  public void retrying(int attempt, Duration delay, String reason) {
    callBoth(listener -> listener.retrying(attempt, delay, reason));
  }

  @Override
  public void reattached(int attempts) {
    callBoth(listener -> listener.reattached(attempts));
  }

  @Override
  public void gap(OutputGap gap) {
    callBoth(listener -> listener.gap(gap));
  }

  @Override
  public void ended(CommandSummary summary) {
    callBoth(listener -> listener.ended(summary));
  }

  private void callBoth(Consumer<CommandListener> call) {
    try {
      call.accept(first);
    } catch (RuntimeException e) {
      log.warn("a listener failed; the command continues", e);
    }
    call.accept(second);
  }
}
