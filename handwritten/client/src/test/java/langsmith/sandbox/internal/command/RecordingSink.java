// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.protocol.command.Effect;
import langsmith.sandbox.protocol.command.Notice;
import langsmith.sandbox.protocol.command.Outcome;

/** Keeps a line for everything that it hears. */
final class RecordingSink implements CommandSink {
  private final List<String> heard = new ArrayList<>();
  Runnable onOutput = () -> {};

  /** Returns what it has heard since the last call. */
  List<String> take() {
    List<String> taken = List.copyOf(heard);
    heard.clear();
    return taken;
  }

  @Override
  public void output(Effect.EmitOutput output) {
    heard.add(
        output.stream()
            + " "
            + output.offset()
            + " to "
            + output.resumeOffset()
            + ": "
            + output.data().text());
    onOutput.run();
  }

  @Override
  public void gap(Effect.EmitGap gap) {
    heard.add("gap in " + gap.stream() + " " + gap.from() + " to " + gap.to());
  }

  @Override
  public void commandStarted(Notice.CommandStarted notice) {
    heard.add("started " + notice.commandId() + ", process " + notice.pid());
  }

  @Override
  public void lost(Notice.Lost notice) {
    heard.add("lost: " + notice.failure().describe());
  }

  @Override
  public void retrying(Notice.Retrying notice) {
    heard.add("retrying in " + notice.delay());
  }

  @Override
  public void reattached(Notice.Reattached notice) {
    heard.add("reattached after " + notice.attempts() + ", process " + notice.pid());
  }

  @Override
  public void connecting(int connection) {
    heard.add("connecting " + connection);
  }

  @Override
  public void finished(Outcome outcome) {
    heard.add("finished " + outcome);
  }
}
